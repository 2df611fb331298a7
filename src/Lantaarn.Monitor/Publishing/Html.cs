// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Lantaarn.Monitor.Publishing;

/// <summary>A piece of HTML. Made from an interpolated string: the literal parts are markup, everything filled in is encoded.</summary>
internal readonly record struct Html(string Markup)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Of(ref Writer writer) => new(writer.ToString());

    public static Html Text(string text) => new(Encoder.Encode(text));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup + "\n")));

    public override string ToString() => Markup;

    [InterpolatedStringHandler]
    internal readonly ref struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + 16 * formattedCount);

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html html) => _text.Append(html.Markup);

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => _text.Append(number);

        /// <summary>A share of the width or height, in percent.</summary>
        public void AppendFormatted(double percent) => _text.Append(percent.ToString("0.##", CultureInfo.InvariantCulture)).Append('%');

        public override string ToString() => _text.ToString();
    }
}
