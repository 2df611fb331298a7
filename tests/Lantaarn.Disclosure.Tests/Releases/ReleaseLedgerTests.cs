// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Releases;

public sealed class ReleaseLedgerTests : IDisposable
{
    private static readonly Classification Sex = People.Of("sex", "F", "M");
    private static readonly TableRelease BySex = new([Sex], [new CountTable("by sex", new TableAxis(Sex))], [.. People.Same(30, "F"), .. People.Same(40, "M")]);
    private readonly LedgerFile _file = new();

    [Fact]
    public void What_was_published_is_read_back()
    {
        _file.Publish("first", BySex);

        var earlier = ReleaseLedger.Read(_file.Path).Of("2026", "everyone");

        Assert.Equal(["table 'by sex' of release 'first'"], earlier.TableNames);
        Assert.Equal([70L, 30L, 40L], earlier.Cells().Select(cell => cell.Value!.Value));
    }

    [Fact]
    public void Another_round_or_population_is_left_out()
    {
        _file.Publish("first", BySex);

        var ledger = ReleaseLedger.Read(_file.Path);

        Assert.Empty(ledger.Of("2027", "everyone").TableNames);
        Assert.Empty(ledger.Of("2026", "others").TableNames);
    }

    [Fact]
    public void A_changed_number_is_noticed()
    {
        _file.Publish("first", BySex);
        File.WriteAllText(_file.Path, File.ReadAllText(_file.Path).Replace("\"value\":30", "\"value\":31", StringComparison.Ordinal));

        var thrown = Assert.Throws<InvalidDataException>(() => ReleaseLedger.Read(_file.Path));

        Assert.Contains("Line 1", thrown.Message);
    }

    [Fact]
    public void A_line_left_out_is_noticed()
    {
        _file.Publish("first", BySex);
        _file.Publish("second", BySex);
        File.WriteAllLines(_file.Path, File.ReadAllLines(_file.Path)[1..]);

        Assert.Throws<InvalidDataException>(() => ReleaseLedger.Read(_file.Path));
    }

    [Fact]
    public void Something_else_than_a_ledger_is_refused()
    {
        File.WriteAllText(_file.Path, "{}\n");

        Assert.Throws<InvalidDataException>(() => ReleaseLedger.Read(_file.Path));
    }

    [Fact]
    public void A_release_protected_without_what_was_published_before_is_not_written_down()
    {
        var alone = People.Released(TableProtection.Protect(BySex, new ProtectionPolicy(), null, default));
        _file.Publish("first", BySex);

        Assert.Throws<InvalidOperationException>(() => _file.Append("second", alone));
    }

    [Fact]
    public void Of_two_releases_protected_side_by_side_only_one_is_written_down()
    {
        var (one, other) = (ReleaseLedger.Read(_file.Path), ReleaseLedger.Read(_file.Path));
        var release = People.Released(_file.Protect(BySex));
        one.Append(new("2026", "everyone", "one"), [release], TimeProvider.System);

        Assert.Throws<InvalidOperationException>(() => other.Append(new("2026", "everyone", "other"), [release], TimeProvider.System));
        Assert.Single(File.ReadAllLines(_file.Path));
    }

    [Fact]
    public void A_name_is_given_once()
    {
        _file.Publish("first", BySex);

        Assert.Throws<ArgumentException>(() => _file.Publish("first", BySex));
    }

    [Fact]
    public void The_ledger_holds_no_number_that_was_hidden()
    {
        var people = (CountedPerson[])[.. People.Same(30, "F", "x"), .. People.Same(3, "F", "y"), .. People.Same(37, "M", "x"), .. People.Same(29, "M", "y")];
        var kind = People.Of("kind", "x", "y");

        var release = _file.Publish("first", new([Sex, kind], [new CountTable("t", new TableAxis(Sex), new TableAxis(kind))], people));

        Assert.Null(release.Value("t", "F", "y"));
        Assert.DoesNotContain("\"value\":3}", File.ReadAllText(_file.Path), StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();
}
