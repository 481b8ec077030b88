// A group of seven: a rupture between two members, a bystander not asked, and the summary under each rule.
import { groupRepairOf } from 'rupture-repair/alliance'
import { agnew, permissive } from 'rupture-repair/episode'
import { attempt, during, live, outcomes, person, readAgainst, said } from './tell.mjs'

const episode = 'ada-and-ben'
const members = ['ada', 'ben', 'cleo', 'dan', 'eva', 'finn']
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: said('leader', session),
  held: { present: [...members, 'leader'] },
})
const climate = (session, conflict) => ({
  _tag: 'GiveRating',
  stamp: said('eva', session),
  rating: { of: [person('eva'), { _tag: 'whole' }], instrument: 'gcq-s', scores: { conflict } },
})
const processed = (who) => ({
  _tag: 'NoteBystander',
  stamp: said(who, 6),
  episode,
  bystander: { who, state: 'processed' },
})

const alliance = live('A group', [
  {
    _tag: 'BeginAlliance',
    stamp: said('leader', 0),
    beginning: {
      setting: 'group',
      medium: 'in-person',
      provenance: 'invented',
      participants: [{ id: 'leader', role: 'leader' }, ...members.map((id) => ({ id, role: 'member' }))],
    },
  },
  ...[1, 2, 3, 4, 5].map(hold),
  climate(5, 3),
  {
    _tag: 'ReportRupture',
    stamp: said('leader', 5),
    episode,
    rupture: {
      ties: [[person('ada'), person('ben')]],
      expressedBy: ['ada'],
      directedTo: [person('ben')],
      affected: ['ada'],
      moment: { kind: 'confrontation', happened: during(5), components: ['bond'] },
    },
  },
  hold(6),
  ...attempt(6, {
    episode,
    by: 'ben',
    model: permissive.id,
    steps: [{ use: 'admit-a-mistake' }, { stage: 'acknowledgement' }, { stage: 'negotiation' }, { stage: 'closure' }],
  }),
  { _tag: 'ResolveEpisode', stamp: said('ada', 6), episode, judgement: { rating: 5, allianceAfter: 'stronger' } },
  { _tag: 'JudgeResolution', stamp: said('ben', 6), episode, judgement: { rating: 4 } },
  ...['cleo', 'dan', 'eva'].map(processed),
  climate(6, 2),
])

readAgainst(alliance.record.episodes[0], permissive, agnew)
outcomes(alliance)

console.log('\nThe group, by each rule:')
const measure = { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 }
for (const rule of [{ _tag: 'parties' }, { _tag: 'parties+share', atLeast: 0.75 }, { _tag: 'strict' }]) {
  const { parties, bystanders, climate, whole } = groupRepairOf(alliance, episode, {
    rule,
    criterion: 'all',
    climate: [measure],
  })
  const states = bystanders.map(({ who, state }) => `${who} ${state}`).join(', ')
  console.log(`  ${rule._tag}: ${whole} (parties ${parties}; ${states}; conflict ${climate[0].change})`)
}
