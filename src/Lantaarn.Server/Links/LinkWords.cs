// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Links;

/// <summary>What the page says that opens a link, in Dutch and English: its readers are professionals here.</summary>
internal static class LinkWords
{
    private static readonly Dictionary<string, LocalText> Words = new()
    {
        ["title"] = In("Een verzegeld bericht", "A sealed message"),
        ["skip"] = In("Naar de inhoud", "To the content"),
        ["languages"] = In("Taal", "Language"),
        ["quick-exit"] = In("Snel weg", "Leave quickly"),
        ["footer"] = In("Lantaarn is niet van de overheid.", "Lantaarn does not belong to the government."),
        ["home"] = In("Over Lantaarn", "About Lantaarn"),
        ["lead"] = In("Iemand stuurt u deze link om samen voor iemand te zorgen. U hebt geen account nodig.", "Somebody sends you this link, to look after a person together. You need no account."),
        ["needs-script"] = In("Het bericht wordt in uw browser geopend. Daarvoor is JavaScript nodig.", "The message is opened in your browser. That needs JavaScript."),
        ["until"] = In("Te lezen tot", "Can be read until"),
        ["who"] = In("Wie bent u?", "Who are you?"),
        ["who-why"] = In("Uw naam of organisatie. Wie u de link stuurde, ziet dat u hebt gelezen, en wanneer.", "Your name or organisation. Whoever sent you the link sees that you read it, and when."),
        ["passcode"] = In("Code", "Code"),
        ["passcode-why"] = In("Die kreeg u apart van de link.", "You were given it apart from the link."),
        ["open"] = In("Bericht openen", "Open the message"),
        ["passcode-wrong"] = In("Deze code klopt niet. Zo vaak kunt u het nog proberen:", "This code is not right. So often can you still try:"),
        ["missing"] = In("In dit adres staat geen bericht, of een deel van de link is weg. Open de link nog eens vanuit het bericht waarin u hem kreeg.", "There is no message in this address, or part of the link is missing. Open the link again from where you got it."),
        ["elsewhere"] = In("Dit bericht staat op een andere server. Deze bladzijde opent het niet.", "This message is on another server. This page does not open it."),
        ["gone"] = In("Deze link werkt niet (meer). Vraag een nieuwe aan wie u hem stuurde.", "This link does not work, or no longer. Ask whoever sent it for a new one."),
        ["busy"] = In("Het is nu te druk. Probeer het over een minuut nog eens.", "It is too busy now. Try again in a minute."),
        ["failed"] = In("Het is niet gelukt. Controleer uw verbinding en probeer het nog eens.", "It did not work. Check your connection and try again."),
        ["unreadable"] = In("Het bericht kan niet worden geopend: een deel van de link is veranderd of weg. Open de link nog eens vanuit het bericht waarin u hem kreeg.", "The message cannot be opened: part of the link was changed or is missing. Open the link again from where you got it."),
        ["full"] = In("Er zijn al te veel antwoorden op deze link. Bel degene die hem stuurde.", "This link has too many answers already. Call whoever sent it."),
        ["message"] = In("Het bericht", "The message"),
        ["no-text"] = In("Hier staat niets dat deze bladzijde kan tonen.", "There is nothing here that this page can show."),
        ["print"] = In("Afdrukken", "Print"),
        ["reply"] = In("Uw antwoord", "Your answer"),
        ["reply-why"] = In("Alleen wie u de link stuurde, kan uw antwoord lezen.", "Only whoever sent you the link can read your answer."),
        ["answer-care"] = In("Wat antwoordt u?", "What do you answer?"),
        ["answer-look-out"] = In("Hebt u deze persoon gezien?", "Did you see this person?"),
        ["accepted"] = In("Ja, dat doen wij", "Yes, we do this"),
        ["waiting"] = In("Ja, maar er is een wachtlijst", "Yes, but there is a waiting list"),
        ["question"] = In("Wij willen eerst meer weten", "We want to know more first"),
        ["refused"] = In("Nee", "No"),
        ["seen"] = In("Ja, gezien", "Yes, seen"),
        ["not-seen"] = In("Nee, niet gezien", "No, not seen"),
        ["looks-out"] = In("Nog niet, maar wij kijken uit", "Not yet, but we look out"),
        ["reason"] = In("Waarom niet? (alleen bij nee)", "Why not? (only if no)"),
        ["reason-full"] = In("Er is geen plek", "There is no room"),
        ["reason-area"] = In("Niet in onze regio", "Not in our region"),
        ["reason-care"] = In("Deze zorg geven wij niet", "We do not give this care"),
        ["reason-scheme"] = In("De regeling betaalt dit niet", "The scheme does not pay for this"),
        ["reason-other"] = In("Iets anders", "Something else"),
        ["words"] = In("Toelichting", "In your words"),
        ["reached-at"] = In("Hoe kunnen wij u bereiken?", "How can you be reached?"),
        ["send"] = In("Antwoord versturen", "Send the answer"),
        ["sent"] = In("Uw antwoord is verstuurd.", "Your answer was sent."),
        ["erase"] = In("Wissen", "Erase"),
        ["erase-why"] = In("Dit dossier is van u. Als u het wist, kan niemand het meer openen. Dat kan niet ongedaan worden gemaakt.", "This record is yours. When you erase it, nobody can open it any more. That cannot be undone."),
        ["erase-now"] = In("Dit dossier wissen", "Erase this record"),
        ["erased"] = In("Het dossier is gewist.", "The record was erased."),
        ["knows"] = In("Wat weet de server?", "What does the server know?"),
        ["knows-text"] = In(
            "De server bewaart het bericht verzegeld en kan het niet lezen. De sleutel staat in de link achter het teken #; dat deel verstuurt uw browser niet. Wie u bent, wordt verzegeld voor wie u de link stuurde. Er zijn geen cookies.",
            "The server keeps the message sealed and cannot read it. The key is in the link, after the sign #; your browser does not send that part. Who you are is sealed for whoever sent you the link. There are no cookies."),
    };

    public static ScreenWords For(string language) => new(language, Words);

    private static LocalText In(string dutch, string english) => new([new("nl", dutch), new("en", english)]);
}
