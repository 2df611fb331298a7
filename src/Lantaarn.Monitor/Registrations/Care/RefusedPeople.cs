// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>The people of a year to whom care was refused at least once, whatever the kind of care, by region and ground.</summary>
internal sealed class RefusedPeople(CarePlaces places)
{
    private const string Refused = "refused";

    private readonly Classification _grounds = new(CareCodes.IndicatorOf(Derivation.CareRefusals).Of, [.. CareCodes.Of(Derivation.CareRefusals).Select(code => new Category(code))]);

    /// <summary>What the protection is asked for a year.</summary>
    public TableRelease Request(IEnumerable<(string[] Organisations, RegisteredPeople People)> refused) => new([.. places.Classifications, _grounds], [new(Refused, [.. places.Axes, new(_grounds)])],
        [.. refused.SelectMany(same => Enumerable.Repeat(new CountedPerson([.. places.CodesOf(same.People.Codes[0]), _grounds.CodeOrTotal(same.People.Codes[1])], same.Organisations), (int)same.People.People))]);

    /// <summary>The cells of a year; all hidden where nothing may be shown.</summary>
    public IEnumerable<SafeCell> Cells(string year, ShownCells shown) =>
        from place in places.Each
        from ground in _grounds.CodesAndTotal()
        select new SafeCell([year, .. place, ground], shown[Refused, [.. place, ground]]);
}
