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
  stalemate: { title: 'Stalemate', waits: (one, other) => `${one} waits for: ${other}`, call: 'Call these', ask: 'They wait for each other, and so nothing begins. Ask for one meeting with both. Agree who does what, and when.' },
  escalation: {
    'explain-scheme': 'Explain the scheme. Bring the letter: care that is needed is paid for.', mediate: 'Call yourself, and ask for somebody who may decide.', 'go-along': 'Go along to the appointment, surely the first time.', 'engaged-gp': 'Ask an engaged GP to call. A doctor is heard sooner.', 'other-provider': 'Look on the care map for another practice.', interpreter: 'Find an interpreter whom this person trusts.',
    'contact-manager': 'Ask for the team leader or manager.', 'complaints-officer': 'Go to the complaints officer or the patients’ council.', cak: 'Report it to the CAK. They speak to the pharmacy.', 'public-health': 'Ask the public health service (GGD) to mediate.', municipality: 'Ask the municipality to help.', fund: 'Ask a fund for the own payment.', 'joint-meeting': 'Ask for one meeting with all who treat.', lawyer: 'Ask a lawyer or the legal help desk.', 'log-incident': 'Write the refusal down, for the meeting in the city.',
  },
};
