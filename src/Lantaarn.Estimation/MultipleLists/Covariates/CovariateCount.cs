// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Covariates;

/// <summary>Persons who were seen by exactly these lists and have these levels.</summary>
/// <param name="Pattern">The lists; bit i stands for list i. Not 0: who was seen by nobody is not counted.</param>
/// <param name="Levels">Per characteristic the position of the level, from 0; null where it is not recorded.</param>
/// <param name="Count">Persons; finite, 0 or more. Fractions are allowed.</param>
public sealed record CovariateCount(int Pattern, IReadOnlyList<int?> Levels, double Count);

/// <summary>
/// A list does not work among people of one level: a shelter for women, a clinic that opened last year. That nobody of the level is on it
/// is then no observation. It is not about a list that could have seen them and did not.
/// </summary>
/// <param name="List">Position of the list, from 0.</param>
/// <param name="Characteristic">Position of the characteristic, from 0.</param>
/// <param name="Level">Position of the level, from 0.</param>
public readonly record struct ListAbsence(int List, int Characteristic, int Level);
