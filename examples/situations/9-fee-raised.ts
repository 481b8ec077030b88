import type { AllianceCommand } from 'rupture-repair'
import type { AttemptResult, Strategy } from 'rupture-repair/vocabulary'
import { between, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const episode = 'the-new-fee'
const both = ['client', 'therapist'] as const

const tried = (
  session: number,
  strategy: Strategy,
  result: AttemptResult,
): readonly AllianceCommand[] => [
  {
    _tag: 'BeginAttempt',
    stamp: said('therapist', session),
    episode,
    attempt: { startedBy: 'therapist', happened: inSession(session) },
  },
  {
    _tag: 'UseStrategy',
    stamp: said('therapist', session),
    episode,
    use: {
      strategy,
      usedBy: 'therapist',
      target: { participant: 'client' },
    },
  },
  {
    _tag: 'EndAttempt',
    stamp: said('client', session),
    episode,
    result,
  },
]

export const feeRaised: Situation = {
  title:
    'The therapist raises the fee in session 3; in session 4 the client falls silent and says that this is why, the therapist calls it resistance.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 3, both),
    {
      _tag: 'ChangeFrame',
      stamp: said('therapist', 3),
      change: {
        aspect: 'fee',
        manner: 'one-sided',
        changedBy: ['therapist'],
        happened: inSession(3),
      },
    },
    ...hold('therapist', 4, 4, both),
    {
      _tag: 'ReportRupture',
      stamp: said('client', 4),
      episode,
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          kind: 'withdrawal',
          happened: inSession(4),
          components: ['bond'],
        },
      },
    },
    {
      _tag: 'NameFactor',
      stamp: said('client', 4),
      episode,
      factor: {
        factor: 'changed-frame',
        held: 'possible',
        frameChange: 5,
      },
    },
    {
      _tag: 'NameFactor',
      stamp: said('therapist', 4),
      episode,
      factor: { factor: 'resistance', held: 'possible' },
    },
    {
      _tag: 'NoteEffect',
      stamp: said('client', 4),
      episode,
      effect: { on: 'client', effect: 'rejected' },
    },
    ...tried(4, 'illustrate-tasks-or-give-rationale', 'did-not-work'),
    {
      _tag: 'NoteHindrance',
      stamp: said('client', 4),
      episode,
      attempt: 1,
      kind: 'defensive',
    },
    ...hold('therapist', 5, 5, both),
    ...tried(5, 'apologise', 'worked'),
    {
      _tag: 'ChangeFrame',
      stamp: said('therapist', 5),
      change: {
        aspect: 'fee',
        manner: 'together',
        changedBy: both,
        happened: inSession(5),
      },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: said('client', 5),
      episode,
      judgement: { rating: 4, allianceAfter: 'restored' },
    },
    {
      _tag: 'NoteLegacy',
      stamp: said('client', 5),
      episode,
      legacy: { for: 'client', legacy: 'self-efficacy' },
    },
  ],
}
