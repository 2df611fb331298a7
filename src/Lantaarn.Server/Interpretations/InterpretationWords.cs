// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Guide.Texts;
using Lantaarn.Server.Site;

namespace Lantaarn.Server.Interpretations;

/// <summary>What the pages of a session say, in Dutch and English. Roles, agreement and confidence have the words of the monitor, where they end up.</summary>
internal static class InterpretationWords
{
    private static readonly Dictionary<string, LocalText> Words = new()
    {
        ["title"] = In("Wat betekenen deze cijfers?", "What do these figures mean?"),
        ["skip"] = In("Naar de inhoud", "To the content"),
        ["languages"] = In("Taal", "Language"),
        ["footer"] = In("Lantaarn is niet van de overheid.", "Lantaarn does not belong to the government."),
        ["home"] = In("Over Lantaarn", "About Lantaarn"),
        ["gone"] = In("Deze link werkt niet (meer)", "This link does not work, or no longer"),
        ["gone-why"] = In("Vraag een nieuwe link aan wie u uitnodigde.", "Ask whoever invited you for a new link."),
        ["what"] = In(
            "U bent gevraagd om te vertellen wat u van deze cijfers vindt. Schrijf bij elk cijfer wat u ziet in uw werk of leven. U mag een cijfer overslaan.",
            "You were asked to tell what you think of these figures. Write beside each figure what you see in your work or life. You may skip a figure."),
        ["no-names"] = In("Schrijf geen namen of dingen waaraan iemand te herkennen is.", "Write no names, and nothing by which somebody can be recognised."),
        ["public"] = In(
            "Uw tekst komt op de openbare monitor. Wat u van teksten van anderen vindt, wordt niet openbaar: dat lezen alleen de andere deskundigen en de redacteur.",
            "Your text will be on the public monitor. What you think of texts of others does not become public: only the other experts and the editor read it."),
        ["until"] = In("U kunt schrijven, veranderen en intrekken tot en met {day}, of tot de redacteur eerder sluit.", "You can write, change and take back until {day}, or until the editor closes before that."),
        ["about-you"] = In("Wat mogen wij van u laten zien?", "What may we show of you?"),
        ["about-you-why"] = In("Bij uw tekst staat nooit een naam. U kiest zelf of uw rol en uw stad erbij staan. De dag staat er altijd bij.", "There is never a name beside your text. You choose whether your role and your city are. The day always is."),
        ["tell-role"] = In("Mijn rol mag erbij staan: {role}", "My role may be shown: {role}"),
        ["city"] = In("Mijn stad (laat leeg als die er niet bij mag staan)", "My city (leave empty if it may not be shown)"),
        ["save"] = In("Opslaan", "Save"),
        ["refused"] = In("Het is niet opgeslagen. Vul alles in, en maak de tekst niet te lang.", "It was not saved. Fill in everything, and do not make the text too long."),
        ["your-statement"] = In("Uw tekst", "Your text"),
        ["text"] = In("Wat zegt u bij dit cijfer?", "What do you say of this figure?"),
        ["recognise"] = In("Herkent u het cijfer?", "Do you recognise the figure?"),
        ["reasons"] = In("Waarom wel of niet?", "Why, or why not?"),
        ["sure"] = In("Hoe zeker bent u?", "How sure are you?"),
        ["say"] = In("Tekst plaatsen", "Place the text"),
        ["change"] = In("Tekst veranderen", "Change the text"),
        ["change-why"] = In("Als u uw tekst verandert, vervallen de reacties erop.", "If you change your text, the responses to it go."),
        ["take-back"] = In("Tekst intrekken", "Take the text back"),
        ["others"] = In("Wat anderen zeggen", "What others say"),
        ["none-yet"] = In("Nog niemand anders schreef iets bij dit cijfer.", "Nobody else wrote anything about this figure yet."),
        ["responses"] = In("Reacties", "Responses"),
        ["agrees"] = In("Eens", "Agrees"),
        ["disagrees"] = In("Oneens", "Disagrees"),
        ["your-response"] = In("Bent u het hiermee eens?", "Do you agree with this?"),
        ["agree"] = In("Ja", "Yes"),
        ["disagree"] = In("Nee", "No"),
        ["because"] = In("Want:", "Because:"),
        ["respond"] = In("Reactie opslaan", "Save the response"),
        ["who"] = In("Wie", "Who"),
        ["number"] = In("Aantal", "Number"),
        ["everyone"] = In("Iedereen samen", "Everyone together"),
        ["hidden"] = In("niet te zien, om mensen te beschermen", "hidden, to protect people"),
        ["no-figure"] = In("hiervan is geen schatting te maken", "no estimate can be made of this"),
        ["between"] = In("ongeveer {estimate} (tussen {lower} en {upper})", "about {estimate} (between {lower} and {upper})"),
        ["at-least"] = In("minstens {people}", "at least {people}"),
        ["editor-title"] = In("Duiding van een meting", "Interpretation of a count"),
        ["not-now"] = In("Duiden kan als de tabellen van de meting beschermd zijn, en voordat de duiding klaar is.", "Figures are interpreted when the tables of the count are protected, and before the interpretation is done."),
        ["open-what"] = In("Kies de cijfers waarover u deskundigen om hun mening vraagt. Zij zien alleen beschermde cijfers.", "Choose the figures about which you ask experts. They see protected figures only."),
        ["which"] = In("Welke cijfers? (hoogstens {most})", "Which figures? ({most} at most)"),
        ["last-day"] = In("Laatste dag om te schrijven", "Last day to write"),
        ["open"] = In("Gesprek openen", "Open the session"),
        ["put-off"] = In("Laatste dag veranderen", "Change the last day"),
        ["experts"] = In("Deskundigen", "Experts"),
        ["said"] = In("teksten: {count}", "texts: {count}"),
        ["withdraw"] = In("Link intrekken", "Withdraw the link"),
        ["withdrawn"] = In("De link is ingetrokken.", "The link was withdrawn."),
        ["knows-from"] = In("Waarvandaan kent deze deskundige het?", "From where does this expert know it?"),
        ["make-link"] = In("Link maken", "Make a link"),
        ["link-once"] = In("Geef deze link zelf aan de deskundige. U ziet hem hier maar één keer.", "Give this link to the expert yourself. You see it here only once."),
        ["text-from-nl"] = In("De tekst in het Engels", "The text in English"),
        ["text-from-en"] = In("De tekst in het Nederlands", "The text in Dutch"),
        ["reasons-from-nl"] = In("De reden in het Engels", "The reasons in English"),
        ["reasons-from-en"] = In("De reden in het Nederlands", "The reasons in Dutch"),
        ["save-translation"] = In("Vertaling opslaan", "Save the translation"),
        ["remove"] = In("Tekst weghalen", "Remove the text"),
        ["remove-why"] = In("Staat er een naam in, of iets waaraan iemand te herkennen is? Haal de tekst dan weg. Vertel het de deskundige.", "Is there a name in it, or something by which somebody can be recognised? Then remove the text. Tell the expert."),
        ["closing-text"] = In("Wat u ervan maakt", "What you make of it"),
        ["in-dutch"] = In("In het Nederlands", "In Dutch"),
        ["in-english"] = In("In het Engels", "In English"),
        ["save-text"] = In("Tekst opslaan", "Save the text"),
        ["close"] = In("Sluiten", "Close"),
        ["close-why"] = In(
            "Na het sluiten verandert er niets meer. De teksten gaan mee met de meting. Links, reacties, ingetrokken teksten en wat iemand niet wilde laten zien, worden gewist.",
            "After closing nothing changes any more. The texts go along with the count. Links, responses, texts that were taken back and what somebody did not want to show are erased."),
        ["close-sure"] = In("Ja, ik ben klaar", "Yes, I am done"),
        ["close-now"] = In("Sluiten en wissen", "Close and erase"),
        ["closed"] = In("De duiding is gesloten. Uw teksten staan bij de meting, en dit zijn de teksten van de deskundigen:", "The interpretation is closed. Your texts are with the count, and these are the texts of the experts:"),
        ["failed"] = In("Het is niet gelukt. Controleer wat u invulde.", "It did not work. Check what you filled in."),
        ["failed-no-right"] = In("Dit mag u niet: alleen wie duidt, schrijft teksten en sluit.", "You may not do this: only an interpreter writes texts and closes."),
        ["failed-bad-indicators"] = In("Kies een tot acht cijfers.", "Choose one to eight figures."),
        ["failed-bad-day"] = In("Kies een dag vanaf vandaag, binnen negentig dagen.", "Choose a day from today, within ninety days."),
        ["failed-text-missing"] = In("Bij een cijfer staat nog geen tekst van u. Schrijf die eerst.", "There is no text of yours about one figure yet. Write it first."),
        ["failed-translation-missing"] = In("Niet elke tekst is vertaald. De monitor toont beide talen.", "Not every text is translated. The monitor shows both languages."),
        ["failed-not-wiped-yet"] = In("Het is gesloten, maar nog niet alles is gewist. Dat gebeurt bij de volgende start van de server.", "It is closed, but not all is erased yet. That happens when the server starts again."),
    };

    public static ScreenWords For(string language) => new(language, Words);

    /// <summary>A day as people write it.</summary>
    public static string Day(DateOnly day, string language) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language));

    private static LocalText In(string dutch, string english) => new([new("nl", dutch), new("en", english)]);
}
