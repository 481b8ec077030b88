// A work team: a date was promised without asking, and one colleague
// who was there has not been asked.
import { between, by } from 'rupture-repair'
import { cautionsIn } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { attempt, during, tell, tellOutcomes } from './tell.mjs'

const episode = 'the-promised-date'
const colleagues = ['mo', 'nia', 'otto']
const meeting = (session) => ({
  _tag: 'HoldSession',
  stamp: by('lena', session),
  held: { present: ['lena', ...colleagues] },
})

export const team = tell('A work team', [
  {
    _tag: 'BeginAlliance',
    stamp: by('lena', 0),
    beginning: {
      setting: 'team',
      medium: 'video',
      provenance: 'invented',
      participants: [
        { id: 'lena', role: 'leader', called: 'manager' },
        ...colleagues.map((id) => ({
          id,
          role: 'party',
          called: 'colleague',
        })),
      ],
    },
  },
  meeting(1),
  {
    _tag: 'ReportRupture',
    stamp: by('mo', 1),
    episode,
    rupture: {
      ties: [between('mo', 'lena')],
      expressedBy: ['mo'],
      directedTo: [{ _tag: 'person', id: 'lena' }],
      affected: ['mo'],
      moment: {
        kind: 'confrontation',
        happened: during(1),
        components: ['goal'],
      },
    },
  },
  {
    _tag: 'NameFactor',
    stamp: by('mo', 1),
    episode,
    factor: { factor: 'something-not-said', held: 'possible' },
  },
  ...attempt('lena', 1, episode, 'illustrate-tasks-or-give-rationale'),
  {
    _tag: 'EndAttempt',
    stamp: by('lena', 1),
    episode,
    result: 'did-not-work',
  },
  meeting(2),
  ...attempt(
    'lena',
    2,
    episode,
    'ask-what-the-other-wants',
    'change-tasks-or-goals',
  ),
  {
    _tag: 'ChangeFrame',
    stamp: by('lena', 2),
    change: {
      aspect: 'schedule',
      manner: 'together',
      changedBy: ['lena', ...colleagues],
      happened: during(2),
    },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: by('mo', 2),
    episode,
    judgement: { rating: 4, allianceAfter: 'restored' },
  },
  {
    _tag: 'JudgeResolution',
    stamp: by('lena', 2),
    episode,
    judgement: { rating: 5 },
  },
  {
    _tag: 'NoteBystander',
    stamp: by('nia', 2),
    episode,
    bystander: { who: 'nia', state: 'processed' },
  },
])
tellOutcomes(team)
for (const caution of cautionsIn(team, { unattendedFor: 2 }))
  console.log(`\n${explain(caution, 'client')}`)
