import type { AllianceCommand } from 'rupture-repair'
import type { AttemptResult } from 'rupture-repair/vocabulary'
import { between, inSession, person, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const episode = 'not-getting-better'

const acknowledged = (
  session: number,
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
      strategy: 'acknowledge-own-contribution',
      usedBy: 'therapist',
    },
  },
  {
    _tag: 'EndAttempt',
    stamp: said('therapist', session),
    episode,
    result,
  },
]

export const contractEnds: Situation = {
  title:
    'Session 16 of 16, an open confrontation acknowledged twice, the contract ends on time.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...hold('therapist', 1, 14, ['client', 'therapist']),
    {
      _tag: 'ReportRupture',
      stamp: said('therapist', 14),
      episode,
      rupture: {
        ties: [between('client', 'therapist')],
        expressedBy: ['client'],
        directedTo: [person('therapist')],
        affected: ['client'],
        moment: {
          kind: 'confrontation',
          happened: inSession(14),
          components: ['task', 'goal'],
        },
      },
    },
    ...hold('therapist', 15, 15, ['client', 'therapist']),
    ...acknowledged(15, 'partly'),
    ...hold('therapist', 16, 16, ['client', 'therapist']),
    ...acknowledged(16, 'did-not-work'),
    {
      _tag: 'EndPhase',
      stamp: said(
        'therapist',
        16,
        'session 16 of 16, as the contract said',
      ),
      ending: { _tag: 'together' },
      account: { reason: 'planned', attributedTo: [] },
    },
  ],
}
