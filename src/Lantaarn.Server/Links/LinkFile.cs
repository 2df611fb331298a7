// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lantaarn.Server.Links;

/// <summary>A sealed file of a link: JWE in compact form (RFC 7516), sealed with the key that is in the fragment of the link's address.</summary>
internal sealed class LinkFile
{
    /// <summary>Files of one link.</summary>
    public const int Most = 4;

    /// <summary>Characters of one file.</summary>
    public const int Longest = 1_000_000;

    private const int LongestHeader = 512;

    private static readonly string[] ContentTypes = ["application/fhir+json", "application/smart-health-card", "application/smart-api-access"];

    public required Guid Link { get; init; }

    /// <summary>Its place among the link's files, from 1.</summary>
    public required int Number { get; init; }

    public required string ContentType { get; init; }
    public required string Sealed { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether files have the form of the standard; says nothing about what is inside. A header may hold only what opening needs: one that may hold more could hold a name.</summary>
    public static bool Fit(IReadOnlyList<SentFile?> files) => files.Count is > 0 and <= Most && files.All(file => file is not null && Fits(file));

    private static bool Fits(SentFile file)
    {
        if (!ContentTypes.Contains(file.ContentType) || file.Sealed.Length > Longest) return false;
        var parts = file.Sealed.Split('.');
        return parts.Length == 5 && parts[0].Length is > 0 and <= LongestHeader && parts[1].Length == 0
            && Bytes(parts[0]) > 0 && Bytes(parts[2]) == 12 && Bytes(parts[3]) > 0 && Bytes(parts[4]) == 16
            && HeaderFits(Base64Url.DecodeFromChars(parts[0]), file.ContentType);
    }

    private static int Bytes(string part) => Base64Url.IsValid(part, out var bytes) ? bytes : -1;

    private static bool HeaderFits(byte[] header, string contentType)
    {
        try
        {
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 2 });
            var members = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString());
            return members.Remove("alg", out var algorithm) && algorithm == "dir" && members.Remove("enc", out var encryption) && encryption == "A256GCM"
                && members.Remove("cty", out var type) && type == contentType && (!members.Remove("zip", out var compression) || compression == "DEF") && members.Count == 0;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<LinkFile>
    {
        public void Configure(EntityTypeBuilder<LinkFile> builder)
        {
            builder.ToTable("SealedLinkFiles").HasKey(file => new { file.Link, file.Number });
            builder.HasOne<SealedLink>().WithMany().HasForeignKey(file => file.Link).OnDelete(DeleteBehavior.Cascade);
            builder.Property(file => file.ContentType).HasMaxLength(40);
            builder.Property(file => file.Sealed).HasMaxLength(Longest);
        }
    }
}

/// <param name="ContentType">What is inside: <c>application/fhir+json</c>, <c>application/smart-health-card</c> or <c>application/smart-api-access</c>.</param>
/// <param name="Sealed">JWE in compact form: <c>dir</c>, <c>A256GCM</c>, <c>cty</c> as the content type, <c>zip</c> <c>DEF</c> or none.</param>
internal sealed record SentFile(string ContentType, string Sealed);
