// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>A rule by which one log-linear model is chosen for a table, so that a bootstrap can choose again in every replicate.</summary>
public abstract record ModelChoice
{
    private protected ModelChoice() { }

    /// <summary>Prepares what the rule learns from the table itself.</summary>
    internal abstract ModelChooser On(CaptureTable table, CancellationToken cancel);
}

/// <summary>
/// From the model without dependence, the dependence that is least likely to be chance is added for as long as its tail probability is
/// below the threshold (Chan, Silverman &amp; Vincent 2021, doi 10.1080/01621459.2019.1708748).
/// </summary>
public sealed record StepwiseChoice : ModelChoice
{
    /// <summary>Largest tail probability of a dependence that is added, above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Threshold
    {
        get;
        init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A probability between 0 and 1.");
    } = 0.02;

    /// <summary>Most lists in one dependence, 2 to 7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 7.</exception>
    public int MaxOrder { get; init => field = ModelSearch.CheckedOrder(value); } = 2;

    internal override ModelChooser On(CaptureTable table, CancellationToken cancel) =>
        (search, drawn) => search.Stepwise(drawn, Threshold, MaxOrder);
}

/// <summary>
/// The models that suit the table best by BIC are kept, and the best of these is chosen (Silverman, Chan &amp; Vincent 2024, doi
/// 10.1007/s11222-023-10346-9).
/// </summary>
public sealed record BestOfChoice : ModelChoice
{
    /// <summary>How many models are kept, 1 or more. 100 is enough with five lists, 20 with four.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Kept { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least one model."); } = 100;

    /// <summary>Most lists in one dependence, 2 to 7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 2 to 7.</exception>
    public int MaxOrder { get; init => field = ModelSearch.CheckedOrder(value); } = 2;

    internal override ModelChooser On(CaptureTable table, CancellationToken cancel)
    {
        LogLinearModel[] kept = [.. ModelSearch.For(table, new ModelExistence()).Best(table, MaxOrder, Criterion.Bic, cancel).Fits
            .Take(Kept).Select(fit => fit.Model)];
        return (search, drawn) => search.Among(drawn, kept).MinBy(fit => fit.Bic);
    }
}

/// <summary>Chooses for one table; null where no model has an estimate.</summary>
internal delegate LogLinearFit? ModelChooser(ModelSearch search, CaptureTable table);
