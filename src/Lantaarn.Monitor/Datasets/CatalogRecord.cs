// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Datasets;

/// <summary>
/// The catalogue record of a release in Turtle, after DCAT-AP-NL 3 (Geonovum, 2024): a catalogue with one dataset and a distribution for each file. Addresses are
/// relative to the record, so that it is right wherever the site stands.
/// </summary>
internal static class CatalogRecord
{
    private const string Publisher = "<../../../#publisher>";
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    public static (string Name, byte[] Content) File(Release release, IReadOnlyList<DataTable> tables)
    {
        var text = new StringBuilder(Start(release));
        var files = tables.Select(table => new DataFile(table.FileName, table.Title, "CSV", "text/csv")).Append(new("release.json", "All of it in one file", "JSON", "application/json")).ToList();
        text.Append(CultureInfo.InvariantCulture, $"  dcat:distribution {string.Join(", ", files.Select(file => $"<#{file.Name}>"))} .\n\n");
        foreach (var file in files) text.Append(Distribution(release, file));
        text.Append(Kinds(files));
        return ("catalog.ttl", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Start(Release release)
    {
        var (document, round) = (release.Document, release.Round);
        return string.Create(CultureInfo.InvariantCulture, $"""
            @prefix adms: <http://www.w3.org/ns/adms#> .
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            <#catalog> a dcat:Catalog ;
              dct:title "Lantaarn"@nl ;
              dct:description "Hoeveel mensen zonder papieren en EU-burgers dakloos zijn."@nl, "How many undocumented people and EU citizens are homeless."@en ;
              dct:publisher {Publisher} ;
              dcat:contactPoint <#contact> ;
              dct:license <{ReleaseData.Licence}> ;
              dct:language <http://publications.europa.eu/resource/authority/language/NLD>, <http://publications.europa.eu/resource/authority/language/ENG> ;
              dcat:dataset <#dataset> .

            {Publisher} a foaf:Agent ;
              foaf:name "Lantaarn" .

            <#contact> a vcard:Kind, vcard:Organization ;
              vcard:fn "Lantaarn" ;
              vcard:hasURL <../../../> .

            <#dataset> a dcat:Dataset ;
              dct:title {Literal(round.Title)}@nl ;
              dct:description {Literal(round.Population)}@nl ;
              dct:identifier {Literal($"{document.Id}/v{document.Version}")} ;
              dct:creator {Publisher} ;
              dct:publisher {Publisher} ;
              dcat:contactPoint <#contact> ;
              dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
              dcat:theme <http://publications.europa.eu/resource/authority/data-theme/SOCI> ;
              dcat:version "{document.Version}" ;
              dct:issued "{document.Published:yyyy-MM-dd}"^^xsd:date ;
              dct:language <http://publications.europa.eu/resource/authority/language/NLD>, <http://publications.europa.eu/resource/authority/language/ENG> ;
              dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "{round.Period.From:yyyy-MM-dd}"^^xsd:date ; dcat:endDate "{round.Period.Until:yyyy-MM-dd}"^^xsd:date ] ;

            """);
    }

    private static string Distribution(Release release, DataFile file) => string.Create(CultureInfo.InvariantCulture, $"""
        <#{file.Name}> a dcat:Distribution ;
          dct:title {Literal(file.Title)}@en ;
          dcat:accessURL <{file.Name}> ;
          dcat:downloadURL <{file.Name}> ;
          dct:format <{FileTypes}{file.Type}> ;
          dcat:mediaType <{MediaTypes}{file.Media}> ;
          dct:issued "{release.Document.Published:yyyy-MM-dd}"^^xsd:date ;
          dct:license <{ReleaseData.Licence}> .


        """);

    // What the record points at, and what kind of thing that is: a reader that does not follow the links must know (DCAT-AP 3, shapes with sh:class).
    private static string Kinds(IReadOnlyList<DataFile> files)
    {
        IEnumerable<(string Thing, string Kind)> things =
        [
            .. ((string[])["NLD", "ENG"]).Select(language => ($"http://publications.europa.eu/resource/authority/language/{language}", "dct:LinguisticSystem")),
            ("http://publications.europa.eu/resource/authority/access-right/PUBLIC", "dct:RightsStatement"), ("http://publications.europa.eu/resource/authority/data-theme/SOCI", "skos:Concept"),
            (ReleaseData.Licence, "dct:LicenseDocument"), .. files.Select(file => ($"{FileTypes}{file.Type}", "dct:MediaTypeOrExtent")).Distinct(),
            .. files.Select(file => ($"{MediaTypes}{file.Media}", "dct:MediaType")).Distinct(), .. files.Select(file => (file.Name, "rdfs:Resource")),
        ];
        return string.Concat(things.Select(thing => $"<{thing.Thing}> a {thing.Kind} .\n"))
            + "<http://publications.europa.eu/resource/authority/data-theme/SOCI> skos:prefLabel \"Bevolking en samenleving\"@nl, \"Population and society\"@en .\n";
    }

    private static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"";

    private sealed record DataFile(string Name, string Title, string Type, string Media);
}
