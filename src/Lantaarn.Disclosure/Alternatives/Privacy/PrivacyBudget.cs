// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using System.Text.Json;

namespace Lantaarn.Disclosure.Alternatives.Privacy;

/// <summary>
/// An append-only file with one JSON object per line for each release with noise. What is spent adds up, per round and over all rounds of a population,
/// and beyond a cap nothing is spent. The file is locked while it is read and added to, so two programs cannot both spend what is left.
/// </summary>
public sealed class PrivacyBudget
{
    private const int MostAttempts = 500;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };
    private readonly string _path;
    private readonly TimeProvider _clock;

    /// <summary>Opens a ledger; one that does not exist yet is empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="perRound">Most rho of one round and population.</param>
    /// <param name="lifetime">Most rho of one population, all rounds together.</param>
    /// <param name="clock">The time that is written down.</param>
    public PrivacyBudget(string path, ExactFraction perRound, ExactFraction lifetime, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(clock);
        (_path, PerRound, Lifetime, _clock) = (path, perRound, lifetime, clock);
    }

    /// <summary>Most rho of one round and population.</summary>
    public ExactFraction PerRound { get; }

    /// <summary>Most rho of one population, all rounds together.</summary>
    public ExactFraction Lifetime { get; }

    /// <summary>Writes spending down if it fits; to be done before the noise is drawn, so that nothing is published that is not in the ledger.</summary>
    /// <param name="on">What it is for.</param>
    /// <param name="mechanism">The kind of noise.</param>
    /// <param name="sensitivity">In how many shown cells one person is at most.</param>
    /// <param name="loss">How much is spent.</param>
    /// <returns>Null where it is written down; else why it is not.</returns>
    /// <exception cref="InvalidDataException">The ledger cannot be read: nothing may be spent on it.</exception>
    /// <exception cref="IOException">Others kept the ledger locked for ten seconds.</exception>
    public string? Refuse(PrivacySpending on, string mechanism, int sensitivity, PrivacyLoss loss)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(loss);
        using var file = Open();
        var ofPopulation = Read(file).Where(line => line.Population == on.Population).ToArray();
        if (ofPopulation.Any(line => line.Round == on.Round && line.Release == on.Release))
            return $"The ledger already has a release '{on.Release}' of this round and population. Publish that one; drawing noise again would spend more.";
        var lifetime = Sum(ofPopulation);
        var round = Sum(ofPopulation.Where(line => line.Round == on.Round));
        if (round + loss.Rho > PerRound) return Beyond("this round", round, PerRound, loss);
        if (lifetime + loss.Rho > Lifetime) return Beyond("all rounds of this population", lifetime, Lifetime, loss);
        var spent = new SpentLine(on.Round, on.Population, on.Release, mechanism, sensitivity, loss.Rho.ToString(), "person within a round", _clock.GetUtcNow(), on.SignedBy);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(spent, Json) + "\n"));
        file.Flush(flushToDisk: true);
        return null;
    }

    private static string Beyond(string what, ExactFraction spent, ExactFraction cap, PrivacyLoss loss) =>
        $"The privacy budget of {what} is {cap} rho, of which {spent} is spent; {loss.Rho} more does not fit. Ask for less, or keep to what was published.";

    private static ExactFraction Sum(IEnumerable<SpentLine> lines) => lines.Aggregate(default(ExactFraction), (sum, line) => sum + ExactFraction.Parse(line.Rho));

    private FileStream Open()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < MostAttempts && File.Exists(_path))
            {
                Thread.Sleep(BetweenAttempts);
            }
        }
    }

    private static List<SpentLine> Read(FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        if (text.Length > 0 && text[^1] != '\n') throw Broken(file, text.Count(letter => letter == '\n') + 1, null);
        var lines = new List<SpentLine>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lines.Add(Read(line, file, lines.Count + 1));
        return lines;
    }

    private static SpentLine Read(string line, FileStream file, int number)
    {
        try
        {
            var spent = JsonSerializer.Deserialize<SpentLine>(line, Json) ?? throw new JsonException();
            _ = ExactFraction.Parse(spent.Rho);
            return spent;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Broken(file, number, e);
        }
    }

    private static InvalidDataException Broken(FileStream file, int number, Exception? inner) =>
        new($"Line {number} of the privacy ledger {Path.GetFileName(file.Name)} cannot be read. Take it from a copy that is whole; spend nothing without it.", inner);

    private sealed record SpentLine(
        string Round, string Population, string Release, string Mechanism, int Sensitivity, string Rho, string Unit, DateTimeOffset Date, string SignedBy);
}
