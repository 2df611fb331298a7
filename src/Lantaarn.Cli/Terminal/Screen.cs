// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Spectre.Console;

namespace Lantaarn.Cli.Terminal;

/// <summary>All that the user sees. Results go to standard output, problems to standard error.</summary>
internal sealed class Screen(IAnsiConsole output, IAnsiConsole error)
{
    private const int WidthOfFiles = 10_000;

    /// <param name="output">Where results go: the terminal, or anything else.</param>
    /// <param name="error">Where problems go.</param>
    public static Screen Of(TextWriter output, TextWriter error) =>
        new(Open(output, output != Console.Out || Console.IsOutputRedirected), Open(error, error != Console.Error || Console.IsErrorRedirected));

    /// <summary>The same, without results: for a step of which only problems matter.</summary>
    public Screen Quietly() => new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), error);

    /// <summary>Whether someone sits at the keyboard who can be asked something.</summary>
    public bool CanAsk => output.Profile.Capabilities.Interactive && !Console.IsInputRedirected;

    public void Say(string text) => output.MarkupLineInterpolated($"{text}");

    /// <summary>A document for another program or a file: as it is, on standard output.</summary>
    public void Print(string document) => output.Profile.Out.Writer.WriteLine(document);

    /// <summary>Something beside a printed document, on standard error.</summary>
    public void Aside(string text) => error.MarkupLineInterpolated($"{text}");

    public void Heading(string text) => output.MarkupLineInterpolated($"\n[bold]{text}[/]");

    public void Wrote(string path) => output.MarkupLineInterpolated($"  wrote [green]{path}[/]");

    public void Warn(string text) => output.MarkupLineInterpolated($"  [yellow]note[/] {text}");

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, params int[] numeric)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            table.AddColumn(numeric.Contains(i) ? column.RightAligned() : column);
        }
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        output.Write(table);
    }

    public bool Ask(string question) => output.Confirm(Markup.Escape(question), defaultValue: false);

    /// <summary>A line from the keyboard.</summary>
    public string Line(string prompt) => output.Prompt(new TextPrompt<string>(Markup.Escape(prompt)).AllowEmpty());

    public int Fail(InputProblem problem)
    {
        var place = problem.Line is { } line ? $"{problem.File}, line {line}{(problem.Column is { } column ? $", column {column}" : "")}" : problem.File;
        error.MarkupLineInterpolated($"[red]{place}[/]");
        error.MarkupLineInterpolated($"  {problem.What}");
        error.MarkupLineInterpolated($"  {problem.WhatToDo}");
        return ExitCode.BadInput;
    }

    public int Refuse(string what)
    {
        error.MarkupLineInterpolated($"[yellow]No result.[/] {what}");
        return ExitCode.NoResult;
    }

    public int Stopped()
    {
        error.MarkupLine("Stopped. Nothing was left half-written.");
        return ExitCode.Cancelled;
    }

    /// <summary>Runs something that may take longer than a second, with a bar.</summary>
    public T Progress<T>(string what, Func<IProgress<double>, T> work) =>
        output.Progress().AutoClear(false).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: 1);
                var result = work(new ToTask(task));
                task.Value = 1;
                return result;
            });

    // A file or a pipe has no colours and no width at which text must be broken.
    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (redirected) (settings.Ansi, settings.ColorSystem) = (AnsiSupport.No, ColorSystemSupport.NoColors);
        var console = AnsiConsole.Create(settings);
        if (redirected) console.Profile.Width = WidthOfFiles;
        return console;
    }

    // Progress<T> posts to the thread pool, so late reports would overtake the end.
    private sealed class ToTask(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = Math.Clamp(value, 0, 1);
    }
}
