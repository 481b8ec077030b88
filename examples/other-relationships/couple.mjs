// A couple with a split alliance: one partner feels the therapist is on the other's side.
import { attempt, during, live, person, said } from '../cases/tell.mjs'
import { says } from '../situations/says.mjs'
import { rated, tellSplit } from './split.mjs'

const episode = 'taking-sides'
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: said('therapist', session),
  held: { present: ['ada', 'ben', 'therapist'] },
})

const couple = live('A couple', [
  {
    _tag: 'BeginAlliance',
    stamp: said('therapist', 0),
    beginning: {
      setting: 'couple',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        { id: 'ada', role: 'client' },
        { id: 'ben', role: 'client' },
        { id: 'therapist', role: 'therapist' },
      ],
    },
  },
  ...[1, 2, 3].map(hold),
  rated('ada', 3, 26),
  rated('ben', 3, 11),
  {
    _tag: 'ReportRupture',
    stamp: said('ben', 3),
    episode,
    rupture: {
      ties: [[person('ben'), person('therapist')]],
      expressedBy: ['ben'],
      directedTo: [person('therapist')],
      affected: ['ben'],
      moment: { kind: 'withdrawal', happened: during(3), components: ['bond'] },
    },
  },
  { _tag: 'NameFactor', stamp: said('ben', 3), episode, factor: { factor: 'perceived-blame', held: 'possible' } },
  hold(4),
  ...attempt(4, { episode, by: 'therapist', steps: [{ use: 'acknowledge-own-contribution' }] }),
  { _tag: 'ResolveEpisode', stamp: said('ben', 4), episode, judgement: { rating: 4, allianceAfter: 'restored' } },
  { _tag: 'JudgeResolution', stamp: said('therapist', 4), episode, judgement: { rating: 4 } },
  { _tag: 'NoteBystander', stamp: said('ada', 4), episode, bystander: { who: 'ada', state: 'processed' } },
  rated('ada', 4, 24),
  rated('ben', 4, 20),
])
tellSplit(couple)
says(couple)
