// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { care } from './care.nl';
import { codes } from './codes.nl';
import { contribution } from './contribution.nl';
import { definedIn } from '../figures/indicators';

/** Every text of the screens, in Dutch that most people can read (B1). Other languages have exactly the same. */
export const nl = {
  codes,
  care,
  contribution,
  common: {
    save: 'Bewaren', cancel: 'Annuleren', close: 'Sluiten', back: 'Terug', next: 'Verder', undo: 'Ongedaan maken', change: 'Wijzigen', more: 'Meer', less: 'Minder', unknown: 'Weet ik niet', notAsked: 'Niet gevraagd',
    quickExit: 'Snel weg', saved: 'Bewaard op deze telefoon', undone: 'Ongedaan gemaakt', retracted: 'Het was al verzonden. Er staat nu bij dat het niet klopt.', none: 'Niets', today: 'vandaag', yesterday: 'gisteren',
    noKey: 'U heeft hiervoor geen sleutel. Het is niet bewaard.', badForm: 'Dit is te lang om te bewaren. Maak de tekst korter.', skip: 'Naar de inhoud', nameless: 'Zonder naam', date: 'Datum', note: 'Notitie (mag leeg blijven)',
  },
  navigation: { label: 'Hoofdmenu', day: 'Mijn dag', contact: 'Contact', people: 'Mensen', more: 'Meer' },
  start: {
    starting: 'Even wachten...',
    elsewhere: 'Lantaarn is al open', elsewhereText: 'De app staat al open in een ander venster. Sluit dat venster en probeer het opnieuw.', again: 'Opnieuw proberen',
    needsNetwork: 'Eerst internet nodig', needsNetworkText: 'De eerste keer heeft de app internet nodig. Daarna werkt de app ook zonder.',
    signIn: 'Inloggen', signInText: 'Log in met de passkey van uw account. Dat kan met uw vinger, uw gezicht of de code van uw telefoon.', deviceName: 'Naam voor dit toestel', deviceExample: 'bijvoorbeeld: telefoon van werk', signInFailed: 'Inloggen is niet gelukt. Probeer het nog een keer.', noAccount: 'Nog geen account? Vraag een beheerder van uw organisatie om een link.',
    notCasework: 'Uw account is niet voor hulpverlening. Vraag een beheerder om een andere rol.',
    wordsTitle: 'Uw zes woorden', wordsText: 'Met deze zes woorden opent u Lantaarn op dit toestel. Schrijf ze op papier en bewaar dat thuis. Niemand anders kent ze, ook wij niet.', wordsWritten: 'Ik heb ze opgeschreven',
    typeTitle: 'Typ de zes woorden', typeText: 'Zo weet u zeker dat ze goed op papier staan.', typeLabel: 'Uw zes woorden', typeWrong: 'Dit zijn niet de zes woorden. Kijk nog eens op uw papier.', typeUnknown: (words: string) => `Dit staat niet op de lijst: ${words}. Is er een letter anders?`, showAgain: 'Woorden nog eens bekijken',
    sheetTitle: 'Uw herstelblad', sheetText: 'Bent u uw telefoon of uw zes woorden kwijt? Dan komt u met dit blad weer binnen. Print het, of schrijf het over. Bewaar het op een veilige plek, niet in uw tas.', print: 'Printen', sheetKept: 'Ik heb het blad bewaard', sheetOf: 'Herstelblad Lantaarn',
    recoverTitle: 'U had al een Lantaarn', recoverText: 'Uw account heeft al sleutels, van een ander toestel. Typ de tekens van uw herstelblad over. Streepjes en spaties maken niet uit.', recoverLabel: 'Tekens van uw herstelblad', recoverWrong: 'Dit blad past niet bij uw account. Kijk of alle 56 tekens er staan.', recoverLost: 'Bent u het blad kwijt? Vraag een beheerder om u opnieuw uit te nodigen.',
    failed: 'Dat ging mis. Probeer het nog een keer.',
  },
  figures: {
    title: 'Onze cijfers', menu: 'Hoeveel mensen, hoeveel zorgvragen, en wie dat zijn', text: 'Alleen van uw eigen organisatie, berekend op dit toestel. Er gaat niets weg. Tik op een getal voor de lijst.', year: 'Jaar', whole: 'Totaal', overlaps: 'Wie bij meer regels hoort, staat er vaker in. Daarom is het totaal kleiner dan de som.', notSaid: 'Niet opgeschreven',
    fewerKeys: 'U heeft niet alle sleutels. Uw collega’s zien misschien hogere getallen.', count: (count: number) => `${count.toString()} op deze lijst`, visitors: { known: 'Bekend', new: 'Nieuw' }, indicators: definedIn('nl'),
  },
  unlock: {
    title: 'Lantaarn is op slot', label: 'Uw zes woorden', open: 'Openen', opening: 'Openen...', wrong: 'Dit zijn niet de goede woorden.', unknown: (words: string) => `Staat niet op de lijst: ${words}`, show: 'Laat zien wat ik typ', passkey: 'Openen met vinger of gezicht', passkeyFailed: 'Dat lukte niet. Gebruik uw zes woorden.',
    lost: 'Woorden kwijt?', lostText: 'Met uw herstelblad maakt u de app opnieuw op dit toestel. Wat nog niet verzonden is, gaat dan verloren. Vraag eerst een beheerder om hulp.', anotherAccount: 'Op dit toestel staat de Lantaarn van een collega. Log in met het account van die collega, of gebruik een ander toestel.',
  },
  status: {
    title: 'Deze telefoon', upToDate: 'Alles verzonden', soon: 'Wordt zo verzonden', busy: 'Bezig met verzenden', offline: 'Geen internet', neverYet: 'Nog niet verbonden', signedOut: 'U bent uitgelogd', refused: 'De server weigert', waiting: 'U wacht op sleutels', wrong: 'Er is iets mis. Bekijk het',
    unsent: (count: number) => `${count.toString()} nog niet verzonden`, nothingUnsent: 'Alles is verzonden',
    onPhone: 'Wat staat er op deze telefoon?', people: (count: number) => (count === 1 ? '1 persoon' : `${count.toString()} personen`), sealed: 'Alles staat versleuteld op deze telefoon. Zonder uw zes woorden kan niemand het lezen.',
    sent: 'Wat is verzonden?', sentText: 'Wat u bewaart staat eerst alleen op deze telefoon. Daarna gaat het versleuteld naar de server. Die kan het niet lezen.', sendNow: 'Nu verzenden', sendFailed: 'Verzenden lukt nu niet. Er is niets weg.',
    whoSees: 'Wie kan het lezen?', sees: { contact: 'Contacten, namen en slaapplekken: u en alle collega’s met een sleutel, ook vrijwilligers.', health: 'Gezondheid en zorg: u en collega’s met de zorgsleutel. Vrijwilligers niet.', legal: 'Recht en toekomst: u en collega’s met de sleutel daarvoor. Vrijwilligers niet.' },
    noKeys: 'Nog niemand: u heeft nog geen sleutels. U kunt wel al schrijven.',
    held: 'Dit houdt de server tegen', heldText: 'Het staat nog op deze telefoon en is niet weg. Laat dit zien aan een beheerder.', heldWhy: { 'no-right': 'U heeft de sleutel niet meer om dit te versturen.', forgotten: 'Deze persoon is vergeten. Dit mag er niet meer bij.', other: 'De server nam dit niet aan.' },
    doubts: 'Dit klopt niet', doubtsText: 'De app controleert of de server niets weglaat of verandert. Laat dit zien aan een beheerder.', doubtsWhat: { withheld: 'De server liet iets weg.', gap: 'Van een toestel mist een bericht.', fork: 'Een toestel vertelde twee verschillende dingen.', 'key-withdrawn': 'De server trok een sleutel in, zonder dat een collega daarom vroeg.', 'key-not-believed': 'De server gaf een sleutel die niet van een collega komt.', damaged: 'Een bericht was beschadigd.', 'own-events-missing': 'De server mist iets dat van u kwam.', other: 'Een bericht was niet van wie het zei.' },
    notUnderstood: (count: number) => `${count.toString()} berichten komen van een nieuwere versie. Sluit de app en open hem opnieuw.`,
    signInAgain: 'Opnieuw inloggen', signInAgainText: 'De server kent dit toestel niet meer. Log opnieuw in om te verzenden. Wat u bewaarde staat er nog.',
  },
  waiting: {
    title: 'Wachten op sleutels', text: 'Een beheerder moet u nog sleutels geven. Bel de beheerder en lees deze cijfers voor. Zijn ze bij de beheerder gelijk? Dan weet u beiden dat er niemand tussen zit.', digits: 'Uw cijfers', meanwhile: 'U kunt nu al contacten opschrijven. Ze worden verzonden als u sleutels heeft.',
  },
  more: {
    title: 'Meer', phone: 'Deze telefoon', phoneText: 'Wat staat erop, wat is verzonden, wie kan het lezen', team: 'Collega’s en sleutels', teamText: 'Nieuwe collega’s sleutels geven', language: 'Taal', lock: 'Op slot doen', lockText: 'Dan zijn uw zes woorden weer nodig', account: 'Account en toestellen', sheet: 'Herstelblad opnieuw printen',
    faster: 'Sneller openen', fasterText: 'Open Lantaarn met uw vinger of gezicht in plaats van met zes woorden. Houd uw woorden wel thuis.', fasterOn: 'Aangezet. De volgende keer kan het met vinger of gezicht.', fasterNot: 'Dit toestel kan dat niet.', fasterAsk: 'Typ nog één keer uw zes woorden', fasterTurnOn: 'Aanzetten',
  },
  team: {
    title: 'Collega’s en sleutels', text: 'Wie nieuw is kan pas lezen als u sleutels geeft. Vergelijk eerst de cijfers: bel de collega en laat ze voorlezen.', compare: 'De cijfers zijn gelijk', give: 'Sleutels geven', given: 'Heeft sleutels van u', self: 'Dit bent u', notYet: 'Heeft de app nog niet geopend', gives: { all: 'krijgt alle sleutels', contact: 'krijgt alleen de sleutel van contacten' }, done: 'Sleutels gegeven', failed: 'Dat lukte niet. Er is niets veranderd.', needsNetwork: 'Hiervoor is internet nodig.', noNames: 'Alleen een beheerder kan dit.',
  },
  contact: {
    who: 'Wie?', search: 'Naam of bijnaam', recent: 'Kort geleden gezien', nobodyFound: 'Niemand met deze naam', newAlias: (alias: string) => `Nieuw: “${alias}”`, newAliasText: 'Nog niet op de lijst', someone: 'Iemand zonder naam', someoneText: 'Een gesprek, zonder te weten met wie',
    tally: 'Alleen tellen', tallyText: 'Hoeveel mensen, zonder naam', howMany: 'Hoeveel mensen?', fewer: 'Een minder', oneMore: 'Een meer', turnAway: 'Weggestuurd', turnAwayText: 'Iemand kreeg ergens geen hulp', turnAwayWhere: 'Waar kreeg iemand geen hulp?',
    where: 'Waar?', whereText: 'Een wijk of plek. Geen adres.', sleeps: 'Waar slaapt deze persoon?', lastTime: (what: string) => `Vorige keer: ${what}`, what: 'Wat deed u?', about: 'Waarover?', channel: 'Hoe?', interpreter: 'Tolk', language: 'Taal van het gesprek', when: 'Wanneer?', moreQuestions: 'Tolk, taal, notitie, andere dag', lastSeen: (day: string) => `Gezien: ${day}`, neverSeen: 'Nog niet gezien',
  },
  people: {
    title: 'Mensen', search: 'Zoek op naam of bijnaam', count: (count: number) => (count === 1 ? '1 persoon' : `${count.toString()} personen`), nobody: 'Nog niemand. Wie u bij een contact een bijnaam geeft, staat hier.', gone: 'Deze persoon staat niet meer op dit toestel.', toList: 'Naar de lijst',
  },
  person: {
    newContact: 'Contact opschrijven', contacts: 'Contacten', noContacts: 'Nog geen contacten.', allContacts: 'Alle contacten', by: (name: string) => `door ${name}`, you: 'u', colleague: 'een collega', health: 'Gezondheid', healthText: 'Behandelingen, afspraken, signalen', details: 'Gegevens', detailsText: 'Namen, taal, slaapplek', consent: 'Toestemming', consentText: 'Wat mag, met wie, tot wanneer', links: 'Dubbel?', linksText: 'Twee keer opgeschreven', forget: 'Vergeten', forgetText: 'Alles over deze persoon wissen', together: 'Hoort bij', retracted: (count: number) => `${count.toString()} keer teruggenomen`,
  },
  details: {
    title: 'Gegevens', text: 'Niets is verplicht. Vraag alleen wat nodig is.', aliases: 'Bijnamen', addAlias: 'Nog een bijnaam', add: 'Toevoegen', drop: (alias: string) => `Bijnaam ${alias} weghalen`, empty: 'Niet ingevuld', twoAnswers: 'Twee antwoorden', twoAnswersText: 'Twee collega’s schreven iets anders op. Welk antwoord klopt?', thisOne: 'Dit klopt', setBy: (name: string, when: string) => `${name}, ${when}`, answer: 'Antwoord',
  },
  consent: {
    title: 'Toestemming', text: 'Elk ja en elk nee blijft staan. Nee zeggen mag altijd, en heeft geen gevolgen voor hulp.', none: 'Nog niets gevraagd.', ask: 'Antwoord opschrijven', purpose: 'Waarvoor?', receiver: 'Aan wie?', receiverText: 'Welke organisatie', answer: 'Wat zei deze persoon?', until: 'Tot wanneer? (mag leeg)', untilDay: (day: string) => `tot en met ${day}`, manner: 'Hoe?', missing: 'Kies waarvoor, en ja of nee.', own: 'onze organisatie',
  },
  links: {
    title: 'Dubbel?', text: 'Staat dezelfde persoon twee keer op de lijst? Koppel ze. Er gaat niets weg, en u kunt ze altijd weer losmaken.', now: 'Gekoppeld', before: 'Losgemaakt', link: 'Koppelen', unlink: 'Losmaken', reason: 'Waarom denkt u dat?', search: 'Zoek de andere', none: 'Nog niets gekoppeld.', reasonMissing: 'Schrijf op waarom. Een collega moet het kunnen volgen.',
  },
  forget: {
    title: 'Vergeten', what: 'Wat gebeurt er?', points: ['Alles over deze persoon wordt onleesbaar, op alle toestellen en op de server.', 'U heeft tien seconden om het terug te draaien. Daarna kan niemand het meer.', 'Andere organisaties die iets kregen, moeten het zelf wissen. Bel ze.', 'In oude reservekopieën van de server blijft het onleesbaar staan.'], linked: 'Er zijn andere kaarten aan deze gekoppeld. Die blijven staan: vergeet ze apart.', talked: 'Deze persoon wil dit, of het mag niet langer bewaard worden', button: 'Voor altijd vergeten', volunteer: 'Alleen een hulpverlener of beheerder kan dit doen.',
  },
  health: {
    title: 'Gezondheid', prompt: 'Hoe is het met de gezondheid?', promptText: (since: string) => `Dat kwam niet ter sprake sinds ${since}. U hoeft niet door te vragen. Een open vraag is genoeg.`, promptNever: 'Dat kwam nog niet ter sprake. U hoeft niet door te vragen. Een open vraag is genoeg.', ideas: 'Bijvoorbeeld: Hoe slaapt u? Heeft u pijn? Lukt het met de medicijnen?', notNow: 'Niet nu',
    treatments: 'Lopende behandelingen', noTreatments: 'Geen behandelingen opgeschreven.', addTreatment: 'Behandeling opschrijven', careType: 'Bij wie?', what: 'Wat voor behandeling?', provider: 'Naam van de praktijk of instelling', pickUp: 'Medicijnen ophalen op', stalls: 'Wat doen we als het stokt?', stallsExample: 'bijvoorbeeld: bel de praktijk, vraag naar ...', ended: 'Gestopt of klaar', endedOn: 'Gestopt', pickUpOn: (day: string) => `Medicijnen halen: ${day}`, pickedUp: 'Opgehaald, volgende keer op',
    appointments: 'Afspraken', addAppointment: 'Afspraak opschrijven', on: 'Op welke dag?', time: 'Hoe laat? (mag leeg)', companion: 'Wie gaat mee?', nobody: 'Niemand', goesAlong: (name: string) => `${name} gaat mee`, how: 'Hoe ging het?', missingDay: 'Kies een dag.',
    warnings: 'Vroege signalen', warningsText: 'Waaraan merkt u dat het minder gaat? Schrijf het samen op.', addWarning: 'Signalen opschrijven', signs: 'Signalen, elk op een eigen regel', helps: 'Wat helpt dan?', helpsLine: (what: string) => `Wat helpt: ${what}`,
    raise: 'Mag ter sprake komen', raiseText: 'Zwangerschap en anticonceptie. Vraag alleen als het goed voelt, en alleen onder vier ogen. Zorg bij zwangerschap is voor iedereen.', noKey: 'Hiervoor heeft u geen sleutel.',
  },
  day: {
    title: 'Mijn dag', hello: (name: string) => `Dag ${name}`, nothing: 'Niets dat wacht. Fijne dag.', overdue: 'Te laat', today: 'Vandaag', soon: 'Binnenkort', done: 'Klaar', snooze: 'Later', handOver: 'Aan een collega', tomorrow: 'Morgen', inDays: (days: number) => `Over ${days.toString()} dagen`, nextWeek: 'Volgende week', otherDay: 'Andere dag', noColleagues: 'Er zijn nog geen collega’s met sleutels.', to: 'Aan wie?', until: 'Tot wanneer?', newTask: 'Taak opschrijven', what: 'Wat moet er gebeuren?', due: 'Voor wanneer? (mag leeg)', forWhom: 'Wie doet het?', me: 'Ik', about: 'Over wie? (mag leeg)', look: 'Bekijken', how: 'Hoe ging het?', sealedWith: 'Gaat dit over gezondheid? Dan zien vrijwilligers het niet.', aboutHealth: 'Ja, over gezondheid',
  },
};
