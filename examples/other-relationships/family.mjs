// A family with a split alliance: the parents and the therapist agreed
// on something without the daughter.
import {
  between,
  by,
  getOrThrow,
  initial,
  recordAll,
} from 'rupture-repair'
import { says } from '../situations/says.mjs'
import { attempt, during } from './tell.mjs'

const episode = 'agreed-without-her'
const person = (id) => ({ _tag: 'person', id })
const parents = { _tag: 'subgroup', members: ['noor', 'sam'] }
const hold = (session, present) => ({
  _tag: 'HoldSession',
  stamp: by('therapist', session),
  held: { present: [...present, 'therapist'] },
})
const judged = (who, rating) => ({
  _tag: 'JudgeResolution',
  stamp: by(who, 4),
  episode,
  judgement: { rating },
})
/** What each scores the bond to the therapist, who alone sees it. */
const rated = (who, session, bond) => ({
  _tag: 'GiveRating',
  stamp: by(who, session),
  rating: {
    of: between(who, 'therapist'),
    instrument: 'wai-s',
    scores: { bond },
    visibleTo: ['therapist'],
  },
})

const recorded = recordAll(initial, [
  {
    _tag: 'BeginAlliance',
    stamp: by('therapist', 0),
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
    stamp: by('tia', 3),
    episode,
    rupture: {
      ties: [between('tia', 'therapist'), [parents, person('tia')]],
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
  ...attempt(
    'therapist',
    4,
    episode,
    'ask-what-the-other-wants',
    'change-tasks-or-goals',
  ),
  {
    _tag: 'ResolveEpisode',
    stamp: by('tia', 4),
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
export const family = getOrThrow(recorded).state

console.log('A family. Invented; not the record of real people.')
console.log(
  '\nBond with the therapist (WAI-S, 4 to 28), as each rates it:',
)
for (const session of [2, 4]) {
  const bonds = family.record.entries.flatMap(
    ({ _tag, stamp, rating }) =>
      _tag === 'RatingGiven' && stamp.session === session
        ? [`${stamp.by.id} ${rating.scores.bond}`]
        : [],
  )
  console.log(`  session ${session}: ${bonds.join(', ')}`)
}
says(family)
