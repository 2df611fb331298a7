// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Texts;

/// <summary>Who reads.</summary>
public enum Reader
{
    /// <summary>The person whose right it is.</summary>
    Person,

    /// <summary>Someone who helps that person.</summary>
    Worker,

    /// <summary>The professional at the desk: reception, practice, school, police.</summary>
    Desk,
}

/// <summary>What the guide says about one subject, to three readers.</summary>
/// <param name="Id">Short name, also in the address of the page.</param>
/// <param name="Order">Place among the themes, from 1.</param>
/// <param name="Title">The subject.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Keywords">Other words by which people look for it.</param>
/// <param name="Person">For the person.</param>
/// <param name="Worker">For who helps.</param>
/// <param name="Desk">For the desk.</param>
/// <param name="Letters">Ids of the letters that help here.</param>
/// <param name="Related">Ids of other themes.</param>
public sealed record Theme(
    string Id, int Order, LocalText Title, LocalText Summary, LocalList Keywords,
    IReadOnlyList<Statement> Person, IReadOnlyList<Statement> Worker, IReadOnlyList<Statement> Desk,
    IReadOnlyList<string> Letters, IReadOnlyList<string> Related)
{
    /// <summary>What is said to one reader.</summary>
    public IReadOnlyList<Statement> For(Reader reader) => reader switch
    {
        Reader.Person => Person,
        Reader.Worker => Worker,
        _ => Desk,
    };
}
