import type { AllianceCommand } from 'rupture-repair'
import { between, inSession, person, said } from './people.js'
import {
  begin,
  hold,
  leader,
  member,
  type Situation,
} from './situation.js'

const everyone = ['ada', 'ben', 'cleo', 'dan', 'leader'] as const
const episode = 'ada-and-ben'

const climate = (
  session: number,
  engaged: number,
  conflict: number,
): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: said('dan', session),
  rating: {
    of: [person('dan'), { _tag: 'whole' }],
    instrument: 'gcq-s',
    scores: { engaged, conflict },
  },
})

export const twoReconcile: Situation = {
  title:
    'Two members reconcile; one says nothing for eight weeks and the leader waives her. Engagement and conflict both rise.',
  commands: [
    begin('group', 'leader', [
      leader('leader'),
      ...['ada', 'ben', 'cleo', 'dan'].map(member),
    ]),
    ...hold('leader', 1, 3, [...everyone]),
    climate(3, 3, 1),
    {
      _tag: 'ReportRupture',
      stamp: said('ada', 3),
      episode,
      rupture: {
        ties: [between('ada', 'ben')],
        expressedBy: ['ada'],
        directedTo: [person('ben')],
        affected: ['ada'],
        moment: {
          kind: 'confrontation',
          happened: inSession(3),
          components: ['bond'],
        },
      },
    },
    ...hold('leader', 4, 4, [...everyone]),
    {
      _tag: 'BeginAttempt',
      stamp: said('ben', 4),
      episode,
      attempt: { startedBy: 'ben', happened: inSession(4) },
    },
    {
      _tag: 'UseStrategy',
      stamp: said('ben', 4),
      episode,
      use: { strategy: 'admit-a-mistake', usedBy: 'ben' },
    },
    {
      _tag: 'ResolveEpisode',
      stamp: said('ada', 4),
      episode,
      judgement: { rating: 5, allianceAfter: 'stronger' },
    },
    {
      _tag: 'JudgeResolution',
      stamp: said('ben', 4),
      episode,
      judgement: { rating: 4, allianceAfter: 'restored' },
    },
    {
      _tag: 'NoteBystander',
      stamp: said('dan', 4),
      episode,
      bystander: { who: 'dan', state: 'processed' },
    },
    {
      _tag: 'NoteBystander',
      stamp: said('leader', 4),
      episode,
      bystander: { who: 'cleo', state: 'asked' },
    },
    ...hold('leader', 5, 12, [...everyone]),
    {
      _tag: 'NoteBystander',
      stamp: said('leader', 12),
      episode,
      bystander: { who: 'cleo', state: 'waived' },
    },
    climate(12, 5, 3),
  ],
}
