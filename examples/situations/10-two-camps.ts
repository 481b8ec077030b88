import type { AllianceCommand } from 'rupture-repair'
import type { StrategyTarget } from 'rupture-repair/episode'
import type {
  Participant,
  Strategy,
  Tie,
  TieEnd,
} from 'rupture-repair/vocabulary'
import { inSession, said } from './people.js'
import { begin, hold, leader, type Situation } from './situation.js'

const episode = 'the-two-camps'
const everyone = ['lena', 'ana', 'bo', 'cem', 'dia', 'eli'] as const
const party = (id: string): Participant => ({ id, role: 'party' })
const sales: TieEnd = { _tag: 'subgroup', members: ['ana', 'bo'] }
const service: TieEnd = { _tag: 'subgroup', members: ['cem', 'dia'] }
const camps: Tie = [sales, service]

const used = (
  strategy: Strategy,
  target: StrategyTarget,
): AllianceCommand => ({
  _tag: 'UseStrategy',
  stamp: said('lena', 2),
  episode,
  use: { strategy, usedBy: 'lena', target },
})

export const twoCamps: Situation = {
  title:
    'Two camps in an organisation quarrel about who promised what; a colleague says that people take sides, and the leader speaks with all of them.',
  commands: [
    begin('team', 'lena', [
      leader('lena'),
      ...everyone.slice(1).map(party),
    ]),
    ...hold('lena', 1, 1, everyone),
    {
      _tag: 'ReportRupture',
      stamp: said('ana', 1),
      episode,
      rupture: {
        ties: [camps],
        expressedBy: ['ana', 'bo'],
        directedTo: [service],
        affected: ['dia'],
        moment: {
          kind: 'confrontation',
          happened: inSession(1),
          components: ['goal', 'bond'],
        },
      },
    },
    {
      _tag: 'NameFactor',
      stamp: said('eli', 1),
      episode,
      factor: { factor: 'sides-taken', held: 'possible' },
    },
    {
      _tag: 'NameFactor',
      stamp: said('lena', 1),
      episode,
      factor: { factor: 'polarisation', held: 'possible' },
    },
    {
      _tag: 'NoteEffect',
      stamp: said('dia', 1),
      episode,
      effect: { on: 'dia', effect: 'shame' },
    },
    {
      _tag: 'NoteEffect',
      stamp: said('cem', 1),
      episode,
      effect: { on: 'cem', effect: 'work-stalled' },
    },
    ...hold('lena', 2, 2, everyone),
    {
      _tag: 'BeginAttempt',
      stamp: said('lena', 2),
      episode,
      attempt: { startedBy: 'lena', happened: inSession(2) },
    },
    used('name-it-in-the-group', {
      tie: [{ _tag: 'whole' }, { _tag: 'whole' }],
    }),
    used('protect-the-one-attacked', { participant: 'dia' }),
    used('invite-the-others', { tie: camps }),
    used('ask-the-silent', { participant: 'eli' }),
    {
      _tag: 'EndAttempt',
      stamp: said('lena', 2),
      episode,
      result: 'partly',
    },
    {
      _tag: 'NoteBystander',
      stamp: said('eli', 2),
      episode,
      bystander: { who: 'eli', state: 'processed' },
    },
    {
      _tag: 'JudgeResolution',
      stamp: said('ana', 2),
      episode,
      judgement: { rating: 4, allianceAfter: 'restored' },
    },
    {
      _tag: 'JudgeResolution',
      stamp: said('dia', 2),
      episode,
      judgement: { rating: 2, allianceAfter: 'weaker' },
    },
  ],
}
