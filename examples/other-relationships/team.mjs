// A work team: a date was promised without asking, and one colleague
// who was there has not been asked.
import { cautionsIn } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { attempt, during, person, said } from '../cases/tell.mjs'
import { columns } from './columns.mjs'
import { told } from './told.mjs'

const episode = 'the-promised-date'
const colleagues = ['mo', 'nia', 'otto']
const meeting = (session) => ({
  _tag: 'HoldSession',
  stamp: said('lena', session),
  held: { present: ['lena', ...colleagues] },
})

export const team = told('A work team', [
  {
    _tag: 'BeginAlliance',
    stamp: said('lena', 0),
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
    stamp: said('mo', 1),
    episode,
    rupture: {
      ties: [[person('mo'), person('lena')]],
      expressedBy: ['mo'],
      directedTo: [person('lena')],
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
    stamp: said('mo', 1),
    episode,
    factor: { factor: 'something-not-said', held: 'possible' },
  },
  ...attempt(1, {
    episode,
    by: 'lena',
    steps: [{ use: 'illustrate-tasks-or-give-rationale' }],
    result: 'did-not-work',
  }),
  meeting(2),
  ...attempt(2, {
    episode,
    by: 'lena',
    steps: [
      { use: 'ask-what-the-other-wants' },
      { use: 'change-tasks-or-goals' },
    ],
  }),
  {
    _tag: 'ChangeFrame',
    stamp: said('lena', 2),
    change: {
      aspect: 'schedule',
      manner: 'together',
      changedBy: ['lena', ...colleagues],
      happened: during(2),
    },
  },
  {
    _tag: 'ResolveEpisode',
    stamp: said('mo', 2),
    episode,
    judgement: { rating: 4, allianceAfter: 'restored' },
  },
  {
    _tag: 'JudgeResolution',
    stamp: said('lena', 2),
    episode,
    judgement: { rating: 5 },
  },
  {
    _tag: 'NoteBystander',
    stamp: said('nia', 2),
    episode,
    bystander: { who: 'nia', state: 'processed' },
  },
])
columns(team)
for (const caution of cautionsIn(team, { unattendedFor: 2 }))
  console.log(`\n${explain(caution, 'client')}`)
