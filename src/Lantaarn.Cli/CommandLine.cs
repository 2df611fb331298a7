// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Clkhash;
using Lantaarn.Cli.Contributing;
using Lantaarn.Cli.Demo;
using Lantaarn.Cli.Destroying;
using Lantaarn.Cli.Estimating;
using Lantaarn.Cli.Linking;
using Lantaarn.Cli.Protecting;
using Lantaarn.Cli.Publishing;
using Lantaarn.Cli.Releasing;
using Lantaarn.Cli.Rights;
using Lantaarn.Cli.Registrations;
using Lantaarn.Cli.Rounds;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;

namespace Lantaarn.Cli;

/// <summary>From a command line to an exit code: all that <c>lantaarn</c> does.</summary>
internal static class CommandLine
{
    // Whoever stops a linkage on several machines has rows to remove from a database.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <param name="args">What the user typed after the name of the program.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where problems go.</param>
    /// <param name="clock">The time.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        var screen = Screen.Of(output, error);
        var parsed = Root(screen, clock).Parse(args);
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error, ProcessTerminationTimeout = TimeToStop };
        try
        {
            var code = await parsed.InvokeAsync(invocation);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
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
    }

    private static RootCommand Root(Screen screen, TimeProvider clock) => new("""
        Lantaarn counts people who are out of sight, without putting anyone on a list.

        A count in order: round new, round share, reveal and join, encode (each organisation), link (the linkage unit), destroy, estimate and protect (the analyst), report, release.
        'lantaarn guide' tells which scheme pays for care and what someone has a right to.
        'lantaarn demo' shows all of it on invented people.

        Exit codes: 0 done, 1 the data cannot carry a result, 2 wrong command line, 3 a file cannot be used, 130 stopped.
        """)
    {
        RunDemo.Command(screen, clock),
        RoundCommands.Command(screen),
        Encode.Command(screen),
        Link.Command(screen),
        Estimate.Command(screen),
        CountRegistrationCommands.Command(screen),
        Protect.Command(screen, clock),
        Report.Command(screen),
        ReleaseCommands.Command(screen, clock),
        Destroy.Command(screen, clock),
        EncodeClks.Command(screen),
        GuideCommands.Command(screen, clock),
    };
}
