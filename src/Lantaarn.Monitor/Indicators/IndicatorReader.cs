// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json;
using Lantaarn.Exchange.Rounds;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lantaarn.Monitor.Indicators;

/// <summary>Reads one indicator. Whatever is missing or wrong becomes a fault with its line, and reading goes on with a stand-in that never leaves.</summary>
internal sealed class IndicatorReader
{
    private readonly string _file;
    private readonly List<IndicatorFault> _faults;
    private readonly YamlMappingNode _map;
    private readonly HashSet<string> _read = [];

    private IndicatorReader(string file, YamlMappingNode map, List<IndicatorFault> faults) => (_file, _map, _faults) = (file, map, faults);

    public static MonitorIndicator? Read(string file, string text, List<IndicatorFault> faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            faults.Add(new(file, (int)e.Start.Line, $"This is not YAML: {e.Message.TrimEnd('.')}.", "Check the indentation and the quotes of this line and the one above."));
            return null;
        }
        if (stream.Documents is [{ RootNode: YamlMappingNode map }, ..]) return new IndicatorReader(file, map, faults).Indicator();
        faults.Add(new(file, 1, "This file should hold 'key: value' lines.", "Look at another indicator for the form."));
        return null;
    }

    private MonitorIndicator Indicator()
    {
        var of = Has("of") ? Text("of") : "";
        var indicator = new MonitorIndicator(
            Text("id"), Word<IndicatorKind>("kind"), Label("label"), Label("definition"), Word<IndicatorUnit>("unit"), Label("population"), Word<IndicatorPeriod>("period"),
            List("source_lists"), Label("formula"), Word<Derivation>("derivation"), List("disaggregations"), List("codebooks"), Text("decided_by"), Text("source"))
        {
            Of = of,
            Only = Has("only") ? Text("only") : "",
            Own = Has("codes") ? new(of, Label("codes_of"), [.. Nested("codes").Select(code => new IndicatorCode(code.Text("code"), new(code.Text("nl"), code.Text("en"))))]) : null,
            Splits = [.. Nested("splits").Select(split => new CodeSplit(split.Text("code"), split.List("into")))],
            Changes = [.. Nested("changes").Select(change => new MeaningChange(change.Text("codebook"), new(change.Text("nl"), change.Text("en"))))],
        };
        Check(indicator);
        Done();
        return indicator;
    }

    private void Check(MonitorIndicator indicator)
    {
        if ($"{indicator.Id}.yaml" != _file) Fault("id", $"The id '{indicator.Id}' is not the name of the file.", "Give both one name.");
        if (indicator.Codebooks.Count == 0) Fault("codebooks", "No version of the codebook has this indicator.", "Name one under 'codebooks'.");
        if (indicator.SourceLists.Count == 0) Fault("source_lists", "It is made from nobody's list.", "Name a type of organisation under 'source_lists'.");
        if ((indicator.Derivation is Derivation.PeopleByCode or Derivation.ShareOfCodes || indicator.IsOfVisits || indicator.IsOfCare) && indicator.Of == "")
            Fault("derivation", "It is made from codes, and nothing says whose.", "Add 'of: ...' with an indicator of the codebook.");
        if (indicator.Own is { Codes: var codes } && codes.DistinctBy(code => code.Code).Count() < codes.Count) Fault("codes", "A code stands here twice.", "Give every line under 'codes' its own code.");
        if (indicator.Splits.Any(split => split.Into.Count < 2)) Fault("splits", "A code was split into fewer than two.", "Name the codes that it became under 'into'.");
        foreach (var change in indicator.Changes.Where(change => indicator.Codebooks.Contains(change.Codebook)))
            Fault("changes", $"In codebook '{change.Codebook}' it both means the same and something else.", "Remove the version from 'codebooks' or from 'changes'.");
    }

    private bool Has(string key) => _map.Children.ContainsKey(key);

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        if (_map.Children.TryGetValue(key, out var node)) return node;
        Fault(key, $"'{key}' is missing.", $"Add a line '{key}: ...'.");
        return null;
    }

    private string Text(string key)
    {
        if (Find(key) is not { } node) return "?";
        if (node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        Fault(key, $"'{key}' should be one value that is not empty.", $"Write '{key}: ...' on one line.");
        return "?";
    }

    private Label Label(string key)
    {
        if (Find(key) is not { } node) return new("?", "?");
        if (node is YamlMappingNode map)
        {
            var texts = new IndicatorReader(_file, map, _faults);
            var label = new Label(texts.Text("nl"), texts.Text("en"));
            texts.Done();
            return label;
        }
        Fault(key, $"'{key}' should be there in two languages.", "Write a line 'nl: ...' and a line 'en: ...' under it, indented.");
        return new("?", "?");
    }

    private IReadOnlyList<string> List(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is YamlSequenceNode list && list.All(item => item is YamlScalarNode)) return [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")];
        Fault(key, $"'{key}' should be a list.", $"Write '{key}: [a, b]'.");
        return [];
    }

    private List<IndicatorReader> Nested(string key)
    {
        if (!Has(key)) return [];
        if (Find(key) is YamlSequenceNode list && list.All(item => item is YamlMappingNode)) return [.. list.Select(item => new IndicatorReader(_file, (YamlMappingNode)item, _faults))];
        Fault(key, $"'{key}' should be a list of 'key: value' lines.", "Start every entry with '- '.");
        return [];
    }

    private T Word<T>(string key)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
        var text = Text(key);
        if (words.TryGetValue(text, out var word)) return word;
        if (text != "?") Fault(key, $"'{key}' is '{text}'.", $"Write one of: {string.Join(", ", words.Keys)}.");
        return default;
    }

    private void Done()
    {
        foreach (var key in _map.Children.Keys.OfType<YamlScalarNode>().Where(key => !_read.Contains(key.Value ?? "")))
            _faults.Add(new(_file, (int)key.Start.Line, $"The key '{key.Value}' means nothing here.", "Correct the spelling or remove the line."));
    }

    private void Fault(string key, string what, string fix) =>
        _faults.Add(new(_file, (int)(_map.Children.TryGetValue(key, out var node) ? node.Start.Line : _map.Start.Line), what, fix));
}
