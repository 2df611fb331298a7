// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Text;

namespace Lantaarn.Cli.Tests.Contributing;

public sealed class LargeListTests
{
    private const long ListSize = 200L << 20;
    private const long MemoryLimit = 300L << 20;

    [Fact]
    public async Task A_list_of_200_MB_is_encoded_in_less_than_300_MB()
    {
        using var round = await SmallRound.Make();
        var rows = WriteList(round.At("opvang.csv"));
        round.WriteMapping("opvang");

        var (code, peak, output) = await Run(round);

        Assert.True(code == 0, output);
        Assert.Contains($"{rows} rows read", output, StringComparison.Ordinal);
        Assert.InRange(peak, 1, MemoryLimit);
        Assert.Equal(["out/opvang.encodings.sealed", "out/opvang.indicators.sealed"], round.FilesIn("out"));
    }

    private static int WriteList(string path)
    {
        using var list = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        list.Write(SmallRound.Header + "\n");
        var people = SmallRound.Rows(Enumerable.Range(0, 2000), new string('x', 1900)) + "\n";
        var rows = 0;
        for (; list.BaseStream.Length < ListSize; rows += 2000) list.Write(people);
        return rows;
    }

    // A referenced program is built beside the tests; its own process, so that the memory is its own.
    private static async Task<(int Code, long Peak, string Output)> Run(SmallRound round)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "lantaarn.exe" : "lantaarn")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "encode", round.At("opvang.csv"), "--round", round.Definition, "--key", round.Key, "--mapping", round.At("opvang.mapping.json"), "--out", round.At("out"), "--yes" })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(20)) peak = Math.Max(peak, PeakOf(process));
        return (process.ExitCode, peak, await output + await error);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
