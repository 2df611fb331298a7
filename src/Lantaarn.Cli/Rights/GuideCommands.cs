// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.Text.Json;
using Lantaarn.Cli.Terminal;
using Lantaarn.Guide;

namespace Lantaarn.Cli.Rights;

/// <summary><c>guide</c>: which scheme pays and what someone has a right to, in the terminal.</summary>
internal static class GuideCommands
{
    private static readonly string[] Usual = ["scheme", "reimbursement"];

    public static Command Command(Screen screen, TimeProvider clock)
    {
        var answers = new Option<string[]>("--answer", "-a") { Description = "An answer, such as nationality=eu. May be given more often; 'unknown' is an answer.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var decisions = new Option<string[]>("--decision", "-d") { Description = "What to decide.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => Usual };
        var (language, json, content) = (Language(), Json(), GuideFolder.Option());
        var command = new Command("guide", """
            Which scheme pays for care, what it pays, and what else someone has a right to. Asks only what can still change the answer.

            lantaarn guide                                             asks in the terminal
            lantaarn guide --answer insured=no nationality=eu          goes on from these answers
            lantaarn guide --decision equal_treatment                  the checklist for EU citizens
            lantaarn guide check --content FOLDER                      what is wrong in edited content, with file and line
            lantaarn guide themes                                      what the guide has texts about

            Nothing that is answered is kept or sent. The day it is about is today unless on_date says otherwise.
            """) { answers, decisions, language, json, content };
        command.SetAction(parsed =>
        {
            var guide = GuideFolder.Read(parsed.GetValue(content));
            var asked = new AskedGuide(guide.Rules, parsed.GetRequiredValue(decisions), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
            var known = asked.Read(parsed.GetRequiredValue(answers));
            var view = new GuideView(guide, parsed.GetRequiredValue(language));
            if (!parsed.GetValue(json) && screen.CanAsk) known = asked.Ask(screen, known, parsed.GetRequiredValue(language));
            var evaluation = asked.Evaluate(known);
            if (parsed.GetValue(json)) screen.Print(view.Json(evaluation));
            else view.Show(screen, evaluation);
            return ExitCode.Done;
        });
        command.Add(Check(screen));
        command.Add(Themes(screen));
        return command;
    }

    private static Command Check(Screen screen)
    {
        var folder = new Option<DirectoryInfo>("--content") { Description = "Folder with the content of the guide.", Required = true };
        var command = new Command("check", """
            Reads the content of the guide and names everything that is wrong, as 'file:line: what is wrong. What to do.'

            Goes through every case: finds cases without a rule, rules that contradict each other, and rules that never apply.
            Lines that start with 'note:' do not stop the guide: a translation that is missing.
            """) { folder };
        command.SetAction(parsed => GuideFolder.Check(screen, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static Command Themes(Screen screen)
    {
        var (language, json, content) = (Language(), Json(), GuideFolder.Option());
        var command = new Command("themes", "Lists what the guide has texts about.") { language, json, content };
        command.SetAction(parsed =>
        {
            var spoken = parsed.GetRequiredValue(language);
            var themes = GuideFolder.Read(parsed.GetValue(content)).Themes.Select(theme => (theme.Id, Title: theme.Title[spoken], Summary: theme.Summary[spoken])).ToList();
            if (parsed.GetValue(json)) screen.Print(JsonSerializer.Serialize(themes.Select(theme => new { theme.Id, theme.Title, theme.Summary }), GuideView.JsonForm));
            else screen.Table(["id", "title", "summary"], themes.Select(theme => (IReadOnlyList<string>)[theme.Id, theme.Title, theme.Summary]));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Language()
    {
        var option = new Option<string>("--language", "-l") { Description = "nl or en.", DefaultValueFactory = _ => "nl" };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print JSON for another program; asks nothing." };
}
