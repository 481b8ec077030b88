// Several rules on one invented cohort: who is flagged by how many of them, and how far any two agree beyond chance.
import { readFileSync } from 'node:fs'
import { compareRules, parseRule } from 'rupture-repair/detection'
import { makeSeries } from 'rupture-repair/series'
import { right } from './situations/right.mjs'

const rows = readFileSync('examples/data/invented-cohort.csv', 'utf8').trim().split('\n').slice(1)
const cells = rows.map((row) => row.split(','))
const ids = [...new Set(cells.map(([id]) => id))]
const cohort = ids.map((id) => {
  const points = cells
    .filter(([of]) => of === id)
    .map(([, session, total]) => ({ session: Number(session), score: total === '' ? null : Number(total) }))
  return right(makeSeries({ id, better: 'higher', range: { min: 12, max: 60 }, points }))
})

const named = [
  ['drop of 8', 'drop', { floor: '8' }],
  ['drop of 12', 'drop', { floor: '12' }],
  ['control chart', 'control-chart', {}],
  ['CUSUM', 'cusum', {}],
].map(([name, id, parameters]) => ({ name, rule: right(parseRule(id, parameters)) }))

const { rules, agreement, persons } = compareRules(cohort, named)

console.log(`${cohort.length} invented persons. Flagged by`)
for (const { name, flagged, assessable } of rules) console.log(`  ${name}: ${flagged} of ${assessable}`)

console.log('\nAgreement on sessions, beyond chance (kappa):')
for (const { one, other, sessions } of agreement) {
  console.log(`  ${one} and ${other}: ${sessions.kappa === null ? 'none can be said' : sessions.kappa.toFixed(2)}`)
}

const counts = persons.map((person) => person.rules.filter(({ flagged }) => flagged.length > 0).length)
console.log('\nPersons by how many of the four rules flag them:')
for (const count of [0, 1, 2, 3, 4]) console.log(`  ${count}: ${counts.filter((one) => one === count).length}`)
