// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// Brings codes of countries under ISO 3166-1 with two letters: MAR is MA, UK is GB, ZR (Zaire) is CD. A state that fell apart into
/// several, such as the Soviet Union, is no country of today: it counts as unknown. Any other code stays, in capitals: a region.
/// </summary>
internal static class CountryCode
{
    // Three letters, then two. ISO 3166-1; XKX and XK, Kosovo, are in use but not of the standard.
    private const string ThreeLetterCodes =
        "AFGAF ALBAL DZADZ ANDAD AGOAO ATGAG ARGAR ARMAM AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ "
        + "BTNBT BOLBO BIHBA BWABW BRABR BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CAFCF TCDTD CHLCL CHNCN COLCO COMKM "
        + "COGCG CODCD CRICR CIVCI HRVHR CUBCU CYPCY CZECZ DNKDK DJIDJ DMADM DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ "
        + "ETHET FJIFJ FINFI FRAFR GABGA GMBGM GEOGE DEUDE GHAGH GRCGR GRDGD GTMGT GINGN GNBGW GUYGY HTIHT HNDHN HKGHK HUNHU "
        + "ISLIS INDIN IDNID IRNIR IRQIQ IRLIE ISRIL ITAIT JAMJM JPNJP JORJO KAZKZ KENKE KIRKI PRKKP KORKR KWTKW KGZKG LAOLA "
        + "LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MACMO MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MHLMH MRTMR MUSMU MEXMX "
        + "FSMFM MDAMD MCOMC MNGMN MNEME MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NZLNZ NICNI NERNE NGANG MKDMK NORNO OMNOM "
        + "PAKPK PLWPW PSEPS PANPA PNGPG PRYPY PERPE PHLPH POLPL PRTPT QATQA ROURO RUSRU RWARW KNAKN LCALC VCTVC WSMWS SMRSM "
        + "STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SVKSK SVNSI SLBSB SOMSO ZAFZA SSDSS ESPES LKALK SDNSD SURSR SWESE CHECH "
        + "SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TONTO TTOTT TUNTN TURTR TKMTM TUVTV UGAUG UKRUA AREAE GBRGB USAUS URYUY "
        + "UZBUZ VUTVU VATVA VENVE VNMVN ESHEH YEMYE ZMBZM ZWEZW ABWAW CUWCW SXMSX BESBQ GUFGF GLPGP MTQMQ REURE MYTYT PRIPR "
        + "XKXXK";

    // Codes of the European institutions, and of states that have another name or are part of another today.
    private const string OtherCodes = "UKGB ELGR TPTL TMPTL ZRCD ZARCD BUMM BURMM DDDE DDRDE ROMRO";

    private const string FallenApart = "SU SUN YU YUG CS CSK SCG";

    private static readonly FrozenDictionary<string, string> Codes = $"{ThreeLetterCodes} {OtherCodes}".Split(' ')
        .Select(pair => KeyValuePair.Create(pair[..^2], pair[^2..]))
        .Concat(FallenApart.Split(' ').Select(code => KeyValuePair.Create(code, "")))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code that is compared; empty when no country of today is known.</summary>
    public static string Of(string origin, NormalisationRules rules)
    {
        var code = origin.Trim().ToUpperInvariant();
        return rules.Has(NormalisationRule.CountryCodes) ? Codes.GetValueOrDefault(code, code) : code;
    }
}
