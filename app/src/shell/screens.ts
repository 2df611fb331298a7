// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Component } from 'svelte';
import ContactScreen from '../contact/ContactScreen.svelte';
import ContributionScreen from '../contribution/ContributionScreen.svelte';
import DayScreen from '../day/DayScreen.svelte';
import CountedScreen from '../figures/CountedScreen.svelte';
import FiguresScreen from '../figures/FiguresScreen.svelte';
import HealthScreen from '../health/HealthScreen.svelte';
import LookOutScreen from '../lookOut/LookOutScreen.svelte';
import NewLookOutScreen from '../lookOut/NewLookOutScreen.svelte';
import NeedsScreen from '../needs/NeedsScreen.svelte';
import ConsentScreen from '../people/ConsentScreen.svelte';
import DetailsScreen from '../people/DetailsScreen.svelte';
import ForgetScreen from '../people/ForgetScreen.svelte';
import LinksScreen from '../people/LinksScreen.svelte';
import PeopleScreen from '../people/PeopleScreen.svelte';
import PersonScreen from '../people/PersonScreen.svelte';
import MoreScreen from './MoreScreen.svelte';
import PhoneScreen from './PhoneScreen.svelte';
import TeamScreen from './TeamScreen.svelte';
import WaitingScreen from './WaitingScreen.svelte';
import ReferScreen from '../sharing/ReferScreen.svelte';
import SharedScreen from '../sharing/SharedScreen.svelte';
import DiscussionScreen from '../team/DiscussionScreen.svelte';
import HandoverScreen from '../team/HandoverScreen.svelte';
import IncidentsScreen from '../team/IncidentsScreen.svelte';
import NewDiscussionScreen from '../team/NewDiscussionScreen.svelte';
import { fitted } from './route.svelte';

type Shown = Component<Record<string, string>>;

/** What an address gives its screen: ':person' of the pattern becomes the property 'person'. */
type Given<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}` ? Readonly<Record<Name, string>> & Given<Rest> : Path extends `${string}:${infer Name}` ? Readonly<Record<Name, string>> : Record<string, never>;

/** All screens by their address behind the #. */
const screens = [
  at('day', DayScreen),
  at('contact', ContactScreen),
  at('contact/:person', ContactScreen),
  at('people', PeopleScreen),
  at('people/:person', PersonScreen),
  at('people/:person/details', DetailsScreen),
  at('people/:person/consent', ConsentScreen),
  at('people/:person/health', HealthScreen),
  at('people/:person/needs', NeedsScreen),
  at('people/:person/needs/:need/refer', ReferScreen),
  at('people/:person/shared', SharedScreen),
  at('people/:person/look-out', LookOutScreen),
  at('people/:person/look-out/new', NewLookOutScreen),
  at('people/:person/discussion', DiscussionScreen),
  at('people/:person/discussion/new', NewDiscussionScreen),
  at('people/:person/links', LinksScreen),
  at('people/:person/forget', ForgetScreen),
  at('figures/:year', FiguresScreen),
  at('figures/:year/:indicator/:part', CountedScreen),
  at('contribution', ContributionScreen),
  at('more', MoreScreen),
  at('phone', PhoneScreen),
  at('team', TeamScreen),
  at('incidents', IncidentsScreen),
  at('handover', HandoverScreen),
  at('waiting', WaitingScreen),
];

/** The screen of an address; the day for what there is none of. */
export function screenOf(path: string): { readonly show: Shown; readonly given: Readonly<Record<string, string>> } {
  for (const screen of screens) {
    const given = fitted(screen.path, path);
    if (given) return { show: screen.show, given };
  }
  return { show: DayScreen as Shown, given: {} };
}

function at<Path extends string>(path: Path, show: Component<Given<Path>>): { readonly path: string; readonly show: Shown } {
  return { path, show: show as Shown };
}
