// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>The weights that did best over all test data together (see PersonEncodingQualityTests), as a document.</summary>
internal static class DefaultEncodingSchema
{
    public const string Json = """
        {
          "lantaarnEncoding": 1, "normalisation": 1, "bitsPerView": 1024, "folds": 1, "permuted": true,
          "asGiven": [
            { "identifier": "names", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 12 } } },
            { "identifier": "birth year", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "numeric", "thresholdDistance": 3, "resolution": 3 }, "strategy": { "bitsPerToken": 6 } } },
            { "identifier": "sex", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 12 } } },
            { "identifier": "origin", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 12 } } }
          ],
          "bySound": [
            { "identifier": "names by sound", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 16 } } },
            { "identifier": "birth year", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 12 } } },
            { "identifier": "birth month", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 12 } } },
            { "identifier": "birth day", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 12 } } }
          ]
        }
        """;
}
