// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Guide;
using Lantaarn.Guide.Reading;

namespace Lantaarn.Cli.Rights;

/// <summary>Which content the commands of the guide read: that of the program, or a folder that somebody edits.</summary>
internal static class GuideFolder
{
    public static Option<DirectoryInfo?> Option() => new("--content") { Description = "Folder with the content of the guide; leave out for the content that came with the program." };

    public static GuideContent Read(DirectoryInfo? folder)
    {
        try
        {
            return folder is null ? GuideContent.Embedded : GuideContent.Read(folder.FullName);
        }
        catch (ContentException e)
        {
            var first = e.Problems.First(problem => problem.Blocks);
            throw new InputException(new InputProblem(first.File, first.What, $"{first.Fix} 'lantaarn guide check --content FOLDER' names every problem.") { Line = first.Line }, e);
        }
    }

    /// <summary>Prints what is wrong or missing, one per line as <c>file:line: what. fix.</c></summary>
    public static int Check(Screen screen, DirectoryInfo folder)
    {
        var problems = GuideContent.Check(folder.FullName);
        foreach (var problem in problems) screen.Print($"{(problem.Blocks ? "" : "note: ")}{problem}");
        var blocking = problems.Count(problem => problem.Blocks);
        screen.Say($"{blocking} to correct, {problems.Count - blocking} notes.");
        return blocking > 0 ? ExitCode.BadInput : ExitCode.Done;
    }
}
