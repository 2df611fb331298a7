// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** The Dutch texts of care that has to come: needs, sealed links, look-outs and what a team does about refused care. */
export const care = {
  needs: {
    way: 'Zorg regelen', wayText: 'Zorgvragen, pogingen, verwijzen', title: 'Zorg regelen', none: 'Nog geen zorgvragen.', add: 'Zorgvraag opschrijven', careType: 'Welke zorg is nodig?', about: 'Waar gaat het om? (mag leeg)', since: (day: string) => `Sinds: ${day}`,
    hot: (times: number) => `${times.toString()} keer doorgestuurd of geweigerd, zonder zorg. Bespreek dit met uw team.`, next: 'Volgende stap:', course: 'Wat is er geprobeerd?', addAttempt: 'Poging opschrijven', close: 'Vraag afsluiten', stuck: 'Lukt het niet? Dit kunt u doen',
    concept: 'Concept', source: 'Naar Pharos (2019). De volgorde is van ons.', waited: (days: number) => `${days.toString()} dagen gewacht`, mediatedLine: 'Bemiddeld', accompaniedLine: 'Meegegaan', waitsForLine: (whom: string) => `(${whom})`, noAnswerYet: 'Nog geen antwoord', referredTo: (whom: string) => `verwezen naar ${whom}`,
    provider: 'Bij wie? (naam van praktijk of instelling)', outcome: 'Hoe liep het af?', outcomeMissing: 'Kies hoe het afliep.', waitsFor: 'Op welke zorg wachten zij?', barriers: 'Waarom lukte het niet?', mediated: 'Wij hebben gebeld of bemiddeld', accompanied: 'Wij zijn meegegaan', nextStep: 'Wat is de volgende stap?', nextOn: 'Wanneer?', more: 'Dagen gewacht, datum, notitie', daysWaited: 'Hoeveel dagen gewacht?',
    noHealthKey: 'Zorgvragen over gezondheid ziet u niet: daarvoor heeft u geen sleutel.',
  },
  stalemate: { title: 'Patstelling', waits: (one: string, other: string) => `${one} wacht op: ${other}`, call: 'Wie belt u?', ask: 'Zij wachten op elkaar, en zo begint er niets. Vraag om één gesprek met allebei. Spreek af wie wat doet, en wanneer.' },
  sharing: {
    way: 'Gedeeld', wayText: 'Links naar anderen, wie keek, wat kwam terug', title: 'Gedeeld met anderen', text: 'Hier staat wat anderen over deze persoon konden lezen, en wat zij antwoordden.', none: 'Nog niets gedeeld.', names: 'Naam of bijnaam',
    refer: 'Verwijzen', referTitle: 'Verwijzen', referText: 'U maakt een verzegelde link. Alleen wie de link en de code heeft, kan dit lezen. De server kan het niet.', referQuestion: 'Wat vraagt u?',
    receivers: 'Aan wie?', receiversText: 'Alleen wie deze persoon goed vindt.', noConsent: 'Deze persoon heeft hiervoor nog geen ja gezegd. Vraag het eerst.', askConsent: 'Toestemming opschrijven', pieces: 'Wat mag er nog bij?', piecesText: 'Kies samen. Zo weinig mogelijk is vaak genoeg.', until: 'Hoe lang mag de link werken?', forDays: (days: number) => `${days.toString()} dagen`,
    preview: 'Dit zien zij', from: 'Van:', nothingYet: 'Nog niets.', make: 'Link maken', made: 'De link is gemaakt', receiverMissing: 'Kies aan wie.', questionMissing: 'Schrijf op wat u vraagt.', reasonMissing: 'Schrijf op waarom het niet kan wachten.', needsNetwork: 'Dit lukt nu niet. Hiervoor is internet nodig.',
    vital: 'Vragen kan niet, en er is gevaar voor leven of gezondheid', vitalText: 'Dit is een uitzondering. U schrijft op waarom. Vertel het de persoon zodra dat kan.', vitalReason: 'Waarom kan het niet wachten?', vitalReceivers: 'Aan welke organisaties? Elk op een eigen regel',
    openUntil: (day: string) => `Werkt tot en met: ${day}`, ended: 'Werkt niet meer', showCode: 'Link en code', whoLooked: 'Wie keek?', whoLookedText: 'Wie leest, zegt zelf wie hij is. Dat is niet gecontroleerd.', nobodyLooked: 'Nog niemand.', stop: 'Link stoppen', callBack: 'Bel terug voor u iets doet: wie de link heeft, kan antwoorden.', reachedAt: 'Te bereiken:',
    handOver: 'Link en code geven', handOverText: 'Laat de code scannen, of stuur de link.', qr: 'QR-code van de link', link: 'De link', copy: 'Link kopiëren', copied: 'Gekopieerd', copyByHand: 'Kopiëren lukte niet. Houd de link ingedrukt.', passcodeText: 'Geef deze code op een andere manier, bijvoorbeeld aan de telefoon:', read: 'Gelezen', stillOpen: 'Een link naar deze organisatie werkt nog. Stop hem bij ‘Gedeeld’ als er internet is.',
  },
  lookOut: {
    way: 'Uitkijken', wayText: 'Anderen vragen om uit te kijken', title: 'Uitkijken', text: 'Is iemand kwetsbaar en uit zicht? Vraag anderen om uit te kijken, voor korte tijd.', none: 'Nog geen uitkijkverzoek.', add: 'Uitkijkverzoek maken', newText: 'Schrijf zo weinig mogelijk op: net genoeg om iemand te herkennen. Niets over ziekte of papieren.',
    description: 'Wie zoekt u, en wat moet er gebeuren?', hint: 'bijvoorbeeld: man van 50, rode jas, litteken. Ziet u hem? Bel ons.', until: (day: string) => `Loopt tot en met: ${day}`, ended: 'Gestopt', vital: 'Zonder toestemming: gevaar', why: 'Waarom:', wasSeen: 'Opschrijven als gezien', sawMyself: 'Zelf gezien', end: 'Uitkijken stoppen', linkStays: 'Gestopt. De link kon nu niet weg: die stopt vanzelf.',
    sightings: 'Gezien', sighting: 'Gezien', answers: { accepted: 'Gezien', refused: 'Niet gezien', 'waiting-list': 'Kijkt uit', 'more-information': 'Wil meer weten' },
  },
  discussion: {
    way: 'Overleg', wayText: 'Met andere organisaties', title: 'Overleg', text: 'Overleg met anderen gaat over wat deze persoon goed vindt, en niets meer.', none: 'Nog geen overleg.', add: 'Overleg voorbereiden', newText: 'Iedereen krijgt dezelfde link en leest hetzelfde.', question: 'Wat wilt u samen oplossen?', hint: 'bijvoorbeeld: wie begint, en wie gaat mee?', agreed: 'Afgesproken', addAgreed: 'Afspraak opschrijven', whoDoesWhat: 'Wie doet wat, en wanneer?',
  },
  incidents: {
    way: 'Geweigerde zorg', wayText: 'Opschrijven, oplossen, bespreken', title: 'Geweigerde zorg', text: 'Schrijf op waar zorg geweigerd is. Samen laat dat zien wat er in de stad niet goed gaat.', none: 'Nog niets opgeschreven.', add: 'Weigering opschrijven', place: 'Waar? (praktijk of instelling)', placeText: 'Geen naam van een arts of medewerker.', careType: 'Welke zorg?', reason: 'Waarom? (mag leeg)', open: 'Nog niet opgelost', solved: 'Opgelost', solve: 'Het is opgelost', how: 'Wat hielp? (mag leeg)',
    meeting: 'Lijst voor overleg in de stad', meetingText: 'Het laatste halfjaar, zonder namen en notities. Kleine aantallen kunnen toch iemand herkenbaar maken: kijk de lijst na.', times: (count: number) => `${count.toString()} keer`, timesSolved: (count: number) => `${count.toString()} opgelost`, print: 'Printen',
  },
  handover: {
    way: 'Een collega vertrekt', wayText: 'Taken en mensen overdragen', title: 'Een collega vertrekt', text: 'Alle taken en mensen van deze collega gaan naar een ander. Wat de collega schreef, blijft staan.', choose: 'Kies een collega', from: 'Wie vertrekt?', to: 'Wie neemt het over?', left: (tasks: number, people: number) => `Taken: ${tasks.toString()}. Mensen: ${people.toString()}.`, sure: 'Dit is zo afgesproken', give: 'Overdragen', before: 'Eerder overgedragen', line: (from: string, to: string) => `Van ${from} aan ${to}`,
  },
  escalation: {
    'explain-scheme': 'Leg de regeling uit. Neem de brief mee: zorg die nodig is wordt betaald.', mediate: 'Bel zelf, en vraag naar iemand die mag beslissen.', 'go-along': 'Ga mee naar de afspraak, zeker de eerste keer.', 'engaged-gp': 'Vraag een betrokken huisarts om te bellen. Een arts wordt sneller gehoord.', 'other-provider': 'Zoek op de zorgkaart een andere praktijk.', interpreter: 'Regel een tolk die deze persoon vertrouwt.',
    'contact-manager': 'Vraag naar de teamleider of manager.', 'complaints-officer': 'Ga naar de klachtenfunctionaris of de patiëntenraad.', cak: 'Meld het bij het CAK. Zij spreken de apotheek aan.', 'public-health': 'Vraag de GGD om te bemiddelen.', municipality: 'Vraag de gemeente om te helpen.', fund: 'Vraag een fonds voor de eigen bijdrage.', 'joint-meeting': 'Vraag om één gesprek met alle behandelaars.', lawyer: 'Vraag een advocaat of het Juridisch Loket.', 'log-incident': 'Schrijf de weigering op, voor het overleg in de stad.',
  },
};
