// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Words } from './words';

/** The English texts of a contribution to a count. */
export const contribution: Words['contribution'] = {
  title: 'Contribution to a count', menu: 'Send your list along, without names', text: 'Several organisations count together how many people there are. Your phone makes a list without names for it. You see first what leaves.',
  notYours: 'Only an admin or the lead of a count can do this.', needsNetwork: 'This needs a network.', none: 'There is no count now for which your organisation was asked.', ourNumber: 'Do you want to take part? Give the lead of the count this number of your organisation:', fewerKeys: 'You do not have all keys. So the list cannot be complete.', unsynchronised: 'This device is not up to date. Wait until everything is sent and fetched.',
  round: 'Which count?', there: 'There is a contribution of this list already. A new one takes its place.',
  offered: (title, list) => `Your organisation was asked to take part in ‘${title}’, with the list ‘${list}’.`, accept: 'Take part', notOpen: 'Your organisation takes part. The count is not open yet. The lead of the count will tell when you can send.',
  checksum: 'Check digits of the count', checksumText: 'Compare these with what the lead of the count read out to you. Are they different? Then stop and call the lead.', compared: 'The digits are the same',
  key: 'File with the key of the count', keyText: 'This is the file round.key. The app reads it once. It is not kept and not sent.',
  prepare: 'Show what leaves', preparing: 'Working on the list...',
  problem: {
    noDefinition: 'The count cannot be fetched. Try again later.', badDefinition: 'The signature under this count is wrong. Send nothing and call the lead.', noKey: 'Choose the file with the key first.', badKey: 'There is no key in this file.', otherKey: 'This key is of another count.',
    notCompared: 'Compare the check digits first.', nobody: 'In this period there is nobody in your files who can be counted.', encoder: 'The list could not be made on this device. Take a newer browser, or use the program on a computer.', noSeat: 'Taking part did not work.', notTaken: 'The server did not take the contribution.', unreachable: 'Sending did not work. Nothing counts yet. Try again.',
  },
  people: 'Who is on the list?', seen: (count, from, until) => `Seen from ${from} up to and including ${until}: ${count.toString()}`, leave: (count) => `In the count: ${count.toString()}`,
  outcome: { NoName: (count) => `Cannot be encoded, because no name is known: ${count.toString()}`, SingleNameWithoutBirthYear: (count) => `Cannot be encoded, because there is one name only and no year of birth: ${count.toString()}` },
  notEncodedText: 'Only this number leaves.', saidNo: (count) => `Does not want to be counted: ${count.toString()}. Nothing of that leaves.`,
  leaves: 'What leaves?', toLinkage: 'To those who compare the lists: a code for each person', toLinkageText: 'Made from these data. Without the key nobody can get the name out of it.',
  toAnalyst: 'To those who calculate: coarse groups', toAnalystText: 'What you do not know leaves as ‘unknown’.', known: (count, of) => `known of ${count.toString()} out of ${of.toString()}`,
  field: { givenNames: 'Given name', familyNames: 'Family name', birth: 'Date of birth', sex: 'Sex', origin: 'Country', ethos: 'Sleeping place' },
  stays: 'What stays here?', staysText: 'Aliases, telephone numbers, notes, health, needs and contacts. And the names and dates of birth themselves.',
  send: 'Send', sending: 'Sending...', sent: 'Sent', receipt: 'Receipt', receiptText: 'Keep this. With it you can show what you sent.', line: (number) => `Line ${number.toString()} in the log of the count`, at: (when) => `Received: ${when}`, signature: 'Signature of the server',
};
