// A group over twelve sessions: two ruptures, one mended and one not, a member who leaves, and what stays open.
import { bystandersOf, cautionsIn, groupRepairOf, initial, outcomesOf, recordAll } from 'rupture-repair/alliance'
import { explain, narrate } from 'rupture-repair/language'
import { attempt, during, person, said } from './cases/tell.mjs'

const members = ['ada', 'ben', 'cleo', 'dan', 'eva']
const hold = (session, present = members) => ({
  _tag: 'HoldSession',
  stamp: said('leader', session),
  held: { present: [...present, 'leader'] },
})
const report = (episode, session, by, ties, kind) => ({
  _tag: 'ReportRupture',
  stamp: said(by, session),
  episode,
  rupture: {
    ties,
    expressedBy: [by],
    directedTo: [person(ties[0][1].id)],
    affected: [by],
    moment: { kind, happened: during(session) },
  },
})
const noted = (episode, session, who, by, state) => ({
  _tag: 'NoteBystander',
  stamp: said(by, session),
  episode,
  bystander: { who, state },
})

const commands = [
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
  ...[1, 2, 3].map((session) => hold(session)),
  report('late-again', 3, 'ada', [[person('ada'), person('ben')]], 'confrontation'),
  hold(4),
  ...attempt(4, { episode: 'late-again', by: 'ben', steps: [{ use: 'admit-a-mistake' }] }),
  { _tag: 'ResolveEpisode', stamp: said('ada', 4), episode: 'late-again', judgement: { rating: 4 } },
  { _tag: 'JudgeResolution', stamp: said('ben', 4), episode: 'late-again', judgement: { rating: 5 } },
  noted('late-again', 4, 'cleo', 'cleo', 'processed'),
  noted('late-again', 4, 'dan', 'leader', 'asked'),
  ...[5, 6, 7].map((session) => hold(session)),
  report('passed-over', 7, 'dan', [[person('dan'), person('leader')]], 'withdrawal'),
  hold(8),
  ...attempt(8, {
    episode: 'passed-over',
    by: 'leader',
    steps: [{ use: 'illustrate-tasks-or-give-rationale' }],
    result: 'did-not-work',
  }),
  hold(9),
  {
    _tag: 'Leave',
    stamp: said('leader', 9),
    participant: 'dan',
    departure: { _tag: 'left' },
    account: { reason: 'unknown', attributedTo: [] },
  },
  ...[10, 11, 12].map((session) =>
    hold(
      session,
      members.filter((id) => id !== 'dan'),
    ),
  ),
]

const recorded = recordAll(initial, commands)
if (recorded._tag === 'Left') throw new Error(`command ${recorded.left.command}: ${recorded.left.why._tag}`)
const { state, events } = recorded.right

console.log("A group over twelve sessions. Invented; nobody's record.\n")
const lines = narrate(events, 'client')
for (const [index, { _tag }] of events.entries()) if (_tag !== 'SessionHeld') console.log(lines[index])

console.log('\nOn the word of the members:')
for (const { episode, outcome, standing } of outcomesOf(state, 'client'))
  console.log(`  ${episode}: ${outcome} (${standing})`)

console.log('\nWho stood by:')
for (const phased of state.record.episodes) {
  const stood = bystandersOf(state.record, phased).map(({ who, state: at }) => `${who} ${at}`)
  console.log(`  ${phased.episode.record.reported.episode}: ${stood.join(', ')}`)
}

console.log('\nIs "late-again" mended for the group?')
for (const rule of [{ _tag: 'parties' }, { _tag: 'parties+share', atLeast: 0.5 }, { _tag: 'strict' }]) {
  const repair = groupRepairOf(state, 'late-again', { rule, criterion: 'client', climate: [] })
  console.log(`  by the rule ${rule._tag}: ${repair.whole}`)
}

console.log('\nWhat people in the field would look at twice:')
for (const caution of cautionsIn(state, { unattendedFor: 3 })) console.log(`  ${explain(caution, 'clinician')}`)
