// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Tests;

namespace Lantaarn.Exchange.Tests;

public sealed class ExchangeJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\n  \"estimate\": 1,\n  \"lower\": 1,\n  \"upper\": 2,\n  \"verdict\": \"usable\",\n  \"naam\": 3\n}", 6)]
    [InlineData("{\n  \"estimate\": 1,\n  \"lower\": 1,\n  \"verdict\": \"usable\"\n}", 5)]
    [InlineData("{\n  \"estimate\": \"many\",\n  \"lower\": 1,\n  \"upper\": 2,\n  \"verdict\": \"usable\"\n}", 2)]
    [InlineData("{\n  \"estimate\": 1,\n  \"lower\": 1,\n  \"upper\": 2,\n  \"verdict\": 0\n}", 5)]
    [InlineData("{\n  \"estimate\": 1,\n  \"lower\": 1,\n  \"upper\": 2,\n  \"verdict\": \"perhaps\"\n}", 5)]
    [InlineData("{\n  \"estimate\": 1,\n  \"estimate\": 2,\n  \"lower\": 1,\n  \"upper\": 2,\n  \"verdict\": \"usable\"\n}", 3)]
    [InlineData("{\n  \"estimate\": 1,\n", 3)]
    [InlineData("naam;geboortedatum\n", 1)]
    [InlineData("", 1)]
    public void A_document_that_is_not_as_expected_is_refused_with_line_and_column(string text, int line)
    {
        var path = _folder.Write("x.json", text);

        var problem = Assert.Throws<InputException>(() => ExchangeJson.ReadFile<PopulationFigure>(path)).Problem;

        Assert.Equal((path, line), (problem.File, problem.Line));
        Assert.True(problem.Column >= 1);
        Assert.Contains("original", problem.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_may_not_be_empty_is_refused_when_it_is_null()
    {
        var path = _folder.Write("x.json", """{ "code": "a", "text": null }""");

        Assert.Equal(1, Assert.Throws<InputException>(() => ExchangeJson.ReadFile<FigureNote>(path)).Problem.Line);
    }

    [Fact]
    public void A_document_that_is_null_is_refused()
    {
        var path = _folder.Write("x.json", "null");

        Assert.Contains("holds nothing", Assert.Throws<InputException>(() => ExchangeJson.ReadFile<FigureNote>(path)).Problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_absent_is_named() =>
        Assert.Equal(_folder["no/x.json"], Assert.Throws<InputException>(() => ExchangeJson.ReadFile<FigureNote>(_folder["no/x.json"])).Problem.File);

    [Fact]
    public void A_problem_is_said_on_one_line_with_place_and_remedy()
    {
        var problem = new InputProblem("list.csv", "It is wrong.", "Correct it.");

        Assert.Equal("list.csv: It is wrong. Correct it.", problem.ToString());
        Assert.Equal("list.csv, line 3, column 7: It is wrong. Correct it.", (problem with { Line = 3, Column = 7 }).ToString());
    }
}
