// Supervisor and supervisee: one of them takes it for settled, the one
// who was hurt does not.
import { between, by } from 'rupture-repair'
import { attempt, during, tell, tellOutcomes } from './tell.mjs'

const episode = 'felt-examined'
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: by('ines', session),
  held: { present: ['ines', 'jon'] },
})

export const pair = tell('Supervision', [
  {
    _tag: 'BeginAlliance',
    stamp: by('ines', 0),
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
    stamp: by('jon', 1),
    episode,
    rupture: {
      ties: [between('jon', 'ines')],
      expressedBy: ['jon'],
      directedTo: [{ _tag: 'person', id: 'ines' }],
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
    stamp: by('jon', 1),
    episode,
    factor: { factor: 'power', held: 'possible' },
  },
  hold(2),
  ...attempt('ines', 2, episode, 'illustrate-tasks-or-give-rationale'),
  {
    _tag: 'EndAttempt',
    stamp: by('ines', 2),
    episode,
    result: 'partly',
  },
  {
    _tag: 'JudgeResolution',
    stamp: by('jon', 2),
    episode,
    judgement: { rating: 2 },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: by('ines', 2),
    episode,
    judgement: { rating: 4 },
  },
])
tellOutcomes(pair)
