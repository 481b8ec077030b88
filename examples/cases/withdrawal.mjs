// A withdrawal with two loops through avoidance, and a repair that ends
// stronger.
import {
  between,
  by,
  getOrThrow,
  initial,
  outcomesOf,
  recordAll,
} from 'rupture-repair'
import {
  bennettParryRyle,
  conformity,
  safranMuranWithdrawal,
} from 'rupture-repair/episode'
import { explain, narrate } from 'rupture-repair/language'

const episode = 'the-homework'
const during = (session) => ({ _tag: 'in', session, part: 'during' })
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: by('therapist', session),
  held: { present: ['client', 'therapist'] },
})
const attempt = (session) => ({
  _tag: 'BeginAttempt',
  stamp: by('therapist', session),
  episode,
  attempt: { startedBy: 'therapist', happened: during(session) },
})
const uses = (session, strategy) => ({
  _tag: 'UseStrategy',
  stamp: by('therapist', session),
  episode,
  use: { strategy, usedBy: 'therapist' },
})
const reaches = (session, stage) => ({
  _tag: 'ReachStage',
  stamp: by('therapist', session),
  episode,
  stage: { model: safranMuranWithdrawal.id, stage },
})

const recorded = recordAll(initial, [
  {
    _tag: 'BeginAlliance',
    stamp: by('therapist', 0),
    beginning: {
      setting: 'individual',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        { id: 'client', role: 'client' },
        { id: 'therapist', role: 'therapist' },
      ],
    },
  },
  ...[1, 2, 3].map(hold),
  {
    _tag: 'ReportRupture',
    stamp: by('therapist', 3),
    episode,
    rupture: {
      ties: [between('client', 'therapist')],
      expressedBy: ['client'],
      directedTo: [{ _tag: 'person', id: 'therapist' }],
      affected: ['client'],
      moment: {
        kind: 'withdrawal',
        happened: during(3),
        components: ['task'],
      },
    },
  },
  attempt(3),
  reaches(3, 'marker'),
  uses(3, 'invite-thoughts-and-feelings'),
  reaches(3, 'disembedding'),
  reaches(3, 'avoidance'),
  {
    _tag: 'EndAttempt',
    stamp: by('therapist', 3),
    episode,
    result: 'broken-off',
  },
  hold(4),
  attempt(4),
  uses(4, 'validate-defensive-posture'),
  reaches(4, 'qualified-assertion'),
  reaches(4, 'avoidance'),
  uses(4, 'explore-fears-of-asserting'),
  reaches(4, 'qualified-assertion'),
  uses(4, 'acknowledge-own-contribution'),
  reaches(4, 'self-assertion'),
  {
    _tag: 'ResolveEpisode',
    stamp: by('client', 4),
    episode,
    judgement: { rating: 5, allianceAfter: 'stronger' },
  },
  {
    _tag: 'JudgeResolution',
    stamp: by('therapist', 4),
    episode,
    judgement: { rating: 4 },
  },
  {
    _tag: 'NoteLegacy',
    stamp: by('client', 4),
    episode,
    legacy: { for: 'client', legacy: 'trust' },
  },
])
const { events, state } = getOrThrow(recorded)
export const alliance = state

console.log('A withdrawal. Invented; not the record of real people.\n')
const lines = narrate(events, 'clinician')
for (const [index, { _tag }] of events.entries())
  if (_tag !== 'SessionHeld') console.log(lines[index])

const [{ episode: course }] = state.record.episodes
for (const model of [safranMuranWithdrawal, bennettParryRyle])
  console.log(
    `\nRead against ${model.name}:\n  ${explain(conformity(course, model), 'clinician')}`,
  )

const [{ outcome, standing }] = outcomesOf(state, 'client')
console.log(
  `\nBy the judgement of the client: ${episode} ${outcome} (${standing})`,
)
