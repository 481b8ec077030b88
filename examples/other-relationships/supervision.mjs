// Supervisor and supervisee: one of them takes it for settled, the one
// who was hurt does not.
import { attempt, during, person, said } from '../cases/tell.mjs'
import { columns } from './columns.mjs'
import { told } from './told.mjs'

const episode = 'felt-examined'
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: said('ines', session),
  held: { present: ['ines', 'jon'] },
})

export const pair = told('Supervision', [
  {
    _tag: 'BeginAlliance',
    stamp: said('ines', 0),
    beginning: {
      setting: 'supervision',
      medium: 'video',
      provenance: 'invented',
      participants: [
        { id: 'ines', role: 'party', called: 'supervisor' },
        { id: 'jon', role: 'party', called: 'supervisee' },
      ],
    },
  },
  hold(1),
  {
    _tag: 'ReportRupture',
    stamp: said('jon', 1),
    episode,
    rupture: {
      ties: [[person('jon'), person('ines')]],
      expressedBy: ['jon'],
      directedTo: [person('ines')],
      affected: ['jon'],
      moment: {
        kind: 'withdrawal',
        happened: during(1),
        components: ['bond'],
      },
    },
  },
  {
    _tag: 'NameFactor',
    stamp: said('jon', 1),
    episode,
    factor: { factor: 'power', held: 'possible' },
  },
  hold(2),
  ...attempt(2, {
    episode,
    by: 'ines',
    steps: [{ use: 'illustrate-tasks-or-give-rationale' }],
    result: 'partly',
  }),
  {
    _tag: 'JudgeResolution',
    stamp: said('jon', 2),
    episode,
    judgement: { rating: 2 },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: said('ines', 2),
    episode,
    judgement: { rating: 4 },
  },
])
columns(pair)
