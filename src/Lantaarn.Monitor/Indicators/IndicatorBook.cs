// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Indicators;

/// <summary>All indicators of the monitor.</summary>
public sealed class IndicatorBook
{
    private const string Folder = "Indicators/";

    private IndicatorBook(IReadOnlyList<MonitorIndicator> indicators) => Indicators = indicators;

    /// <summary>The indicators that come with this program.</summary>
    public static IndicatorBook Shipped { get; } = Parse(Embedded());

    /// <summary>The indicators, in order of kind and id.</summary>
    public IReadOnlyList<MonitorIndicator> Indicators { get; }

    /// <summary>The indicator with this id, or null.</summary>
    public MonitorIndicator? Find(string id) => Indicators.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>What a dimension of a table is called, with its codes: from the codebook, or from the indicator that brings its own; null where neither has it.</summary>
    /// <param name="codebook">The codebook of the round.</param>
    /// <param name="name">Name of the dimension.</param>
    public Indicator? Dimension(Codebook codebook, string name)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        return codebook.Find(name) ?? Indicators.Select(indicator => indicator.Own).FirstOrDefault(own => own?.Name == name);
    }

    /// <summary>Reads indicators, one per file.</summary>
    /// <param name="files">Name and text of each file; an indicator stands in the file that bears its id.</param>
    /// <exception cref="IndicatorException">A file is no YAML, lacks something, or says something that means nothing; all faults are named.</exception>
    public static IndicatorBook Parse(IEnumerable<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<IndicatorFault>();
        var read = files.Select(file => IndicatorReader.Read(file.Name, file.Text, faults)).OfType<MonitorIndicator>().ToList();
        foreach (var indicator in read)
            foreach (var unknown in indicator.Disaggregations.Where(id => read.TrueForAll(other => other.Id != id)))
                faults.Add(new($"{indicator.Id}.yaml", 1, $"'{unknown}' is to divide this indicator, but is none itself.", "Correct the spelling under 'disaggregations', or define it."));
        if (faults.Count > 0) throw new IndicatorException([.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
        return new([.. read.OrderBy(indicator => indicator.Kind).ThenBy(indicator => indicator.Id, StringComparer.Ordinal)]);
    }

    private static IEnumerable<(string, string)> Embedded()
    {
        var assembly = typeof(IndicatorBook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[Folder.Length..], reader.ReadToEnd());
        }
    }
}
