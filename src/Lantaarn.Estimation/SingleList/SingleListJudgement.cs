// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static System.FormattableString;

namespace Lantaarn.Estimation.SingleList;

/// <summary>
/// The verdict on one list. A figure is usable only if some method describes the counts (test of fit at 5%), all methods that do and are
/// within 10 of the best AIC agree within a factor 1.5 and are not below Chao's lower bound, differences between persons are bounded by the
/// data, no single person carries the estimate, and the joint interval is not too wide. Otherwise there is Chao's lower bound.
/// </summary>
internal sealed class SingleListJudgement
{
    private const double Rejected = 0.05;
    private const double Hopeless = 10;
    private const double Agreement = 1.5;

    // Half the 90% point of chi-square with one degree of freedom: 5% at the end of a range.
    private const double HalfDeviance = 1.352771727047702;

    private readonly SingleListDiagnostics _diagnostics;
    private readonly RedrawOutcome? _bootstrap;
    private readonly MethodResult[] _methods;

    public SingleListJudgement(RepeatCounts counts, MethodResult[] methods, SingleListDiagnostics diagnostics, RedrawOutcome? bootstrap)
    {
        (_methods, _diagnostics, _bootstrap) = (methods, diagnostics, bootstrap);
        var heard = Heard();
        LowerBound = Bound(counts, heard);
        string[] objections = [.. Objections(heard)];
        Verdict = objections.Length == 0 ? Verdict.Usable : LowerBound is null ? Verdict.NoEstimate : Verdict.LowerBoundOnly;
        Figure = Verdict == Verdict.Usable ? Joint(heard) : null;
        Reasons = objections.Length > 0 ? objections
            : [Invariant($"{heard.Length} method(s) describe how often people were seen, and their figures differ by a factor {Spread(heard):F2} at most.")];
    }

    public Verdict Verdict { get; }

    public IReadOnlyList<string> Reasons { get; }

    public SingleListFigure? Figure { get; }

    public SingleListBound? LowerBound { get; }

    private SingleListEstimate[] Heard()
    {
        var fitting = _methods.Where(row => row.FitPValue >= Rejected).Select(row => row.Outcome).OfType<SingleListEstimate>()
            .Where(NeedsItsOnes).OrderBy(estimate => estimate.Aic).ToArray();
        return [.. fitting.Where(estimate => estimate.Aic <= fitting[0].Aic + Hopeless)];
    }

    // A method that sets single sightings apart is heard where that makes its own fit better than chance would.
    private bool NeedsItsOnes(SingleListEstimate estimate) => estimate.Method.WithoutExtraOnes() is not { } plain
        || OutcomeOf(plain) is not SingleListEstimate simple || estimate.LogLikelihood > simple.LogLikelihood + HalfDeviance;

    private IEnumerable<string> Objections(SingleListEstimate[] heard)
    {
        if (heard.Length == 0)
        {
            yield return _methods.Any(row => row.FitPValue is not null) ? "No method describes how often people were seen (every test of fit is below 5%)."
                : "There are too few different counts to test whether any method describes them.";
            yield break;
        }
        if (Spread(heard) > Agreement)
            yield return Invariant($"Methods that fit about equally well differ by a factor {Spread(heard):F1}: from {heard.Min(item => item.Total):N0} to {heard.Max(item => item.Total):N0}.");
        if (OutcomeOf(SingleListMethod.ZeroTruncatedPoisson) is NoSingleListEstimate { Reason: SingleListRefusal.Unbounded } group)
            yield return group.Message;
        else if (OutcomeOf(SingleListMethod.ZeroTruncatedNegativeBinomial) is NoSingleListEstimate { Reason: SingleListRefusal.Unbounded })
            yield return "The counts do not rule out that chances differ so much between people that nothing limits the unseen.";
        if (_diagnostics.Influence is { Largest: [{ Change: null }, ..] })
            yield return "Without one single person there would be no finite estimate.";
        if (_bootstrap is { BoundaryShare: > 0 } && Warnings.IsUseless(1, 1, _bootstrap.BoundaryShare))
            yield return Invariant($"In {_bootstrap.BoundaryShare:P1} of the repeats the counts set no limit to the unseen.");
        var joint = Joint(heard);
        if (OutcomeOf(SingleListMethod.ChaoLowerBound) is SingleListEstimate chao && chao.LogNormalInterval.Lower > joint.Upper)
            yield return Invariant($"Chao's lower bound ({chao.Total:N0}) is above these figures. Either some single sightings are no people of their own, or many people are hard to see; the counts cannot tell which.");
        if (Warnings.IsUseless(joint.Lower, joint.Upper, boundaryShare: 0))
            yield return Invariant($"The upper limit is {joint.Upper / joint.Lower:F1} times the lower limit.");
    }

    private static double Spread(SingleListEstimate[] heard) => heard.Max(item => item.Total) / heard.Min(item => item.Total);

    private static SingleListFigure Joint(SingleListEstimate[] heard) => new(heard[0].Method, heard[0].Total,
        heard.Min(item => item.LogNormalInterval.Lower), heard.Max(item => item.LogNormalInterval.Upper));

    private SingleListOutcome? OutcomeOf(SingleListMethod method) => _methods.FirstOrDefault(row => row.Method == method)?.Outcome;

    // Extra single sightings would raise Chao's bound above the truth. Where a group has no repeats, the bound for all together still holds.
    private SingleListBound? Bound(RepeatCounts counts, SingleListEstimate[] heard)
    {
        var extraOnes = _diagnostics.ExtraOnes?.PValue < Rejected || heard.Any(estimate => estimate.Method.WithoutExtraOnes() is not null);
        var method = extraOnes ? SingleListMethod.OneInflatedChao : SingleListMethod.ChaoLowerBound;
        var outcome = OutcomeOf(method) as SingleListEstimate ?? SingleListEstimator.Estimate(counts.WithoutCovariates(), method) as SingleListEstimate;
        return outcome is null ? null : new(method, outcome.Total, outcome.LogNormalInterval.Lower);
    }
}
