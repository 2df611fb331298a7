// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;

namespace Lantaarn.Server.Accounts;

/// <summary>What the account pages say, in one language.</summary>
internal sealed record AccountWords
{
    public required string Language { get; init; }

    public required string Other { get; init; }

    public required string OtherName { get; init; }

    public required string NeedsScript { get; init; }

    public required string Failed { get; init; }

    public required string Gone { get; init; }

    public required string LastAdmin { get; init; }

    public required string SignIn { get; init; }

    public required string SignInHow { get; init; }

    public required string Join { get; init; }

    public required string JoinHow { get; init; }

    public required string YourName { get; init; }

    public required string OrganisationName { get; init; }

    public required string DeviceName { get; init; }

    public required string MakePasskey { get; init; }

    public required string Account { get; init; }

    public required string ToApp { get; init; }
    public required string Interpretation { get; init; }

    public required string SignOut { get; init; }

    public required string Leave { get; init; }

    public required string Devices { get; init; }

    public required string ThisDevice { get; init; }

    public required string Members { get; init; }

    public required string Recover { get; init; }

    public required string Remove { get; init; }

    public required string Invite { get; init; }

    public required string NewMemberMay { get; init; }

    public required string MakeLink { get; init; }

    public required string LinkOnce { get; init; }

    public required string Sure { get; init; }

    public required IReadOnlyDictionary<Role, string> Roles { get; init; }

    public static AccountWords Dutch { get; } = new()
    {
        Language = "nl",
        Other = "en",
        OtherName = "English",
        NeedsScript = "Deze pagina werkt alleen met JavaScript.",
        Failed = "Het is niet gelukt. Probeer het nog een keer.",
        Gone = "Deze link werkt niet (meer). Vraag een nieuwe.",
        LastAdmin = "Dit kan niet. Een organisatie heeft altijd een beheerder nodig, en uw eigen toegang herstelt een andere beheerder.",
        SignIn = "Inloggen",
        SignInHow = "U logt in met uw passkey: met uw vinger, uw gezicht of de code van uw toestel. Er is geen wachtwoord.",
        Join = "Meedoen",
        JoinHow = "U maakt een passkey op dit toestel. Daarmee logt u voortaan in. Er is geen wachtwoord.",
        YourName = "Uw naam, zoals collega's u noemen",
        OrganisationName = "Naam van uw organisatie",
        DeviceName = "Naam voor dit toestel",
        MakePasskey = "Passkey maken",
        Account = "Mijn account",
        ToApp = "Naar de app voor hulpverleners",
        Interpretation = "Duiding: experts vragen wat de cijfers betekenen",
        SignOut = "Uitloggen",
        Leave = "Organisatie verlaten",
        Devices = "Toestellen",
        ThisDevice = "dit toestel",
        Members = "Collega's",
        Recover = "Toegang herstellen",
        Remove = "Verwijderen",
        Invite = "Iemand uitnodigen",
        NewMemberMay = "Wat mag de nieuwe collega?",
        MakeLink = "Link maken",
        LinkOnce = "Geef deze link zelf aan uw collega. Hij werkt één keer, en u ziet hem hier maar één keer.",
        Sure = "Weet u het zeker? De passkeys en toestellen van dit account werken dan niet meer.",
        Roles = new Dictionary<Role, string>
        {
            [Role.Admin] = "Beheerder",
            [Role.Worker] = "Veldwerker of begeleider",
            [Role.HealthWorker] = "Zorgverlener",
            [Role.Volunteer] = "Vrijwilliger",
            [Role.CountLead] = "Leider van een meting",
            [Role.Analyst] = "Onderzoeker",
            [Role.Interpreter] = "Duider van cijfers",
        },
    };

    public static AccountWords English { get; } = new()
    {
        Language = "en",
        Other = "nl",
        OtherName = "Nederlands",
        NeedsScript = "This page needs JavaScript.",
        Failed = "It did not work. Try again.",
        Gone = "This link does not work, or no longer. Ask for a new one.",
        LastAdmin = "This cannot be done. An organisation always needs an admin, and your own access is recovered by another admin.",
        SignIn = "Sign in",
        SignInHow = "You sign in with your passkey: your finger, your face or the code of your device. There is no password.",
        Join = "Join",
        JoinHow = "You make a passkey on this device, and sign in with it from then on. There is no password.",
        YourName = "Your name, as colleagues call you",
        OrganisationName = "Name of your organisation",
        DeviceName = "A name for this device",
        MakePasskey = "Make a passkey",
        Account = "My account",
        ToApp = "To the app for caseworkers",
        Interpretation = "Interpretation: ask experts what the figures mean",
        SignOut = "Sign out",
        Leave = "Leave the organisation",
        Devices = "Devices",
        ThisDevice = "this device",
        Members = "Colleagues",
        Recover = "Recover access",
        Remove = "Remove",
        Invite = "Invite somebody",
        NewMemberMay = "What may the new colleague do?",
        MakeLink = "Make a link",
        LinkOnce = "Give this link to your colleague yourself. It works once, and you see it here only once.",
        Sure = "Are you sure? The passkeys and devices of this account will not work any more.",
        Roles = new Dictionary<Role, string>
        {
            [Role.Admin] = "Admin",
            [Role.Worker] = "Outreach or support worker",
            [Role.HealthWorker] = "Health worker",
            [Role.Volunteer] = "Volunteer",
            [Role.CountLead] = "Count lead",
            [Role.Analyst] = "Analyst",
            [Role.Interpreter] = "Interpreter of figures",
        },
    };
}
