// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.KeyShares;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Releases;
using Lantaarn.Server.Store;

namespace Lantaarn.Server.Rounds;

/// <summary>A readable file of a round on its way in: small enough for memory.</summary>
internal sealed class Document(string name, byte[] content)
{
    private const int LongestText = 20_000;
    private const int Largest = 4_000_000;

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(content));

    public byte[] Content { get; } = content;

    /// <exception cref="InputException">The body has more bytes than a document.</exception>
    public static async Task<Document> Read(HttpRequest request, string name, CancellationToken cancel)
    {
        var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (content.Length + read > Largest) throw Refused(name, $"The file is larger than {Largest} bytes.");
            content.Write(buffer, 0, read);
        }
        return new(name, content.ToArray());
    }

    /// <summary>What the server itself writes.</summary>
    public static Document Of(byte[] content) => new("", content);

    public T As<T>(Func<Stream, string, T> read) => read(new MemoryStream(Content), name);

    /// <exception cref="InputException">It is not what it should be, or belongs to another round or list.</exception>
    public void RequireGood(FileKind kind, SignedDocument<RoundDefinition> round, string list)
    {
        var belongs = kind switch
        {
            FileKind.Commitment => round.Document.KeyIsShared && As((stream, called) => ShareCommitments.ReadOne(round, stream, called)).Document.List == list,
            FileKind.LinkageReport => As(Whole<LinkageReport>).RoundId == round.Document.Id,
            FileKind.Estimate => As(Whole<RoundEstimate>).RoundId == round.Document.Id,
            FileKind.Tables => As((stream, called) => SignedTables.Read(stream, called, round.Document)).RoundId == round.Document.Id,
            FileKind.Interpretation => IsText(),
            FileKind.Interpretations => As(Whole<IReadOnlyList<Interpretation>>).All(said => IndicatorBook.Shipped.Find(said.Indicator) is not null),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (!belongs) throw Refused(name, "It is no such file of this round: it belongs to another round or list, or holds what it should not.");
    }

    /// <summary>Keeps it as a file of the round that the caller works on.</summary>
    public RoundFile Keep(RoundAtDesk at, FileKind kind, string list = "") => Keep(at.Store, at.Round, (kind, list), at.Now);

    /// <summary>Keeps it as a file of a round.</summary>
    public RoundFile Keep(LantaarnStore store, Round round, (FileKind Kind, string List) what, DateTimeOffset now)
    {
        var file = new RoundFile
        {
            Id = Guid.CreateVersion7(now),
            Round = round.Id,
            Kind = what.Kind,
            List = what.List,
            ReceivedAt = now,
            Sha256 = Sha256,
            Bytes = Content.Length,
            Parts = 1,
            IsWhole = true,
        };
        store.Add(file);
        store.Add(new RoundFilePart { File = file.Id, Number = 0, Content = Content });
        return file;
    }

    // Whoever reads these trusts that a list has no empty places.
    private static T Whole<T>(Stream content, string name)
    {
        var read = ExchangeJson.Read<T>(content, name);
        content.Position = 0;
        using var tree = JsonDocument.Parse(content);
        return HasHole(tree.RootElement) ? throw Refused(name, "A list in it has an empty place.") : read;
    }

    private static bool HasHole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasHole(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasHole(property.Value)),
        _ => false,
    };

    private bool IsText()
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Content);
            return text.Trim().Length > 0 && text.Length <= LongestText && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static InputException Refused(string name, string what) => new(new InputProblem(name, what, "Send the file as the command wrote it."));
}
