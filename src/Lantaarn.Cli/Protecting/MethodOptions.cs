// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Lantaarn.Cli.Terminal;
using Lantaarn.Disclosure.Alternatives;
using Lantaarn.Disclosure.Alternatives.CellKeys;
using Lantaarn.Disclosure.Alternatives.Privacy;

namespace Lantaarn.Cli.Protecting;

/// <summary>The ways in which <c>protect tables</c> makes counts safe, with what each needs.</summary>
internal sealed class MethodOptions
{
    public const string Suppression = "suppression";
    private const string Rounding = "rounding";
    private const string CellKey = "cell-key";
    private const string Noise = "noise";

    private readonly Option<string> _method = new("--method", "-m")
    {
        Description = $"{Suppression} hides small counts, {Rounding} makes all multiples of a base, {CellKey} changes each a little, {Noise} is for one to ten totals.",
        DefaultValueFactory = _ => Suppression,
    };

    private readonly Option<FileInfo> _ledger = Options.Ledger();
    private readonly Option<string> _period = new("--period") { Description = "What time the counts are about, such as 2026-1; in the ledger and the budget." };
    private readonly Option<string> _population = new("--population") { Description = "Who was counted, always in the same words; in the ledger and the budget." };
    private readonly Option<int> _base = new("--base") { Description = "Counts become multiples of this, 3 to 100.", DefaultValueFactory = _ => 5 };
    private readonly Option<FileInfo> _secret = new("--secret")
    {
        Description = "Random bytes, made where there is no such file: with them the same people are changed in the same way again. Keep it with the people's data, destroy it with them.",
    };

    private readonly Option<string> _record = new("--record") { Description = "The file has a row per person and no counts; this column has a number per person." };
    private readonly Option<PerturbationSettings> _perturbation = new("--perturbation")
    {
        Description = "Largest change, variance, and up to which number results never occur; 5,3,2 if not given.",
        CustomParser = Perturbation,
        HelpName = "D,V,js",
    };

    private readonly Option<ExactFraction> _epsilon = new("--epsilon") { Description = "How much the tables together may tell about one person: 1, 1/2 or 0.25.", CustomParser = Fraction };
    private readonly Option<FileInfo> _budget = new("--budget") { Description = "Where every use of noise is written down; what exceeds a cap is refused." };
    private readonly Option<ExactFraction> _cap = new("--cap")
    {
        Description = "Most that may be spent on one period, in rho (epsilon squared over two).",
        DefaultValueFactory = _ => new(1, 2),
        CustomParser = Fraction,
    };

    private readonly Option<ExactFraction> _lifetimeCap = new("--lifetime-cap")
    {
        Description = "Most that may be spent on one population, all periods together, in rho.",
        DefaultValueFactory = _ => new(2, 1),
        CustomParser = Fraction,
    };

    private Option[] All => [_method, _ledger, _period, _population, _base, _secret, _record, _perturbation, _epsilon, _budget, _cap, _lifetimeCap];

    public void AddTo(Command command)
    {
        _method.AcceptOnlyFromAmong(Suppression, Rounding, CellKey, Noise);
        foreach (var option in All) command.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>The column with a number per person; null where rows have counts.</summary>
    public string? Record(ParseResult parsed) => parsed.GetValue(_record);

    /// <summary>The ledger of what was published; null where there is none.</summary>
    public PublishedLedger? Ledger(ParseResult parsed, TimeProvider clock) =>
        parsed.GetValue(_ledger) is { } file ? new(file.FullName, parsed.GetRequiredValue(_period), parsed.GetRequiredValue(_population), clock) : null;

    /// <summary>Where noise is written down.</summary>
    public string? Budget(ParseResult parsed) => parsed.GetValue(_budget)?.FullName;

    /// <summary>How counts are to be changed; null where they are to be hidden.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="release">Name of the release, for the budget.</param>
    /// <param name="records">The number of each person in the file.</param>
    /// <param name="clock">The time.</param>
    /// <param name="bits">Where noise comes from.</param>
    public Alteration? Alteration(ParseResult parsed, string release, IEnumerable<string> records, TimeProvider clock, RandomNumberGenerator bits)
    {
        byte[] Secret() => SecretFile.ReadOrDraw(parsed.GetRequiredValue(_secret).FullName);
        switch (parsed.GetValue(_method))
        {
            case Rounding:
                return new Alteration.Rounding(Secret()) { Base = parsed.GetValue(_base) };
            case CellKey:
                var keys = new RecordKeys(Secret());
                return new Alteration.CellKey([.. records.Select(keys.Of)]) { Settings = parsed.GetValue(_perturbation) ?? new() };
            case Noise:
                var budget = new PrivacyBudget(Budget(parsed)!, parsed.GetValue(_cap), parsed.GetValue(_lifetimeCap), clock);
                var spending = new PrivacySpending(parsed.GetRequiredValue(_period), parsed.GetRequiredValue(_population), release, "analyst");
                return new Alteration.Noise(new PrivacyLoss.OfEpsilon(parsed.GetValue(_epsilon)), budget, spending, bits);
            default:
                return null;
        }
    }

    private void Check(CommandResult given)
    {
        bool Has(Option option) => given.GetResult(option) is { Implicit: false };
        var method = given.GetResult(_method) is { } chosen && !chosen.Errors.Any() ? given.GetValue(_method)! : Suppression;
        var (needed, possible) = Fitting(method, Has(_ledger));
        foreach (var option in needed.Where(option => !Has(option))) given.AddError($"'{option.Name}' is needed here.");
        foreach (var option in All.Except([.. needed, .. possible, _method]).Where(Has))
            given.AddError($"'{option.Name}' makes no sense with '--method {method}'{(option == _period || option == _population ? " without '--ledger'" : "")}.");
        if (Has(_base) && !given.GetResult(_base)!.Errors.Any() && given.GetValue(_base) is < 3 or > 100) given.AddError("'--base' is 3 to 100.");
    }

    private (Option[] Needed, Option[] Possible) Fitting(string method, bool hasLedger)
    {
        var (needed, possible) = method switch
        {
            Rounding => ((Option[])[_secret], (Option[])[_base]),
            CellKey => ([_secret, _record], [_perturbation]),
            Noise => ([_epsilon, _budget, _period, _population], [_cap, _lifetimeCap]),
            _ => ([], []),
        };
        return (hasLedger ? [.. needed, _period, _population] : needed, [.. possible, _ledger]);
    }

    private static ExactFraction Fraction(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split('.');
        try
        {
            var number = parts.Length == 2 ? new(ExactFraction.Parse(parts[0] + parts[1]).Numerator, BigInteger.Pow(10, parts[1].Length)) : ExactFraction.Parse(text);
            if (number > default(ExactFraction)) return number;
        }
        catch (FormatException)
        {
            // Said below, as for zero.
        }
        result.AddError($"'{text}' is no number above 0, such as 1, 1/2 or 0.25.");
        return default;
    }

    private static PerturbationSettings Perturbation(ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split(',');
        if (parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var change) && change is >= 1 and <= 50
            && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var variance) && variance > 0
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var never) && never <= 50)
            return new() { MaximumDeviation = change, Variance = variance, NeverShown = never };
        result.AddError("'--perturbation' is the largest change (1 to 50), the variance (above 0) and up to which number results never occur (0 to 50), such as 5,3,2.");
        return new();
    }
}
