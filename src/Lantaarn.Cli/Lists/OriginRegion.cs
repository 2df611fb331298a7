// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Cli.Lists;

/// <summary>The coarse region of a country that has no code of its own in the core indicator "herkomst".</summary>
internal static class OriginRegion
{
    private const string Eu = "AT BE CY CZ DE DK EE ES FI FR GR HR IE IT LT LU LV MT PT SE SI SK";
    private const string Europe = "AL AD BA BY CH GB GE IS LI MC MD ME MK NO RS RU TR UA XK AM AZ";
    private const string Africa = "AO BF BI BJ BW CD CF CG CI CM CV DJ EG GA GM GN GQ GW KE KM LR LS LY MG ML MR MU MW MZ NA NE RW SC SD SL SN SO SS ST SZ TD TG TN TZ ZA ZM ZW";
    private const string America = "AR BB BO BZ CA CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PY SV TT US UY VE";
    private const string Asia = "AE AF BD BT CN IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MY NP OM PK PS QA SA SG SY TH TJ TM TW UZ VN YE";

    public static string Of(string country) =>
        Eu.Contains(country, StringComparison.Ordinal) ? "overig_EU"
        : Europe.Contains(country, StringComparison.Ordinal) ? "overig_europa"
        : Africa.Contains(country, StringComparison.Ordinal) ? "overig_afrika"
        : America.Contains(country, StringComparison.Ordinal) ? "overig_amerika"
        : Asia.Contains(country, StringComparison.Ordinal) ? "overig_azie"
        : Indicator.Unknown;
}
