// A simulation study of power: how many clients, by which rule, and
// whether the test keeps its level where nothing differs.
import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { parseExperiment } from 'rupture-repair/schema'
import { powerOf, runExperiment } from 'rupture-repair/simulation'

const file = JSON.parse(readFileSync('examples/power.json', 'utf8'))

const study = getOrThrow(
  parseExperiment({
    ...file,
    // Other people without ruptures: a test that tells them from the
    // first is wrong.
    scenarios: { ...file.scenarios, 'none again': file.scenarios.none },
    rules: [
      ...file.rules,
      { name: 'drop of 1.5', rule: 'drop', parameters: { floor: 1.5 } },
    ],
    power: { ...file.power, clients: [25, 50, 100], sessions: [20] },
  }),
)
const powers = powerOf(study)

console.log(
  `Simulated: the share of ${study.replications} studies that find` +
    ' two groups to differ.',
)

const line = (name, cells) =>
  [name.padEnd(16), ...cells.map((cell) => cell.padStart(11))].join(
    '  ',
  )
const { reference, clients } = study.power
for (const { scenario } of study.conditions.filter(
  (condition) => condition.scenario !== reference,
)) {
  console.log(
    `\n${line(
      `${scenario}, by`,
      clients.map((number) => `${number} each`),
    )}`,
  )
  for (const { name } of study.rules) {
    const found = powers.filter(
      ({ condition, rule }) =>
        condition.scenario === scenario && rule.name === name,
    )
    const cells = found.map(
      ({ estimate, standardError }) =>
        `${estimate.toFixed(2)} (${standardError.toFixed(2)})`,
    )
    console.log(line(name, cells))
  }
}

console.log(
  '\nOf 100 clients with, and without, possible ruptures each rule\n' +
    'flags; of 100 ruptures it finds:',
)
const measured = runExperiment(study)
for (const { name } of study.rules) {
  const of = (scenario, measure) => {
    const one = measured.find(
      ({ condition, rule }) =>
        condition.scenario === scenario && rule.name === name,
    )
    return Math.round(
      100 *
        one.measures.find((found) => found.measure === measure)
          .estimate,
    )
  }
  console.log(
    line(
      name,
      [
        of('ruptures', 'flagged'),
        of('none', 'flagged'),
        of('ruptures', 'sensitivity'),
      ].map(String),
    ),
  )
}
