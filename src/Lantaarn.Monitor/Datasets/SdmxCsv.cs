// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets;

/// <summary>
/// Figures and tables as SDMX-CSV 2.0 (SDMX Technical Working Group, 2021): one row per observation, with STRUCTURE, STRUCTURE_ID and ACTION first and the codes of
/// CL_OBS_STATUS and CL_CONF_STATUS. One file per structure, because rows of one structure have the same columns.
/// </summary>
internal static class SdmxCsv
{
    private static readonly string[] Start = ["STRUCTURE", "STRUCTURE_ID", "ACTION"];

    public static IEnumerable<(string Name, byte[] Content)> Files(Release release)
    {
        yield return ("figures.sdmx.csv", DataTable.Write([.. Start, "GROUP", "MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"],
            release.Document.Figures.SelectMany(figure => Observations(release, figure))));
        foreach (var table in release.Tables.Tables)
            yield return ($"{ReleaseData.NameOf(table)}.sdmx.csv", DataTable.Write([.. Start, .. table.Dimensions.Select(name => name.ToUpperInvariant()), "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"],
                table.Cells.Select(cell => (string[])[.. Structure(NameOf(table)), .. cell.Codes, Period(release), .. ReleaseData.Observed(cell)])));
        foreach (var figure in release.Registrations) yield return Registration(figure);
    }

    private static (string, byte[]) Registration(ReleasedRegistration figure) => ($"{ReleaseData.NameOf(figure)}.sdmx.csv",
        DataTable.Write([.. Start, .. figure.Table.Dimensions.Skip(1).Select(name => name.ToUpperInvariant()), "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"], figure.Table.Cells.Select(cell => (string[])
        [
            .. Structure($"REGISTRATION_{figure.Indicator}".ToUpperInvariant()), .. cell.Codes.Skip(1), cell.Codes[0], .. ReleaseData.Observed(cell),
        ])));

    private static IEnumerable<string[]> Observations(Release release, ReleasedFigure figure)
    {
        string[] Row(string measure, long? value, string absent, string present) =>
            [.. Structure("FIGURES"), figure.Group, measure, Period(release), ReleaseData.Number(value), value is null ? absent : present, value is null && absent == "Q" ? "C" : "F"];
        yield return Row("SEEN", figure.Seen, "Q", "A");
        yield return Row("SEEN_CORRECTED", figure.SeenCorrected, "L", "E");
        yield return Row("ESTIMATE", figure.Estimate, "L", "E");
        yield return Row("LOWER", figure.Lower, "L", "E");
        yield return Row("UPPER", figure.Upper, "L", "E");
        yield return Row("AT_LEAST", figure.AtLeast, "L", "E");
    }

    private static string[] Structure(string name) => ["dataflow", $"LANTAARN:{name}(1.0.0)", "R"];

    private static string NameOf(SafeTable table) => $"PEOPLE_BY_{string.Join("_BY_", table.Dimensions)}".ToUpperInvariant();

    // A round is no calendar period: a range of ISO 8601, a start with a duration in days.
    private static string Period(Release release) =>
        $"{release.Round.Period.From:yyyy-MM-dd}/P{release.Round.Period.Until.DayNumber - release.Round.Period.From.DayNumber + 1}D";
}
