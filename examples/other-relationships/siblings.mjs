// Two siblings: something was sold without asking, and it is said two
// talks later.
import { between, by } from 'rupture-repair'
import { attempt, during, tell, tellOutcomes } from './tell.mjs'

const episode = 'the-piano'
const talk = (session) => ({
  _tag: 'HoldSession',
  stamp: by('ada', session),
  held: { present: ['ada', 'ben'] },
})

export const siblings = tell('Siblings', [
  {
    _tag: 'BeginAlliance',
    stamp: by('ada', 0),
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
    stamp: by('ada', 3),
    episode,
    rupture: {
      ties: [between('ada', 'ben')],
      expressedBy: ['ada'],
      directedTo: [{ _tag: 'person', id: 'ben' }],
      affected: ['ada'],
      moment: { happened: during(1) },
    },
  },
  {
    _tag: 'NameFactor',
    stamp: by('ada', 3),
    episode,
    factor: { factor: 'something-not-said', held: 'possible' },
  },
  ...attempt(
    'ben',
    3,
    episode,
    'admit-a-mistake',
    'ask-what-the-other-wants',
  ),
  {
    _tag: 'EndAttempt',
    stamp: by('ben', 3),
    episode,
    result: 'worked',
  },
  {
    _tag: 'JudgeResolution',
    stamp: by('ben', 3),
    episode,
    judgement: { rating: 4 },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: by('ada', 3),
    episode,
    judgement: { allianceAfter: 'restored' },
  },
])
tellOutcomes(siblings)
