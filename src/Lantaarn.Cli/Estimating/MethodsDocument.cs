// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Estimating;

/// <summary>What one published method makes of a table.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Estimate">People in all; null where the method refuses.</param>
/// <param name="Lower">Lower limit of the 95% interval; null where there is none.</param>
/// <param name="Upper">Upper limit of the 95% interval; null where there is none.</param>
/// <param name="Note">What belongs beside the figure, or why there is none.</param>
internal sealed record MethodFigure(string Method, double? Estimate, double? Lower, double? Upper, string Note)
{
    /// <summary>What a reader of the figure has to know; often empty.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static MethodFigure Refused(string method, string why) => new(method, null, null, null, why);
}

/// <summary>People in all if a list had not been there.</summary>
internal sealed record WithoutListLine(string List, double? Estimate);

/// <summary>People in all if being on one list made the odds of being on the other so many times as large.</summary>
internal sealed record DependenceLine(IReadOnlyList<string> Lists, double OddsRatio, double? Estimate, double? Lower, double? Upper);

/// <summary>Other methods for the same table, side by side.</summary>
/// <param name="Figures">Each method with its figure or its refusal.</param>
/// <param name="WithoutList">The figure of the best model without each list.</param>
/// <param name="Dependence">The figure under dependences that the lists cannot tell.</param>
internal sealed record MethodsDocument(IReadOnlyList<MethodFigure> Figures, IReadOnlyList<WithoutListLine> WithoutList, IReadOnlyList<DependenceLine> Dependence);
