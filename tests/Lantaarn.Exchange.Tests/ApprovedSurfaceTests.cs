// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lantaarn.Exchange.Tests;

/// <summary>
/// All that can cross a boundary, as a text that a person approved. A field more is data more that may leave an organisation: it is added to
/// ApprovedSurface.txt by hand, and whoever reviews the change sees it there.
/// </summary>
public sealed class ApprovedSurfaceTests
{
    [Fact]
    public void Nothing_can_leave_that_was_not_approved()
    {
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ApprovedSurface.txt"));

        var surface = Surface().ToList();

        var (added, removed) = (surface.Except(approved).ToList(), approved.Except(surface).ToList());
        Assert.True(added.Count + removed.Count == 0, $"""
            The public surface of Lantaarn.Exchange changed. One more field that may leave an organisation is a reviewed change: if it is meant, write it in ApprovedSurface.txt.
            Added:
              {string.Join("\n  ", added)}
            Removed:
              {string.Join("\n  ", removed)}
            """);
    }

    [Fact]
    public void The_approved_text_is_sorted_and_says_nothing_twice()
    {
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "ApprovedSurface.txt"));

        Assert.Equal(approved.Distinct().Order(StringComparer.Ordinal), approved);
    }

    private static IEnumerable<string> Surface() => typeof(InputProblem).Assembly.GetExportedTypes().SelectMany(type => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not MethodInfo { IsSpecialName: true } && member.Name != "Deconstruct")
        .Select(member => $"{type.FullName}.{member.Name}{Signature(member)}")
        .Append(type.FullName!)).Distinct().Order(StringComparer.Ordinal);

    private static string Signature(MemberInfo member) => member switch
    {
        PropertyInfo property => $" : {property.PropertyType}",
        FieldInfo field => $" : {field.FieldType}",
        MethodBase method => $"({string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}"))})",
        _ => "",
    };
}
