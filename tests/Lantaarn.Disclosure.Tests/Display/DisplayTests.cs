// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Lantaarn.Disclosure.Alternatives;
using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Disclosure.Alternatives.Privacy;
using Lantaarn.Disclosure.Display;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Disclosure.Tests.Alternatives;

namespace Lantaarn.Disclosure.Tests.Display;

public sealed class DisplayTests
{
    [Theory]
    [InlineData(50, 50, 0L)]
    [InlineData(50, 58, 10L)]
    [InlineData(58, 50, -10L)]
    [InlineData(50, 52, null)]
    [InlineData(9, 40, null)]
    [InlineData(40, 9, null)]
    public void A_change_between_rounds_is_none_or_large_and_rounded_to_five(long before, long after, long? shown) =>
        Assert.Equal(shown, ProtectedChange.Of(Cell(before), Cell(after))?.Persons);

    [Fact]
    public void A_change_of_a_hidden_cell_is_not_shown() => Assert.Null(ProtectedChange.Of(Cell(null), Cell(50)));

    [Fact]
    public void A_hidden_cell_is_exported_as_an_empty_field_with_a_status()
    {
        var kind = People.Of("kind", "x", "y", "=z");
        var release = Release(kind, [.. People.Same(30, "x"), .. People.Same(2, "y"), .. People.Same(20, "=z")]);

        var lines = TableExport.Csv(release.Tables[0]).Split("\r\n");

        Assert.Equal("kind,persons,obs_status,conf_status", lines[0]);
        Assert.Equal("_T,52,A,F", lines[1]);
        Assert.Equal("y,,Q,C", lines[3]);
        Assert.StartsWith("'=z,", lines[4], StringComparison.Ordinal);
        Assert.Equal(2, lines.Count(line => line.EndsWith(",,Q,C", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_manifest_says_how_the_release_was_protected()
    {
        var kind = People.Of("kind", "x", "y", "z");
        var release = Release(kind, [.. People.Same(30, "x"), .. People.Same(2, "y"), .. People.Same(20, "z")]);

        var manifest = ReleaseManifest.Of(release);

        Assert.Equal((4, 2, 0.5), (manifest.Cells, manifest.Hidden, manifest.HiddenShare));
        Assert.Contains("one of 2 organisations", manifest.Attacker);
        Assert.True(manifest.NarrowestInterval >= 2);
        Assert.Contains("\"policyVersion\": \"2026-1\"", manifest.ToJson());
    }

    [Theory]
    [InlineData(0, "rounded", "Controlled rounding to multiples of 5", true)]
    [InlineData(1, "perturbed", "Cell keys", false)]
    [InlineData(2, "noise added", "Differential privacy", false)]
    public void A_changed_count_is_exported_with_what_was_done_to_it_and_what_it_leaves_possible(int method, string status, string sentence, bool isAdditive)
    {
        var kind = People.Of("kind", "x", "y", "z");
        TableRelease request = new([kind], [new CountTable("kinds", new TableAxis(kind))], [.. People.Same(31, "x"), .. People.Same(2, "y"), .. People.Same(19, "z")]);

        var release = Altered(request, method);

        var lines = TableExport.Csv(release.Tables[0]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var manifest = AlterationManifest.Of(release);
        Assert.Equal("kind,persons,at_least,at_most,obs_status,conf_status", lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.EndsWith($",{status},F", line, StringComparison.Ordinal));
        Assert.StartsWith(sentence, manifest.Method, StringComparison.Ordinal);
        Assert.Equal((isAdditive, 4), (manifest.IsAdditive, manifest.Cells));
    }

    [Fact]
    public void A_combination_that_cannot_be_is_a_true_zero_among_changed_counts()
    {
        var (kind, sex) = (People.Of("kind", "x", "y"), People.Of("sex", "F", "M"));
        TableRelease request = new([kind, sex], [new CountTable("both", new TableAxis(kind), new TableAxis(sex))], [.. People.Same(31, "x", "F"), .. People.Same(22, "x", "M"), .. People.Same(19, "y", "F")])
        {
            Impossible = [new(new Dictionary<string, string> { ["kind"] = "y", ["sex"] = "M" })],
        };

        var csv = TableExport.Csv(Altered(request, method: 0).Tables[0]);

        Assert.Contains("y,M,0,0,0,M,F\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_lists_each_file_with_the_checksum_of_what_is_in_it()
    {
        var kind = People.Of("kind", "x", "y", "z");
        var release = Release(kind, [.. People.Same(30, "x"), .. People.Same(2, "y"), .. People.Same(20, "z")]);

        var files = ReleaseFile.Of(release);

        Assert.Equal(["kinds.csv", "manifest.json"], files.Select(file => file.Name));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files[0].Text))), files[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_whose_name_is_a_path_becomes_no_file()
    {
        var kind = People.Of("kind", "x", "y");
        TableRelease request = new([kind], [new CountTable("../kinds", new TableAxis(kind))], [.. People.Same(30, "x"), .. People.Same(20, "y")]);

        var release = People.Released(TableProtection.Protect(request, new ProtectionPolicy(), null, default));

        Assert.Throws<ArgumentException>(() => ReleaseFile.Of(release));
    }

    [Fact]
    public void Only_the_library_makes_what_may_be_shown()
    {
        Type[] shown = [
            typeof(ProtectedTable), typeof(ProtectedCell), typeof(ProtectedRelease), typeof(ProtectedShare), typeof(ProtectedChange), typeof(ProtectedMean),
            typeof(AlteredTable), typeof(AlteredCell), typeof(AlteredRelease), typeof(ReleaseManifest), typeof(AlterationManifest), typeof(ReleaseFile)];

        Assert.All(shown, type => Assert.DoesNotContain(type.GetConstructors(), constructor => constructor.GetParameters().Length > 0));
        Assert.All(shown, type => Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true }));
        Assert.Null(default(ProtectedTable));
    }

    [Fact]
    public void What_writes_text_takes_protected_tables_and_nothing_else()
    {
        var writers = typeof(TableProtection).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(TableExport).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(method => !method.IsSpecialName);

        Assert.All(writers.SelectMany(method => method.GetParameters()), parameter => Assert.Matches("^(Protected|Altered)", parameter.ParameterType.Name));
    }

    [Fact]
    public void The_codes_of_a_cell_cannot_be_written_over()
    {
        var kind = People.Of("kind", "x", "y", "z");
        TableRelease request = new([kind], [new CountTable("kinds", new TableAxis(kind))], [.. People.Same(30, "x"), .. People.Same(2, "y"), .. People.Same(20, "z")]);

        var (hidden, changed) = (Release(kind, [.. request.Persons]).Tables[0], Altered(request, method: 0).Tables[0]);

        object[] lists = [hidden.Cells, hidden.Cells[0].Codes, hidden.Classifications, changed.Cells, changed.Cells[0].Codes, changed.Classifications];
        Assert.All(lists, list => Assert.True(list is IList { IsReadOnly: true }));
    }

    private static AlteredRelease Altered(TableRelease request, int method)
    {
        var budget = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Alteration how = method switch
        {
            0 => new Alteration.Rounding(new byte[Alteration.Rounding.ShortestSecret]),
            1 => new Alteration.CellKey([.. request.Persons.Select((_, i) => new RecordKeys(new byte[RecordKeys.SecretLength]).Of($"record {i}"))]),
            _ => new Alteration.Noise(new PrivacyLoss.OfEpsilon(new(1, 1)), new(budget, new(1, 1), new(1, 1), TimeProvider.System), new("2026", "all", "one", "lead"), new SeededBits(1)),
        };
        var outcome = TableAlteration.Alter(request, new ProtectionPolicy(), how, default);
        File.Delete(budget);
        return Assert.IsType<AlterationOutcome.Released>(outcome).Release;
    }

    private static ProtectedCell Cell(long? value) => new(["x"], value, value is null ? CellStatus.Suppressed : CellStatus.Published);

    private static ProtectedRelease Release(Classification kind, CountedPerson[] people) =>
        People.Released(TableProtection.Protect(new([kind], [new CountTable("kinds", new TableAxis(kind))], people), new ProtectionPolicy(), null, default));
}
