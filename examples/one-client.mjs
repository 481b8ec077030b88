// A supervisor reads one client's scores: what a rule finds, what noise
// alone would do, and what no one can know from them.
import { getOrThrow } from 'rupture-repair'
import {
  cohortLikeness,
  detect,
  falseAlarmsLike,
  noiseLike,
  parseRule,
  propose,
} from 'rupture-repair/detection'
import { explain } from 'rupture-repair/language'
import { makeSeries } from 'rupture-repair/series'

// Invented. The mean of an alliance questionnaire from 1 to 5 after
// each session; session 9 was left blank.
const scores = [3.8, 3.9, 4, 4.1, 3, 3.4, 4.2, 4.3, null, 4.2, 4.9, 5]

const series = getOrThrow(
  makeSeries({
    id: 'the client',
    better: 'higher',
    range: { min: 1, max: 5 },
    points: scores.map((score, index) => ({
      session: index + 1,
      score,
    })),
  }),
)

console.log('What each rule finds:')
const asked = [
  ['drop', { floor: '0.7' }],
  ['control-chart', {}],
  [
    'reliable-change',
    { sd: '0.6', reliability: '0.9', reference: 'previous' },
  ],
]
const rules = asked.map(([id, parameters]) =>
  getOrThrow(parseRule(id, parameters)),
)
for (const rule of rules) {
  const { findings, unknowable } = detect(series, rule)
  const worse = findings.filter(({ kind }) => kind === 'drop')
  const falls = worse.map(({ from, to }) => `${from} to ${to}`)
  console.log(`  ${rule._tag}: ${falls.join(', ') || 'no fall'}`)
  const unknown = unknowable.map(({ session }) => session).join(', ')
  if (unknown !== '') console.log(`    cannot know: ${unknown}`)
}

console.log(
  '\nFlagged, of 1,000 simulated courses like this one in which\n' +
    'nothing happens:',
)
const like = cohortLikeness([series])
for (const rule of rules) {
  const { from, sd, autocorrelation } = noiseLike(rule, like)
  const simulation = {
    seed: 1,
    series: 1000,
    autocorrelation: autocorrelation ?? 0,
  }
  const { rate } = falseAlarmsLike(rule, { ...like, sd }, simulation)
  const noise = `noise: ${from}, SD ${sd.toFixed(2)}`
  console.log(
    `  ${rule._tag}: ${Math.round(100 * rate)} of 100 (${noise})`,
  )
}

const [finding] = detect(series, rules[0]).findings
console.log(`\n${explain(propose(finding), 'clinician')}`)
