import type { AllianceCommand } from 'rupture-repair'
import { between, said } from './people.js'
import {
  begin,
  client,
  hold,
  type Situation,
  therapist,
} from './situation.js'

const rating = (session: number): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: said('client', session),
  rating: {
    of: between('client', 'therapist'),
    instrument: 'wai-sr',
    scores: { total: 60 },
    condition: 'therapist-present',
  },
})

export const deferentialClient: Situation = {
  title:
    'A deferential client scores the maximum for six sessions, then writes “too busy”.',
  commands: [
    begin('individual', 'therapist', [
      client('client'),
      therapist('therapist'),
    ]),
    ...[1, 2, 3, 4, 5, 6].flatMap((session) => [
      ...hold('therapist', session, session, ['client', 'therapist']),
      rating(session),
    ]),
    {
      _tag: 'EndPhase',
      stamp: said('client', 6, 'too busy'),
      ending: { _tag: 'left', leavers: ['client'] },
      account: { reason: 'outside-circumstances', attributedTo: [] },
    },
  ],
}
