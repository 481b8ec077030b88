/**
 * A short course that raises each caution and nothing else; every
 * command of it is recorded.
 *
 * Complete over the union, so that a new caution must be shown here
 * before this compiles.
 */
import type { AllianceCommand, Strategy } from 'rupture-repair'
import type { Caution, CautionQuestion } from 'rupture-repair/alliance'
import {
  attempt,
  group,
  groupSession,
  pair,
  session,
  strain,
  strainInGroup,
} from './courses.js'
import { observed, said } from './situations/people.js'

/** What is recorded, and what is then asked. */
export interface Raised {
  readonly commands: readonly AllianceCommand[]
  readonly question: CautionQuestion
}

const episode = 'e1'
const afterTwoSessions: CautionQuestion = { unattendedFor: 2 }
const strained: readonly AllianceCommand[] = [
  pair,
  ...session(1),
  strain(1),
]

/** An attempt of the therapist in which something is done. */
const tries = (
  strategy: Strategy,
  number: number,
): readonly AllianceCommand[] => [
  attempt(number),
  {
    _tag: 'UseStrategy',
    stamp: said('client', number),
    episode,
    use: { strategy, usedBy: 'therapist' },
  },
]
const raised = (...commands: readonly AllianceCommand[]): Raised => ({
  commands,
  question: afterTwoSessions,
})

export const cautions: Readonly<Record<Caution['_tag'], Raised>> = {
  LeftUnattended: raised(...strained, ...session(2), ...session(3)),
  OneSidedFrameChange: raised(...strained, {
    _tag: 'ChangeFrame',
    stamp: said('client', 1),
    change: {
      aspect: 'fee',
      manner: 'one-sided',
      changedBy: ['therapist'],
      happened: { _tag: 'in', session: 1, part: 'after' },
    },
  }),
  PressedOn: raised(
    ...strained,
    ...tries('illustrate-tasks-or-give-rationale', 1),
    {
      _tag: 'EndAttempt',
      stamp: said('client', 1),
      episode,
      result: 'did-not-work',
    },
    ...tries('illustrate-tasks-or-give-rationale', 1),
  ),
  PatternLinkedAtOnce: raised(
    ...strained,
    ...tries('link-to-other-relationships', 1),
  ),
  AffectedNotHeard: raised(...strained, {
    _tag: 'ResolveEpisode',
    stamp: said('therapist', 1),
    episode,
    judgement: { rating: 4 },
  }),
  ClosedAgainstTheirWord: raised(
    ...strained,
    {
      _tag: 'JudgeResolution',
      stamp: said('client', 1),
      episode,
      judgement: { rating: 2 },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: said('therapist', 1),
      episode,
      judgement: { rating: 4 },
    },
  ),
  BystandersNotAsked: raised(group, ...groupSession, strainInGroup),
  MarkerContradictsMoment: raised(...strained, {
    _tag: 'CodeMarkers',
    stamp: observed('coder', 1),
    episode,
    moment: 1,
    markers: [
      {
        codeSet: '3RS-2015',
        marker: 'rejects-intervention',
        clarity: 'check',
      },
    ],
  }),
  DepartureUnspoken: raised(group, ...groupSession, {
    _tag: 'Leave',
    stamp: said('leader', 1),
    participant: 'ben',
    departure: { _tag: 'left' },
  }),
}
