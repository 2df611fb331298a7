// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Tests;

namespace Lantaarn.Cli.Tests.Estimating;

public sealed class EstimateOverTimeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rounds_give_a_growth_per_year_with_an_interval_and_nothing_across_a_break()
    {
        var run = await Trend("day,estimate,lower,upper,break\n2022-03-31,1000,900,1150,\n2024-03-31,1210,1100,1350,\n2026-03-31,2000,1700,2400,yes\n");

        run.RequireDone();
        Assert.Contains("2022-03-31 to 2024-03-31: +10%", run.Output, StringComparison.Ordinal);
        Assert.Contains("not compared: lists or definitions changed", run.Output, StringComparison.Ordinal);
        Assert.Contains("2026-03-31: a single round has no trend.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day,estimate,lower,upper\n2022-03-31,1000,900,1150\n", "two rounds or more")]
    [InlineData("day,estimate,lower,upper\n31-03-2022,1000,900,1150\n", "no date")]
    [InlineData("day,estimate,lower,upper\n2022-03-31,1000,1100,1150\n", "between its lower and upper limit")]
    [InlineData("day,estimate,lower,upper\n2022-03-31,many,900,1150\n", "between its lower and upper limit")]
    [InlineData("day,estimate,lower\n2022-03-31,1000,900\n", "upper")]
    [InlineData("day,estimate,lower,upper\n2022-03-31,1000,900,1150\n2022-03-31,1000,900,1150\n", "Two rounds are about 2022-03-31.")]
    public async Task A_table_of_rounds_that_cannot_be_right_is_refused(string text, string why)
    {
        var run = await Trend(text);

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_seen_from_month_to_month_tell_who_stayed_and_who_came()
    {
        var run = await CommandRun.Of("estimate", "open", _folder.Write("months.csv",
            "jan,feb,mar,apr,n\n1,0,0,0,120\n0,1,0,0,90\n0,0,1,0,80\n0,0,0,1,100\n1,1,0,0,60\n0,1,1,0,50\n0,0,1,1,55\n1,0,1,0,25\n0,1,0,1,24\n1,0,0,1,10\n1,1,1,0,28\n0,1,1,1,27\n1,1,0,1,12\n1,0,1,1,11\n1,1,1,1,14\n"));

        run.RequireDone();
        Assert.Contains("Ever present:", run.Output, StringComparison.Ordinal);
        Assert.Contains("cannot be told", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
    }

    private Task<CommandRun> Trend(string text) => CommandRun.Of("estimate", "trend", _folder.Write("rounds.csv", text));
}
