// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Globalization;
using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;

namespace Lantaarn.Bench;

/// <summary>
/// Suppression and audit of a table of 48,762 cells, beside what the R package needed for the same pattern, and the tables of the monitor over the same
/// people from request to release. Seconds are of the processor, so that other work on the machine does not decide.
/// </summary>
internal static class DisclosureSpeed
{
    // GaussSuppression 1.2.3 on R 4.2.2, user time of this table with this order of candidates: timings.jsonl of the reference data.
    private const double SecondsOfR = 312.139;
    private const int MostRepairs = 10;

    public static int Run()
    {
        var table = new LargeTable();
        var (hidden, seconds) = Timed(() => SecondarySuppression.Suppress(table.Input(table.Primary), CancellationToken.None));
        Say($"suppression: {hidden.Length} cells, {hidden.Count(cell => cell)} hidden, {hidden.Zip(table.HiddenByR).Count(pair => pair.First != pair.Second)} other than R's, {seconds:F1} s");
        Say($"audits below: {FeasibilityAudit.Solver}");
        ShowMonitor(table);
        var (exact, auditSeconds) = AuditAndRepair(table, hidden);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576.0;
        Say($"times_r is against {SecondsOfR:F0} s of GaussSuppression 1.2.3, measured on another day; seconds are of suppression, peak_mb of this whole run");
        Say($"disclosure: times_r={SecondsOfR / seconds:F1} seconds={seconds:F1} peak_mb={peak:F0} audit_s={auditSeconds:F1} exact_disclosures={exact}");
        return exact == 0 ? 0 : 1;
    }

    private static void ShowMonitor(LargeTable table)
    {
        foreach (var zeros in Enum.GetValues<ZeroTreatment>())
        {
            var policy = new ProtectionPolicy { Zeros = zeros };
            var (outcome, seconds) = Timed(() => TableProtection.Protect(table.Monitor(), policy, null, CancellationToken.None));
            var result = outcome is ProtectionOutcome.Released { Release.Audit: var audit }
                ? $"{audit.Cells} cells, {audit.Suppressed} hidden, each protected count can be wrong by {audit.MinimumIntervalWidth} or more, {audit.Repairs} repairs"
                : "refused";
            Say($"monitor, zeros {zeros}: {result}, {seconds:F1} s");
        }
    }

    /// <summary>How many primary cells still have one value only after repair, and how long the first whole audit took.</summary>
    private static (int Exact, double Seconds) AuditAndRepair(LargeTable table, bool[] hidden)
    {
        var isProtected = (bool[])table.Primary.Clone();
        double? first = null;
        for (var repairs = 0; ; repairs++)
        {
            var (exact, seconds) = Timed(() => Audit(table, hidden).OneValueLeft(null, CancellationToken.None));
            first ??= seconds;
            Say($"audit after {repairs} repairs: {hidden.Count(cell => cell)} hidden, {exact.Count} of {table.Primary.Count(cell => cell)} primary cells have one value left, {seconds:F1} s");
            if (exact.Count == 0 || repairs == MostRepairs) return (exact.Count, first.Value);
            var beyondRepair = hidden.Zip(table.Matrix.Values, (isHidden, value) => isHidden || value == 0).ToArray();
            // One cell of each proof at first, more where that did not help.
            for (var pick = 0; pick <= repairs; pick++)
                foreach (var cell in Repair.CellsToHide(table.Matrix, beyondRepair, exact))
                    isProtected[cell] = beyondRepair[cell] = true;
            // What was hidden stays hidden, so intervals only get wider.
            hidden = [.. SecondarySuppression.Suppress(table.Input(isProtected), CancellationToken.None).Zip(hidden, (now, before) => now || before)];
        }
    }

    // Zeros are shown, so whoever attacks knows that a hidden cell is at least 1.
    private static FeasibilityAudit Audit(LargeTable table, bool[] hidden) => new(
        table.Matrix,
        [.. hidden.Select(cell => !cell)],
        AttackerModel.HiddenCellsAreAtLeastOne,
        Enumerable.Range(0, hidden.Length).Where(cell => table.Primary[cell]).Select(cell => new AuditTarget(table.Matrix.Columns[cell], 0)));

    private static (T Result, double Seconds) Timed<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        return (result, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
