// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** The Dutch texts of a contribution to a count. */
export const contribution = {
  title: 'Bijdrage aan een telling', menu: 'Uw lijst meesturen, zonder namen', text: 'Meerdere organisaties tellen samen hoeveel mensen er zijn. Uw telefoon maakt daarvoor een lijst zonder namen. U ziet eerst wat weggaat.',
  notYours: 'Alleen een beheerder of de leider van een telling kan dit.', needsNetwork: 'Hiervoor is internet nodig.', none: 'Er is nu geen telling waar uw organisatie voor gevraagd is.', ourNumber: 'Wilt u meedoen? Geef de leider van de telling dit nummer van uw organisatie:', fewerKeys: 'U heeft niet alle sleutels. Daarom kan de lijst niet compleet zijn.', unsynchronised: 'Dit toestel is nog niet bij. Wacht tot alles verzonden en opgehaald is.',
  round: 'Welke telling?', there: 'Er is al een bijdrage van deze lijst. Een nieuwe komt in plaats van de oude.',
  offered: (title: string, list: string) => `Uw organisatie is gevraagd om mee te doen aan ‘${title}’, met de lijst ‘${list}’.`, accept: 'Meedoen', notOpen: 'Uw organisatie doet mee. De telling is nog niet open. De leider van de telling laat weten wanneer u kunt insturen.',
  checksum: 'Controlecijfers van de telling', checksumText: 'Vergelijk deze met wat de leider van de telling u voorlas. Zijn ze anders? Stop dan en bel de leider.', compared: 'De cijfers zijn gelijk',
  key: 'Bestand met de sleutel van de telling', keyText: 'Dit is het bestand round.key. De app leest het één keer. Het wordt niet bewaard en niet verzonden.',
  prepare: 'Laat zien wat weggaat', preparing: 'Bezig met de lijst...',
  problem: {
    noDefinition: 'De telling is niet op te halen. Probeer het later nog een keer.', badDefinition: 'De handtekening onder deze telling klopt niet. Verstuur niets en bel de leider.', noKey: 'Kies eerst het bestand met de sleutel.', badKey: 'In dit bestand staat geen sleutel.', otherKey: 'Deze sleutel is van een andere telling.',
    notCompared: 'Vergelijk eerst de controlecijfers.', nobody: 'In deze periode staat er niemand in uw dossiers die mee kan tellen.', encoder: 'De lijst kon op dit toestel niet gemaakt worden. Neem een nieuwe browser, of gebruik het programma op een computer.', noSeat: 'Meedoen lukte niet.', notTaken: 'De server nam de bijdrage niet aan.', unreachable: 'Verzenden lukte niet. Er telt nog niets mee. Probeer het opnieuw.',
  },
  people: 'Wie staan op de lijst?', seen: (count: number, from: string, until: string) => `Gezien van ${from} tot en met ${until}: ${count.toString()}`, leave: (count: number) => `Mee in de telling: ${count.toString()}`,
  outcome: { NoName: (count: number) => `Niet te coderen, want er is geen naam bekend: ${count.toString()}`, SingleNameWithoutBirthYear: (count: number) => `Niet te coderen, want er is maar één naam en geen geboortejaar: ${count.toString()}` },
  notEncodedText: 'Alleen dit aantal gaat mee.', saidNo: (count: number) => `Wil niet meetellen: ${count.toString()}. Daarvan gaat niets weg.`,
  leaves: 'Wat gaat weg?', toLinkage: 'Naar wie de lijsten vergelijkt: een code per persoon', toLinkageText: 'Gemaakt van deze gegevens. Zonder de sleutel kan niemand de naam eruit halen.',
  toAnalyst: 'Naar wie rekent: grove groepen', toAnalystText: 'Wat u niet weet gaat weg als ‘onbekend’.', known: (count: number, of: number) => `bij ${count.toString()} van ${of.toString()} bekend`,
  field: { givenNames: 'Voornaam', familyNames: 'Achternaam', birth: 'Geboortedatum', sex: 'Geslacht', origin: 'Land', ethos: 'Slaapplek' },
  stays: 'Wat blijft hier?', staysText: 'Bijnamen, telefoonnummers, notities, gezondheid, zorgvragen en contacten. En de namen en geboortedata zelf.',
  send: 'Versturen', sending: 'Bezig met versturen...', sent: 'Verstuurd', receipt: 'Ontvangstbewijs', receiptText: 'Bewaar dit. Hiermee kunt u laten zien wat u stuurde.', line: (number: number) => `Regel ${number.toString()} in het logboek van de telling`, at: (when: string) => `Ontvangen: ${when}`, signature: 'Handtekening van de server',
};
