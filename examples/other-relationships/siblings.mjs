// Two siblings: something was sold without asking, and it is said two
// talks later.
import { attempt, during, person, said } from '../cases/tell.mjs'
import { columns } from './columns.mjs'
import { told } from './told.mjs'

const episode = 'the-piano'
const talk = (session) => ({
  _tag: 'HoldSession',
  stamp: said('ada', session),
  held: { present: ['ada', 'ben'] },
})

export const siblings = told('Siblings', [
  {
    _tag: 'BeginAlliance',
    stamp: said('ada', 0),
    beginning: {
      setting: 'relationship',
      medium: 'phone',
      provenance: 'invented',
      participants: ['ada', 'ben'].map((id) => ({
        id,
        role: 'party',
        called: 'sibling',
      })),
    },
  },
  ...[1, 2, 3].map(talk),
  {
    _tag: 'ReportRupture',
    stamp: said('ada', 3),
    episode,
    rupture: {
      ties: [[person('ada'), person('ben')]],
      expressedBy: ['ada'],
      directedTo: [person('ben')],
      affected: ['ada'],
      moment: { happened: during(1) },
    },
  },
  {
    _tag: 'NameFactor',
    stamp: said('ada', 3),
    episode,
    factor: { factor: 'something-not-said', held: 'possible' },
  },
  ...attempt(3, {
    episode,
    by: 'ben',
    steps: [
      { use: 'admit-a-mistake' },
      { use: 'ask-what-the-other-wants' },
    ],
    result: 'worked',
  }),
  {
    _tag: 'JudgeResolution',
    stamp: said('ben', 3),
    episode,
    judgement: { rating: 4 },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: said('ada', 3),
    episode,
    judgement: { allianceAfter: 'restored' },
  },
])
columns(siblings)
