// A family with a split alliance: the parents and the therapist agreed
// on something without the daughter.
import { attempt, during, live, person, said } from '../cases/tell.mjs'
import { says } from '../situations/says.mjs'
import { rated, tellSplit } from './split.mjs'

const episode = 'agreed-without-her'
const parents = { _tag: 'subgroup', members: ['noor', 'sam'] }
const hold = (session, present) => ({
  _tag: 'HoldSession',
  stamp: said('therapist', session),
  held: { present: [...present, 'therapist'] },
})
const judged = (who, rating) => ({
  _tag: 'JudgeResolution',
  stamp: said(who, 4),
  episode,
  judgement: { rating },
})

export const family = live('A family', [
  {
    _tag: 'BeginAlliance',
    stamp: said('therapist', 0),
    beginning: {
      setting: 'family',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        ...['noor', 'sam', 'tia'].map((id) => ({ id, role: 'client' })),
        { id: 'therapist', role: 'therapist' },
      ],
    },
  },
  hold(1, ['noor', 'sam', 'tia']),
  hold(2, ['noor', 'sam', 'tia']),
  rated('noor', 2, 25),
  rated('sam', 2, 24),
  rated('tia', 2, 9),
  hold(3, ['tia']),
  {
    _tag: 'ReportRupture',
    stamp: said('tia', 3),
    episode,
    rupture: {
      ties: [
        [person('tia'), person('therapist')],
        [parents, person('tia')],
      ],
      expressedBy: ['tia'],
      directedTo: [person('therapist'), parents],
      affected: ['tia'],
      moment: {
        kind: 'withdrawal',
        happened: during(2),
        components: ['goal', 'bond'],
      },
    },
  },
  hold(4, ['noor', 'sam', 'tia']),
  ...attempt(4, {
    episode,
    by: 'therapist',
    steps: [
      { use: 'ask-what-the-other-wants' },
      { use: 'change-tasks-or-goals' },
    ],
  }),
  {
    _tag: 'ResolveEpisode',
    stamp: said('tia', 4),
    episode,
    judgement: { rating: 4, allianceAfter: 'stronger' },
  },
  judged('therapist', 4),
  judged('noor', 4),
  judged('sam', 2),
  rated('noor', 4, 24),
  rated('sam', 4, 17),
  rated('tia', 4, 18),
])
tellSplit(family)
says(family)
