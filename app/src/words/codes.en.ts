// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CodeWords } from './codes';

/** The English words of all codes. */
export const codes: CodeWords = {
  ethos: { 1: 'Outside', 2: 'Emergency or night shelter', 3: 'Temporary shelter', 4: 'Institution, no home after', 5: 'Tent, car, squat', 6: 'With friends or family', 7: 'About to lose home', unknown: 'I do not know', 'not-asked': 'Not asked' },
  channel: { street: 'In the street', shelter: 'In a shelter', visit: 'A visit', office: 'Office hours', phone: 'A call', message: 'A message', other: 'Other' },
  interpreter: { 'not-needed': 'Not needed', phone: 'By phone', present: 'Present', missing: 'Needed, not found' },
  topic: { health: 'Health', shelter: 'Place to sleep', food: 'Food', money: 'Money', work: 'Work', papers: 'Papers', family: 'Family', substances: 'Drink or drugs', safety: 'Safety', 'pregnancy-contraception': 'Pregnancy or contraception', 'way-back': 'Going back', other: 'Other' },
  deed: { talked: 'Talked', informed: 'Explained', mediation: 'Called or mediated', accompaniment: 'Went along', goods: 'Gave things', referred: 'Referred', emergency: 'Called 112' },
  careType: { gp: 'GP', midwife: 'Midwife', 'mental-health': 'Mental health', pharmacy: 'Pharmacy', dentist: 'Dentist', hospital: 'Hospital', 'addiction-care': 'Addiction care', paramedical: 'Physio and the like', nursing: 'Nursing', 'public-health': 'Public health (GGD)', 'social-work': 'Social work', shelter: 'Shelter', legal: 'Legal help', other: 'Other' },
  barrier: { 'scheme-unknown': 'Did not know the scheme', 'front-desk': 'Sent away at the desk', 'no-insurance': 'No insurance', 'no-papers': 'No papers', 'deposit-demanded': 'Had to pay first', 'own-payment': 'Own payment', 'no-contract': 'No contract with CAK', 'no-interpreter': 'No interpreter', 'unstable-situation': '‘Situation not stable’', 'other-treatment-first': 'Other treatment first', 'waiting-list': 'Waiting list', 'too-far': 'Too far', fear: 'Afraid', 'no-trust': 'No trust', intoxicated: 'Under the influence', 'no-address': 'No address', 'no-capacity': 'Full', 'not-eligible': 'Not eligible', other: 'Other' },
  attemptOutcome: { helped: 'Helped', 'waiting-list': 'On a waiting list', 'waits-for-other': 'Waits for another', 'passed-on': 'Passed on', refused: 'Refused', 'no-answer': 'No answer', 'did-not-go': 'Did not go' },
  needOutcome: { met: 'Helped', 'no-longer-needed': 'No longer needed', 'given-up': 'Gave up', 'moved-away': 'Left the city' },
  referralAnswer: { accepted: 'Accepted', refused: 'Refused', 'waiting-list': 'Waiting list', 'more-information': 'Wants to know more' },
  appointmentResult: { went: 'Went', missed: 'Missed', moved: 'Moved', cancelled: 'Cancelled' },
  consentPurpose: { casework: 'Help by our organisation', referral: 'Referral', 'look-out': 'Looking out for me', 'case-discussion': 'Talks with others', count: 'Being counted (no name)', 'client-record': 'Own record' },
  consentState: { given: 'Yes', refused: 'No', withdrawn: 'No longer', expired: 'Ended', 'not-asked': 'Not asked' },
  consentManner: { spoken: 'Spoken', written: 'On paper', 'through-interpreter': 'Through an interpreter' },
  field: {
    'given-name': 'Given name', 'family-name': 'Family name', 'birth-date': 'Date of birth or age', sex: 'Sex', language: 'Language', origin: 'Country or region', group: 'Belongs to', phone: 'Phone', 'usual-place': 'Usually found', ethos: 'Sleeps', 'homeless-since': 'Homeless since', worker: 'Own worker', trusts: 'Trusts', note: 'Good to know',
    gp: 'GP', pharmacy: 'Pharmacy', illnesses: 'Illnesses', medication: 'Medication', allergies: 'Allergies', pregnancy: 'Pregnancy', contraception: 'Contraception', 'unmet-need': 'Care still needed', 'health-note': 'Good to know about health',
    'scheme-decision': 'Decision on a scheme (OVV)', lawyer: 'Lawyer', perspective: 'Future', 'legal-note': 'Good to know about the law',
  },
  flag: { hot: 'Hot potato', stalemate: 'Stalemate', 'look-out': 'Look out', conflict: 'Two answers', 'health-not-spoken-of': 'Health?', 'out-of-sight': 'Out of sight' },
  duty: { task: 'Task', appointment: 'Appointment', 'pick-up': 'Pick up medicine', 'next-step': 'Next step', 'referral-silent': 'No answer yet', 'answer-came': 'An answer came', 'look-out-ends': 'Look-out ends', 'consent-ends': 'Consent ends' },
  linkPurpose: { referral: 'Referral', 'look-out': 'Look-out', 'case-discussion': 'Discussion' },
  compartment: { contact: 'Contact', health: 'Health', legal: 'Law' },
};
