// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Destroying;
using Lantaarn.Cli.Estimating;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Protecting;
using Lantaarn.Cli.Publishing;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;

var screen = Screen.ForThisTerminal();
var root = new RootCommand("""
    Lantaarn counts people who are out of sight, without putting anyone on a list.

    A count in order: round new, encode (each organisation), link (the linkage unit), destroy, estimate and protect (the analyst), report.
    'lantaarn demo' shows all of it on invented people.

    Exit codes: 0 done, 1 the data cannot carry a result, 2 wrong command line, 3 a file cannot be used, 130 stopped.
    """)
{
    RunDemo.Command(screen, TimeProvider.System),
    RoundCommands.Command(screen),
    Encode.Command(screen),
    Link.Command(screen),
    Estimate.Command(screen),
    Protect.Command(screen),
    Report.Command(screen),
    Destroy.Command(screen, TimeProvider.System),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCode.Usage;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (InputException e)
{
    return screen.Fail(e.Problem);
}
catch (OperationCanceledException)
{
    return screen.Stopped();
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return screen.Fail(new InputProblem("A file or folder", e.Message, "Check that the disk has room and that you may write there."));
}
