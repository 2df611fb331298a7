// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>The weights that did best over all test data together (see PersonEncodingQualityTests), as a document.</summary>
internal static class DefaultEncodingSchema
{
    public const string Json = """
        {
          "lantaarnEncoding": 1, "normalisation": 1, "bitsPerView": 512, "folds": 1, "permuted": true,
          "asGiven": [
            { "identifier": "names", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 10 } } },
            { "identifier": "birth year", "format": { "type": "string" }, "hashing": {
              "comparison": { "type": "numeric", "thresholdDistance": 2, "resolution": 2 }, "strategy": { "bitsPerToken": 8 } } },
            { "identifier": "sex", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 8 } } },
            { "identifier": "origin", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 8 } } }
          ],
          "bySound": [
            { "identifier": "names by sound", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 10 } } },
            { "identifier": "birth year", "format": { "type": "string" }, "hashing": {
              "comparison": { "type": "numeric", "thresholdDistance": 2, "resolution": 2 }, "strategy": { "bitsPerToken": 2 } } },
            { "identifier": "birth month", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 24 } } },
            { "identifier": "birth day", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 32 } } }
          ]
        }
        """;
}
