// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Lantaarn.Disclosure.Display;
using Lantaarn.Disclosure.Tables;

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

    [Fact]
    public void Only_the_library_makes_what_may_be_shown()
    {
        Type[] shown = [typeof(ProtectedTable), typeof(ProtectedCell), typeof(ProtectedRelease), typeof(ProtectedShare), typeof(ProtectedChange), typeof(ProtectedMean)];

        Assert.All(shown, type => Assert.DoesNotContain(type.GetConstructors(), constructor => constructor.GetParameters().Length > 0));
        Assert.All(shown, type => Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true }));
        Assert.Null(default(ProtectedTable));
    }

    [Fact]
    public void What_writes_text_takes_protected_tables_and_nothing_else()
    {
        var writers = typeof(TableProtection).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(TableExport).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(method => !method.IsSpecialName);

        Assert.All(writers.SelectMany(method => method.GetParameters()), parameter => Assert.StartsWith("Protected", parameter.ParameterType.Name, StringComparison.Ordinal));
    }

    private static ProtectedCell Cell(long? value) => new(["x"], value, value is null ? CellStatus.Suppressed : CellStatus.Published);

    private static ProtectedRelease Release(Classification kind, CountedPerson[] people) =>
        People.Released(TableProtection.Protect(new([kind], [new CountTable("kinds", new TableAxis(kind))], people), new ProtectionPolicy(), null, default));
}
