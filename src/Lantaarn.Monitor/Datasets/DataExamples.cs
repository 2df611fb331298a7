// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;

namespace Lantaarn.Monitor.Datasets;

/// <summary>Short programs beside the data that read it: empty means hidden or not measured, never 0.</summary>
internal static class DataExamples
{
    public static IEnumerable<(string Name, byte[] Content)> Files()
    {
        yield return ("example.py", Encoding.UTF8.GetBytes(Python + "\n"));
        yield return ("example.R", Encoding.UTF8.GetBytes(R + "\n"));
    }

    private const string Python = """
        # Reads the figures; needs Python 3 and nothing else. Run it in the folder of the data.
        import csv

        with open("figures.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                number = lambda name: int(row[name]) if row[name] else None  # empty: hidden or not measured, never 0
                print(row["group"], number("seen"), number("estimate"), number("lower"), number("upper"))
        """;

    private const string R = """
        # Reads the figures; needs R and nothing else. Run it in the folder of the data.
        # NA means hidden or not measured, never 0.
        figures <- read.csv("figures.csv", na.strings = "", colClasses = c(group = "character"))
        print(figures[, c("group", "seen", "estimate", "lower", "upper")])
        """;
}
