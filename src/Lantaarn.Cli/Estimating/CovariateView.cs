// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;

namespace Lantaarn.Cli.Estimating;

/// <summary>Shows an estimate from lists and characteristics.</summary>
internal static class CovariateView
{
    private const int MostModels = 10;

    public static void Show(Screen screen, CovariateDocument document)
    {
        if (document.Total is not { } total) return;
        screen.Say($"Model {document.Models[0].Terms}: {total.Estimate:N0} people, 95% interval {total.Lower:N0} - {total.Upper:N0}.");
        string[] columns = ["group", "seen", "estimated in all", "standard error", "95% interval", "95% interval, bootstrap"];
        var shown = document.BoundaryShare is null ? columns.Length - 1 : columns.Length;
        screen.Table(columns[..shown], document.Levels.Append(total).Select(line => Row(line)[..shown]), [.. Enumerable.Range(1, shown - 1)]);
        foreach (var group in document.NothingSaidOfUnseen) screen.Warn($"Nothing seen in '{group}' speaks of unseen people there; that does not mean that there are none.");
        if (document.BoundaryShare is > 0 and var share) screen.Warn($"In {share:P1} of the repeats the lists set no limit to the unseen.");
        screen.Warn("The intervals take the model for true and the linkage for perfect.");
        screen.Heading("Models");
        screen.Table(["model", "estimate", "standard error", "deviance", "AIC", "BIC"], document.Models.Take(MostModels).Select(Row), 1, 2, 3, 4, 5);
    }

    private static string[] Row(CovariateDocument.Line line) =>
    [
        line.Characteristic == "" ? line.Level : $"{line.Characteristic}: {line.Level}", $"{line.Seen:N0}", $"{line.Estimate:N1}", $"{line.StandardError:N1}", $"{line.Lower:N0} - {line.Upper:N0}",
        $"{Limit(line.BootstrapLower)} - {Limit(line.BootstrapUpper)}",
    ];

    private static string[] Row(CovariateDocument.ModelFit fit) =>
        [fit.Terms, $"{fit.Estimate:N1}", $"{fit.StandardError:N1}", fit.Deviance is { } deviance ? $"{deviance:F2} on {fit.DegreesOfFreedom}" : "", $"{fit.Aic:F2}", $"{fit.Bic:F2}"];

    private static string Limit(double? value) => value is { } limit ? $"{limit:N0}" : "no limit";
}
