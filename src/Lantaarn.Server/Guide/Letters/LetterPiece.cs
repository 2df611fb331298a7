// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.RegularExpressions;

namespace Lantaarn.Server.Guide.Letters;

/// <summary>A piece of a letter: text, or a place where something is filled in.</summary>
/// <param name="Text">The text; the name of the field for a place.</param>
/// <param name="IsField">It is a place to fill in.</param>
/// <param name="IsLast">A full stop follows, so what is filled in needs none of its own: initials end in one.</param>
public readonly partial record struct LetterPiece(string Text, bool IsField, bool IsLast)
{
    /// <summary>The pieces of a paragraph, in order: <c>{field}</c> is a place to fill in.</summary>
    public static IEnumerable<LetterPiece> Of(string paragraph)
    {
        var pieces = Field().Split(paragraph);
        return pieces.Select((piece, place) => new LetterPiece(piece, place % 2 == 1, place % 2 == 1 && pieces[place + 1].StartsWith('.'))).Where(piece => piece.Text.Length > 0);
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Field();
}
