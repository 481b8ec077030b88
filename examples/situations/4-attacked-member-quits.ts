import type { AllianceCommand, TieEnd } from 'rupture-repair'
import type { Effect } from 'rupture-repair/vocabulary'
import { inSession, observed, person, said } from './people.js'
import {
  begin,
  hold,
  leader,
  member,
  type Situation,
} from './situation.js'

const remaining = [
  'ben',
  'cleo',
  'dan',
  'eva',
  'finn',
  'leader',
] as const
const attackers: TieEnd = {
  _tag: 'subgroup',
  members: ['ben', 'cleo', 'dan'],
}

const climate = (
  who: string,
  session: number,
  engaged: number,
  conflict: number,
): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: said(who, session),
  rating: {
    of: [person(who), { _tag: 'whole' }],
    instrument: 'gcq-s',
    scores: { engaged, conflict },
  },
})

const shaken = (who: string, effect: Effect): AllianceCommand => ({
  _tag: 'NoteEffect',
  stamp: said(who, 6),
  episode: 'three-against-ada',
  effect: { on: who, effect },
})

export const attackedMemberQuits: Situation = {
  title:
    'A member attacked by three others quits; the remaining six are shaken and climate falls.',
  commands: [
    begin('group', 'leader', [
      leader('leader'),
      ...['ada', 'ben', 'cleo', 'dan', 'eva', 'finn'].map(member),
    ]),
    ...hold('leader', 1, 5, ['ada', ...remaining]),
    climate('eva', 5, 4, 1),
    climate('finn', 5, 5, 1),
    {
      _tag: 'ReportRupture',
      stamp: said('leader', 5),
      episode: 'three-against-ada',
      rupture: {
        ties: [[attackers, person('ada')]],
        expressedBy: ['ben', 'cleo', 'dan'],
        directedTo: [person('ada')],
        affected: ['ada'],
        moment: {
          kind: 'confrontation',
          happened: inSession(5),
          components: ['bond'],
        },
      },
    },
    {
      _tag: 'Leave',
      stamp: said('ada', 5),
      participant: 'ada',
      departure: { _tag: 'left' },
      account: {
        reason: 'dissatisfied',
        attributedTo: ['three-against-ada'],
      },
    },
    ...hold('leader', 6, 6, [...remaining]),
    climate('eva', 6, 2, 4),
    climate('finn', 6, 3, 3),
    shaken('eva', 'distress'),
    shaken('finn', 'mistrust'),
    {
      _tag: 'AccountForEnding',
      stamp: said('leader', 6),
      account: {
        of: { _tag: 'departure', participant: 'ada' },
        reason: 'unknown',
        attributedTo: [],
      },
    },
    {
      _tag: 'NoteBystander',
      stamp: observed('supervisor', 6),
      episode: 'three-against-ada',
      bystander: { who: 'finn', state: 'asked' },
    },
  ],
}
