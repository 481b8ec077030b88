// A simulation study of power: how many clients, by which rule, and whether the test keeps its level where nothing differs.
import { readFileSync } from 'node:fs'
import { parseExperiment } from 'rupture-repair/schema'
import { powerOf } from 'rupture-repair/simulation'
import { right } from './situations/right.mjs'

const file = JSON.parse(readFileSync('examples/power.json', 'utf8'))

const study = right(
  parseExperiment({
    ...file,
    // Other people without ruptures: a test that tells them from the first is wrong.
    scenarios: { ...file.scenarios, 'none again': file.scenarios.none },
    rules: [...file.rules, { name: 'drop of 1.5', rule: 'drop', parameters: { floor: 1.5 } }],
    power: { ...file.power, clients: [25, 50, 100], sessions: [20] },
  }),
)
const powers = powerOf(study)

console.log(`Simulated: the share of ${study.replications} studies that find two groups to differ.`)

const line = (name, cells) => [name.padEnd(16), ...cells.map((cell) => cell.padStart(11))].join('  ')
const { reference, clients } = study.power
for (const { scenario } of study.conditions.filter((condition) => condition.scenario !== reference)) {
  console.log(
    `\n${line(
      `${scenario}, by`,
      clients.map((number) => `${number} each`),
    )}`,
  )
  for (const { name } of study.rules) {
    const found = powers.filter(({ condition, rule }) => condition.scenario === scenario && rule.name === name)
    const cells = found.map(({ estimate, standardError }) => `${estimate.toFixed(2)} (${standardError.toFixed(2)})`)
    console.log(line(name, cells))
  }
}
