// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>The weights that did best over the data they were chosen on (docs/method/linkage.md), as a document.</summary>
internal static class DefaultEncodingSchema
{
    public const string Json = """
        {
          "lantaarnEncoding": 2,
          "normalisation": { "version": 2, "without": ["short-forms"] },
          "bitsPerView": 1024,
          "hardening": { "folds": 1, "rule90": false, "diffusion": 0, "balanced": false, "permuted": true, "noise": 0.02 },
          "asGiven": [
            { "identifier": "names", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 10 } } },
            { "identifier": "birth year", "format": { "type": "string" }, "hashing": {
              "comparison": { "type": "numeric", "thresholdDistance": 2, "resolution": 2 }, "strategy": { "bitsPerToken": 16 } } },
            { "identifier": "sex", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 20 } } },
            { "identifier": "origin", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 40 } } },
            { "identifier": "place", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 5 } } },
            { "identifier": "phone", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 1, "positional": true }, "strategy": { "bitsPerToken": 12 } } },
            { "identifier": "number", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 1, "positional": true }, "strategy": { "bitsPerToken": 12 } } }
          ],
          "bySound": [
            { "identifier": "names by sound", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 8 } } },
            { "identifier": "name keys", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 1 }, "strategy": { "bitsPerToken": 10 } } },
            { "identifier": "birth year", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 20 } } },
            { "identifier": "birth month", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 40 } } },
            { "identifier": "birth day", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "exact" }, "strategy": { "bitsPerToken": 56 } } },
            { "identifier": "phone", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 3 }, "strategy": { "bitsPerToken": 8 } } },
            { "identifier": "number", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 3 }, "strategy": { "bitsPerToken": 8 } } },
            { "identifier": "address", "format": { "type": "string" },
              "hashing": { "comparison": { "type": "ngram", "n": 2 }, "strategy": { "bitsPerToken": 4 } } }
          ]
        }
        """;
}
