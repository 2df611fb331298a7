// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { care } from './care.en';
import { codes } from './codes.en';
import { contribution } from './contribution.en';
import type { Words } from './words';
import { definedIn } from '../figures/indicators';

/** The texts in English. */
export const en: Words = {
  codes,
  care,
  contribution,
  common: {
    save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back', next: 'Continue', undo: 'Undo', change: 'Change', more: 'More', less: 'Less', unknown: 'I do not know', notAsked: 'Not asked',
    quickExit: 'Quick exit', saved: 'Saved on this phone', undone: 'Undone', retracted: 'It was sent already. It now says that it is not right.', none: 'Nothing', today: 'today', yesterday: 'yesterday',
    noKey: 'You have no key for this. It was not saved.', badForm: 'This is too long to save. Make the text shorter.', skip: 'To the content', nameless: 'No name', date: 'Date', note: 'Note (may stay empty)',
  },
  navigation: { label: 'Main menu', day: 'My day', contact: 'Contact', people: 'People', more: 'More' },
  start: {
    starting: 'One moment...',
    elsewhere: 'Lantaarn is open already', elsewhereText: 'The app is open in another window. Close that window and try again.', again: 'Try again',
    needsNetwork: 'Internet needed first', needsNetworkText: 'The first time the app needs internet. After that it works without.',
    signIn: 'Sign in', signInText: 'Sign in with the passkey of your account: with your finger, your face or the code of your phone.', deviceName: 'A name for this device', deviceExample: 'for example: work phone', signInFailed: 'Signing in did not work. Try once more.', noAccount: 'No account yet? Ask an admin of your organisation for a link.',
    notCasework: 'Your account is not for casework. Ask an admin for another role.',
    wordsTitle: 'Your six words', wordsText: 'These six words open Lantaarn on this device. Write them on paper and keep that at home. Nobody else knows them, and neither do we.', wordsWritten: 'I wrote them down',
    typeTitle: 'Type the six words', typeText: 'So that you know they are right on paper.', typeLabel: 'Your six words', typeWrong: 'These are not the six words. Look at your paper again.', typeUnknown: (words) => `Not on the list: ${words}. Is a letter different?`, showAgain: 'See the words again',
    sheetTitle: 'Your recovery sheet', sheetText: 'Lost your phone or your six words? With this sheet you get back in. Print it or copy it by hand. Keep it in a safe place, not in your bag.', print: 'Print', sheetKept: 'I kept the sheet', sheetOf: 'Recovery sheet Lantaarn',
    recoverTitle: 'You had Lantaarn before', recoverText: 'Your account has keys already, from another device. Type the signs of your recovery sheet. Dashes and spaces do not matter.', recoverLabel: 'Signs of your recovery sheet', recoverWrong: 'This sheet does not belong to your account. See whether all 56 signs are there.', recoverLost: 'Lost the sheet? Ask an admin to invite you again.',
    failed: 'That went wrong. Try once more.',
  },
  figures: {
    title: 'Our figures', menu: 'How many people, how many needs of care, and who they are', text: 'Of your own organisation only, computed on this device. Nothing is sent. Tap a number for the list.', year: 'Year', whole: 'Total', overlaps: 'Whoever fits several lines stands in each. So the total is less than the sum.', notSaid: 'Not written down',
    fewerKeys: 'You do not have all keys. Your colleagues may see higher numbers.', count: (count: number) => `${count.toString()} on this list`, visitors: { known: 'Known', new: 'New' }, indicators: definedIn('en'),
  },
  unlock: {
    title: 'Lantaarn is locked', label: 'Your six words', open: 'Open', opening: 'Opening...', wrong: 'These are not the right words.', unknown: (words) => `Not on the list: ${words}`, show: 'Show what I type', passkey: 'Open with finger or face', passkeyFailed: 'That did not work. Use your six words.',
    lost: 'Lost your words?', lostText: 'With your recovery sheet you make the app anew on this device. What was not sent yet is lost then. Ask an admin for help first.', anotherAccount: 'This device has a colleague’s Lantaarn. Sign in with that colleague’s account, or use another device.',
  },
  status: {
    title: 'This phone', upToDate: 'All sent', soon: 'Will be sent soon', busy: 'Sending', offline: 'No internet', neverYet: 'Not connected yet', signedOut: 'You are signed out', refused: 'The server refuses', waiting: 'You wait for keys', wrong: 'Something is wrong. Have a look',
    unsent: (count) => `${count.toString()} not sent yet`, nothingUnsent: 'All is sent',
    onPhone: 'What is on this phone?', people: (count) => (count === 1 ? '1 person' : `${count.toString()} people`), sealed: 'All of it is encrypted on this phone. Nobody can read it without your six words.',
    sent: 'What was sent?', sentText: 'What you save is on this phone first. Then it goes to the server, encrypted. The server cannot read it.', sendNow: 'Send now', sendFailed: 'Sending does not work now. Nothing is lost.',
    whoSees: 'Who can read it?', sees: { contact: 'Contacts, names and places to sleep: you and all colleagues with a key, volunteers too.', health: 'Health and care: you and colleagues with the health key. Not volunteers.', legal: 'Law and future: you and colleagues with the key to it. Not volunteers.' },
    noKeys: 'Nobody yet: you have no keys. You can write already.',
    held: 'The server holds this back', heldText: 'It is still on this phone and not lost. Show this to an admin.', heldWhy: { 'no-right': 'You no longer have the key to send this.', forgotten: 'This person was forgotten. Nothing may be added.', other: 'The server did not take this.' },
    doubts: 'This is not right', doubtsText: 'The app checks whether the server leaves out or changes anything. Show this to an admin.', doubtsWhat: { withheld: 'The server left something out.', gap: 'A message of a device is missing.', fork: 'A device told two different things.', 'key-withdrawn': 'The server withdrew a key without a colleague asking for it.', 'key-not-believed': 'The server gave a key that is not from a colleague.', damaged: 'A message was damaged.', 'own-events-missing': 'The server misses something that came from you.', other: 'A message was not from whom it said.' },
    notUnderstood: (count) => `${count.toString()} messages come from a newer version. Close the app and open it again.`,
    signInAgain: 'Sign in again', signInAgainText: 'The server does not know this device any more. Sign in again to send. What you saved is still there.',
  },
  waiting: {
    title: 'Waiting for keys', text: 'An admin has to give you keys. Call the admin and read out these digits. Are they the same there? Then you both know that nobody is in between.', digits: 'Your digits', meanwhile: 'You can write down contacts already. They are sent when you have keys.',
  },
  more: {
    title: 'More', phone: 'This phone', phoneText: 'What is on it, what was sent, who can read it', team: 'Colleagues and keys', teamText: 'Give new colleagues keys', language: 'Language', lock: 'Lock', lockText: 'Then your six words are needed again', account: 'Account and devices', sheet: 'Print the recovery sheet again',
    faster: 'Open faster', fasterText: 'Open Lantaarn with your finger or face instead of six words. Keep your words at home.', fasterOn: 'Turned on. Next time finger or face will do.', fasterNot: 'This device cannot do that.', fasterAsk: 'Type your six words once more', fasterTurnOn: 'Turn on',
  },
  team: {
    title: 'Colleagues and keys', text: 'Who is new can only read after you give keys. Compare the digits first: call the colleague and let them read out.', compare: 'The digits are the same', give: 'Give keys', given: 'Has keys from you', self: 'This is you', notYet: 'Did not open the app yet', gives: { all: 'gets all keys', contact: 'gets the key of contacts only' }, done: 'Keys given', failed: 'That did not work. Nothing changed.', needsNetwork: 'This needs internet.', noNames: 'Only an admin can do this.',
  },
  contact: {
    who: 'Who?', search: 'Name or nickname', recent: 'Seen lately', nobodyFound: 'Nobody with this name', newAlias: (alias) => `New: “${alias}”`, newAliasText: 'Not on the list yet', someone: 'Somebody without a name', someoneText: 'A talk, without knowing with whom',
    tally: 'Count only', tallyText: 'How many people, no names', howMany: 'How many people?', fewer: 'One fewer', oneMore: 'One more', turnAway: 'Sent away', turnAwayText: 'Somebody got no help somewhere', turnAwayWhere: 'Where did somebody get no help?',
    where: 'Where?', whereText: 'A neighbourhood or a place. No address.', sleeps: 'Where does this person sleep?', lastTime: (what) => `Last time: ${what}`, what: 'What did you do?', about: 'About what?', channel: 'How?', interpreter: 'Interpreter', language: 'Language of the talk', when: 'When?', moreQuestions: 'Interpreter, language, note, another day', lastSeen: (day) => `Seen: ${day}`, neverSeen: 'Not seen yet',
  },
  people: {
    title: 'People', search: 'Search by name or nickname', count: (count) => (count === 1 ? '1 person' : `${count.toString()} people`), nobody: 'Nobody yet. Whoever you give a nickname at a contact is here.', gone: 'This person is not on this device any more.', toList: 'To the list',
  },
  person: {
    newContact: 'Write down a contact', contacts: 'Contacts', noContacts: 'No contacts yet.', allContacts: 'All contacts', by: (name) => `by ${name}`, you: 'you', colleague: 'a colleague', health: 'Health', healthText: 'Treatments, appointments, signs', details: 'Details', detailsText: 'Names, language, place to sleep', consent: 'Consent', consentText: 'What may be, with whom, until when', links: 'Twice?', linksText: 'Written down twice', forget: 'Forget', forgetText: 'Erase all about this person', together: 'Belongs with', retracted: (count) => `taken back ${count.toString()} times`,
  },
  details: {
    title: 'Details', text: 'Nothing is required. Ask only what is needed.', aliases: 'Nicknames', addAlias: 'Another nickname', add: 'Add', drop: (alias) => `Remove nickname ${alias}`, empty: 'Not filled in', twoAnswers: 'Two answers', twoAnswersText: 'Two colleagues wrote different things. Which one is right?', thisOne: 'This is right', setBy: (name, when) => `${name}, ${when}`, answer: 'Answer',
  },
  consent: {
    title: 'Consent', text: 'Every yes and every no stays. Saying no is always allowed, and changes nothing about help.', none: 'Nothing asked yet.', ask: 'Write down an answer', purpose: 'What for?', receiver: 'To whom?', receiverText: 'Which organisation', answer: 'What did this person say?', until: 'Until when? (may stay empty)', untilDay: (day) => `up to ${day}`, manner: 'How?', missing: 'Choose what for, and yes or no.', own: 'our organisation',
  },
  links: {
    title: 'Twice?', text: 'Is one person on the list twice? Link them. Nothing goes away, and you can always undo it.', now: 'Linked', before: 'Unlinked', link: 'Link', unlink: 'Unlink', reason: 'Why do you think so?', search: 'Search the other one', none: 'Nothing linked yet.', reasonMissing: 'Write down why. A colleague must be able to follow.',
  },
  forget: {
    title: 'Forget', what: 'What happens?', points: ['All about this person becomes unreadable, on all devices and on the server.', 'You have ten seconds to undo it. After that nobody can.', 'Other organisations that were given something must erase it themselves. Call them.', 'In old backups of the server it stays, unreadable.'], linked: 'Other cards are linked to this one. They stay: forget them separately.', talked: 'This person wants it, or it may not be kept any longer', button: 'Forget for ever', volunteer: 'Only a worker or an admin can do this.',
  },
  health: {
    title: 'Health', prompt: 'How is their health?', promptText: (since) => `It has not come up since ${since}. No need to press. An open question is enough.`, promptNever: 'It has not come up yet. No need to press. An open question is enough.', ideas: 'For example: How do you sleep? Are you in pain? Do the medicines work out?', notNow: 'Not now',
    treatments: 'Treatments under way', noTreatments: 'No treatments written down.', addTreatment: 'Write down a treatment', careType: 'With whom?', what: 'What treatment?', provider: 'Name of the practice or institution', pickUp: 'Pick up medicine on', stalls: 'What do we do when it stalls?', stallsExample: 'for example: call the practice, ask for ...', ended: 'Stopped or done', endedOn: 'Stopped', pickUpOn: (day) => `Pick up medicine: ${day}`, pickedUp: 'Picked up, next time on',
    appointments: 'Appointments', addAppointment: 'Write down an appointment', on: 'On what day?', time: 'At what time? (may stay empty)', companion: 'Who goes along?', nobody: 'Nobody', goesAlong: (name) => `${name} goes along`, how: 'How did it go?', missingDay: 'Choose a day.',
    warnings: 'Early signs', warningsText: 'How do you notice that it goes less well? Write it down together.', addWarning: 'Write down signs', signs: 'Signs, each on a line', helps: 'What helps then?', helpsLine: (what) => `What helps: ${what}`,
    raise: 'May be raised', raiseText: 'Pregnancy and contraception. Ask only when it feels right, and only in private. Care in pregnancy is for everyone.', noKey: 'You have no key for this.',
  },
  day: {
    title: 'My day', hello: (name) => `Hello ${name}`, nothing: 'Nothing is waiting. Have a good day.', overdue: 'Overdue', today: 'Today', soon: 'Soon', done: 'Done', snooze: 'Later', handOver: 'To a colleague', tomorrow: 'Tomorrow', inDays: (days) => `In ${days.toString()} days`, nextWeek: 'Next week', otherDay: 'Another day', noColleagues: 'There are no colleagues with keys yet.', to: 'To whom?', until: 'Until when?', newTask: 'Write down a task', what: 'What has to be done?', due: 'By when? (may stay empty)', forWhom: 'Who does it?', me: 'I', about: 'About whom? (may stay empty)', look: 'Look', how: 'How did it go?', sealedWith: 'Is this about health? Then volunteers do not see it.', aboutHealth: 'Yes, about health',
  },
};
