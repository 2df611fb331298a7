// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CodeWords } from './codes';

/** The Dutch words of all codes. */
export const codes: CodeWords = {
  ethos: { 1: 'Buiten', 2: 'Noodopvang of nachtopvang', 3: 'Tijdelijke opvang', 4: 'Instelling, zonder huis erna', 5: 'Tent, auto, kraak', 6: 'Bij kennissen of familie', 7: 'Moet bijna uit huis', unknown: 'Weet ik niet', 'not-asked': 'Niet gevraagd' },
  channel: { street: 'Op straat', shelter: 'In de opvang', visit: 'Op bezoek', office: 'Spreekuur', phone: 'Bellen', message: 'Bericht', other: 'Anders' },
  interpreter: { 'not-needed': 'Niet nodig', phone: 'Aan de telefoon', present: 'Erbij', missing: 'Nodig, niet gevonden' },
  topic: { health: 'Gezondheid', shelter: 'Slaapplek', food: 'Eten', money: 'Geld', work: 'Werk', papers: 'Papieren', family: 'Familie', substances: 'Drank of drugs', safety: 'Veiligheid', 'pregnancy-contraception': 'Zwangerschap of anticonceptie', 'way-back': 'Teruggaan', other: 'Anders' },
  deed: { talked: 'Gepraat', informed: 'Uitleg gegeven', mediation: 'Gebeld of bemiddeld', accompaniment: 'Meegegaan', goods: 'Spullen gegeven', referred: 'Doorverwezen', emergency: '112 gebeld' },
  careType: { gp: 'Huisarts', midwife: 'Verloskundige', 'mental-health': 'Ggz', pharmacy: 'Apotheek', dentist: 'Tandarts', hospital: 'Ziekenhuis', 'addiction-care': 'Verslavingszorg', paramedical: 'Fysio en andere zorg', nursing: 'Verpleging', 'public-health': 'GGD', 'social-work': 'Maatschappelijk werk', shelter: 'Opvang', legal: 'Juridische hulp', other: 'Anders' },
  barrier: { 'scheme-unknown': 'Kende de regeling niet', 'front-desk': 'Weggestuurd aan de balie', 'no-insurance': 'Geen verzekering', 'no-papers': 'Geen papieren', 'deposit-demanded': 'Moest vooraf betalen', 'own-payment': 'Eigen bijdrage', 'no-contract': 'Geen contract met CAK', 'no-interpreter': 'Geen tolk', 'unstable-situation': '‘Situatie niet stabiel’', 'other-treatment-first': 'Eerst andere behandeling', 'waiting-list': 'Wachtlijst', 'too-far': 'Te ver', fear: 'Bang', 'no-trust': 'Geen vertrouwen', intoxicated: 'Onder invloed', 'no-address': 'Geen adres', 'no-capacity': 'Vol', 'not-eligible': 'Hoort er niet bij', other: 'Anders' },
  attemptOutcome: { helped: 'Geholpen', 'waiting-list': 'Op de wachtlijst', 'waits-for-other': 'Wacht op een ander', 'passed-on': 'Doorgestuurd', refused: 'Geweigerd', 'no-answer': 'Geen antwoord', 'did-not-go': 'Niet gegaan' },
  needOutcome: { met: 'Geholpen', 'no-longer-needed': 'Niet meer nodig', 'given-up': 'Wil niet meer', 'moved-away': 'Weg uit de stad' },
  referralAnswer: { accepted: 'Aangenomen', refused: 'Geweigerd', 'waiting-list': 'Wachtlijst', 'more-information': 'Wil meer weten' },
  appointmentResult: { went: 'Geweest', missed: 'Niet geweest', moved: 'Verzet', cancelled: 'Afgezegd' },
  consentPurpose: { casework: 'Hulp door onze organisatie', referral: 'Doorverwijzen', 'look-out': 'Uitkijken naar mij', 'case-discussion': 'Overleg met anderen', count: 'Meetellen (zonder naam)', 'client-record': 'Eigen dossier' },
  consentState: { given: 'Ja', refused: 'Nee', withdrawn: 'Niet meer', expired: 'Verlopen', 'not-asked': 'Niet gevraagd' },
  consentManner: { spoken: 'Gezegd', written: 'Op papier', 'through-interpreter': 'Met tolk' },
  field: {
    'given-name': 'Voornaam', 'family-name': 'Achternaam', 'birth-date': 'Geboortedatum of leeftijd', sex: 'Geslacht', language: 'Taal', origin: 'Land of streek', group: 'Hoort bij', phone: 'Telefoon', 'usual-place': 'Meestal te vinden', ethos: 'Slaapplek', 'homeless-since': 'Dakloos sinds', worker: 'Vaste hulpverlener', trusts: 'Vertrouwt', note: 'Goed om te weten',
    gp: 'Huisarts', pharmacy: 'Apotheek', illnesses: 'Ziektes', medication: 'Medicijnen', allergies: 'Allergie', pregnancy: 'Zwangerschap', contraception: 'Anticonceptie', 'unmet-need': 'Zorg die nog nodig is', 'health-note': 'Goed om te weten over gezondheid',
    'scheme-decision': 'Besluit over regeling (OVV)', lawyer: 'Advocaat', perspective: 'Toekomst', 'legal-note': 'Goed om te weten over recht',
  },
  flag: { hot: 'Hete aardappel', stalemate: 'Patstelling', 'look-out': 'Uitkijken', conflict: 'Twee antwoorden', 'health-not-spoken-of': 'Gezondheid?', 'out-of-sight': 'Uit zicht' },
  duty: { task: 'Taak', appointment: 'Afspraak', 'pick-up': 'Medicijnen halen', 'next-step': 'Volgende stap', 'referral-silent': 'Nog geen antwoord', 'answer-came': 'Er is een antwoord', 'look-out-ends': 'Uitkijken stopt', 'consent-ends': 'Toestemming stopt' },
  linkPurpose: { referral: 'Verwijzing', 'look-out': 'Uitkijkverzoek', 'case-discussion': 'Overleg' },
  compartment: { contact: 'Contact', health: 'Gezondheid', legal: 'Recht' },
};
