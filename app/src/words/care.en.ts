// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Words } from './words';

/** The English texts of care that has to come. */
export const care: Words['care'] = {
  needs: {
    way: 'Arrange care', wayText: 'Needs, attempts, referrals', title: 'Arrange care', none: 'No needs yet.', add: 'Write down a need', careType: 'What care is needed?', about: 'What is it about? (may stay empty)', since: (day) => `Since: ${day}`,
    hot: (times) => `Passed on or refused ${times.toString()} times, without care. Discuss it with your team.`, next: 'Next step:', course: 'What was tried?', addAttempt: 'Write down an attempt', close: 'Close this need', stuck: 'Stuck? This is what you can do',
    concept: 'Draft', source: 'After Pharos (2019). The order is ours.', waited: (days) => `Waited ${days.toString()} days`, mediatedLine: 'Mediated', accompaniedLine: 'Went along', waitsForLine: (whom) => `(${whom})`, noAnswerYet: 'No answer yet', referredTo: (whom) => `referred to ${whom}`,
    provider: 'With whom? (name of practice or institution)', outcome: 'How did it end?', outcomeMissing: 'Choose how it ended.', waitsFor: 'For which care do they wait?', barriers: 'Why did it fail?', mediated: 'We called or mediated', accompanied: 'We went along', nextStep: 'What is the next step?', nextOn: 'When?', more: 'Days waited, date, note', daysWaited: 'How many days waited?',
    noHealthKey: 'You do not see needs about health: you have no key for them.',
  },
  stalemate: { title: 'Stalemate', waits: (one, other) => `${one} waits for: ${other}`, call: 'Whom do you call?', ask: 'They wait for each other, and so nothing begins. Ask for one meeting with both. Agree who does what, and when.' },
  sharing: {
    way: 'Shared', wayText: 'Links to others, who looked, what came back', title: 'Shared with others', text: 'This is what others could read about this person, and what they answered.', none: 'Nothing shared yet.', names: 'Name or alias',
    refer: 'Refer', referTitle: 'Refer', referText: 'You make a sealed link. Only who has the link and the code can read this. The server cannot.', referQuestion: 'What do you ask?',
    receivers: 'To whom?', receiversText: 'Only those whom this person agreed to.', noConsent: 'This person did not say yes to this yet. Ask first.', askConsent: 'Write down consent', pieces: 'What else may be told?', piecesText: 'Choose together. As little as possible is often enough.', until: 'How long may the link work?', forDays: (days) => `${days.toString()} days`,
    preview: 'This is what they see', from: 'From:', nothingYet: 'Nothing yet.', make: 'Make the link', made: 'The link was made', receiverMissing: 'Choose to whom.', questionMissing: 'Write what you ask.', reasonMissing: 'Write why it cannot wait.', needsNetwork: 'This does not work now. It needs internet.',
    vital: 'Asking is impossible, and life or health is in danger', vitalText: 'This is an exception. You write down why. Tell the person as soon as you can.', vitalReason: 'Why can it not wait?', vitalReceivers: 'To which organisations? Each on a line of its own',
    openUntil: (day) => `Works up to and including: ${day}`, ended: 'Works no longer', showCode: 'Link and code', whoLooked: 'Who looked?', whoLookedText: 'Readers say themselves who they are. That was not checked.', nobodyLooked: 'Nobody yet.', stop: 'End the link', callBack: 'Call back before you act: whoever has the link can answer.', reachedAt: 'Can be reached:',
    handOver: 'Hand over link and code', handOverText: 'Have the code scanned, or send the link.', qr: 'QR code of the link', link: 'The link', copy: 'Copy the link', copied: 'Copied', copyByHand: 'Copying failed. Press and hold the link.', passcodeText: 'Give this code in another way, for example on the telephone:', read: 'Read', stillOpen: 'A link to this organisation still works. End it under ‘Shared’ when there is internet.',
  },
  lookOut: {
    way: 'Look out', wayText: 'Ask others to look out', title: 'Look out', text: 'Is somebody vulnerable and out of sight? Ask others to look out, for a short time.', none: 'No look-out yet.', add: 'Make a look-out', newText: 'Write as little as possible: just enough to recognise somebody. Nothing about illness or papers.',
    description: 'Whom do you look for, and what should be done?', hint: 'for example: man of 50, red coat, scar. Do you see him? Call us.', until: (day) => `Runs up to and including: ${day}`, ended: 'Ended', vital: 'Without consent: danger', why: 'Why:', wasSeen: 'Write down as seen', sawMyself: 'Saw them myself', end: 'Stop looking out', linkStays: 'Stopped. The link could not be ended now: it ends by itself.',
    sightings: 'Seen', sighting: 'Seen', answers: { accepted: 'Seen', refused: 'Not seen', 'waiting-list': 'Looks out', 'more-information': 'Wants to know more' },
  },
  discussion: {
    way: 'Discussion', wayText: 'With other organisations', title: 'Discussion', text: 'A discussion with others is about what this person agrees to, and nothing more.', none: 'No discussion yet.', add: 'Prepare a discussion', newText: 'Everyone gets the same link and reads the same.', question: 'What do you want to solve together?', hint: 'for example: who begins, and who goes along?', agreed: 'Agreed', addAgreed: 'Write down what was agreed', whoDoesWhat: 'Who does what, and when?',
  },
  incidents: {
    way: 'Refused care', wayText: 'Write down, solve, discuss', title: 'Refused care', text: 'Write down where care was refused. Together that shows what goes wrong in the city.', none: 'Nothing written down yet.', add: 'Write down a refusal', place: 'Where? (practice or institution)', placeText: 'No name of a doctor or other person.', careType: 'What care?', reason: 'Why? (may stay empty)', open: 'Not solved yet', solved: 'Solved', solve: 'It is solved', how: 'What helped? (may stay empty)',
    meeting: 'List for meetings in the city', meetingText: 'The last half year, without names and notes. Small numbers can still point to somebody: look the list over.', times: (count) => `${count.toString()} times`, timesSolved: (count) => `${count.toString()} solved`, print: 'Print',
  },
  handover: {
    way: 'A colleague leaves', wayText: 'Hand over tasks and people', title: 'A colleague leaves', text: 'All tasks and people of this colleague go to another. What the colleague wrote stays.', choose: 'Choose a colleague', from: 'Who leaves?', to: 'Who takes over?', left: (tasks, people) => `Tasks: ${tasks.toString()}. People: ${people.toString()}.`, sure: 'This was agreed', give: 'Hand over', before: 'Handed over before', line: (from, to) => `From ${from} to ${to}`,
  },
  escalation: {
    'explain-scheme': 'Explain the scheme. Bring the letter: care that is needed is paid for.', mediate: 'Call yourself, and ask for somebody who may decide.', 'go-along': 'Go along to the appointment, surely the first time.', 'engaged-gp': 'Ask an engaged GP to call. A doctor is heard sooner.', 'other-provider': 'Look on the care map for another practice.', interpreter: 'Find an interpreter whom this person trusts.',
    'contact-manager': 'Ask for the team leader or manager.', 'complaints-officer': 'Go to the complaints officer or the patients’ council.', cak: 'Report it to the CAK. They speak to the pharmacy.', 'public-health': 'Ask the public health service (GGD) to mediate.', municipality: 'Ask the municipality to help.', fund: 'Ask a fund for the own payment.', 'joint-meeting': 'Ask for one meeting with all who treat.', lawyer: 'Ask a lawyer or the legal help desk.', 'log-incident': 'Write the refusal down, for the meeting in the city.',
  },
};
