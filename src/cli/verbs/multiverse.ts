import { multiverse as multiverseOf, type RuleGrid } from '../../detection/index.js'
import { mostUniverses, steegen, type UniverseResult } from '../../detection/inside.js'
import { isLeft } from '../../kernel/inside.js'
import { printing } from '../options/printing.js'
import { file } from '../options/reader.js'
import { ruleGrids, ruleHelp } from '../options/rule.js'
import { series } from '../options/series.js'
import { tableHelp } from '../options/table.js'
import { type Verb, verb } from '../options/verb.js'
import { faulty } from '../say/outcome.js'
import { printed } from '../say/printed.js'
import { readScores } from '../table/read-series.js'
import { multiverseCsv, multiverseDocument, multiverseTable } from './multiverse-print.js'
import { seriesMethod } from './series-methods.js'

/** A rule with the values chosen from, and the rest of its parameters. */
const gridWords = ({ rule, parameters }: RuleGrid, universes: readonly UniverseResult[]): string => {
  const chosen = Object.entries(parameters).map(([name, values]) => `${name} ${values.join(' or ')}`)
  const others = Object.entries(universes.find((one) => one.rule._tag === rule)?.rule.parameters ?? {})
    .filter(([name]) => !Object.hasOwn(parameters, name))
    .map(([name, value]) => `${name} ${value ?? 'unlimited'}`)
  return `Rule ${rule}: ${[...chosen, ...others].join(', ')}.`
}

/** `multiverse`: scores in; what every choice of rules and parameters makes of them out. */
export const multiverse: Verb = verb(
  {
    name: 'multiverse',
    argument: ['<FILE>'],
    meaning: 'Run every combination of rules and parameters on the same scores: how much of a result is the choice.',
    more: `Only movements for the worse count (see --better). Combinations that contradict themselves are left out, with the reason; at most ${mostUniverses} are run. csv has a line per combination.

${ruleHelp}

${tableHelp}`,
    examples: (sample) => ({
      Example: `${sample('invented-cohort.csv')} --id id --session session --score total --range 12..60 --better higher --rule 'drop:floor=4|8,reference=previous|running-maximum'`,
    }),
  },
  { file, series, grids: ruleGrids, printing },
  ({ file, series: options, grids, printing }, world) => {
    const read = readScores(file, options, world)
    if (isLeft(read)) return faulty(read.left)
    const series = read.right.courses.map((course) => course.series)
    const made = multiverseOf(series, grids)
    if (isLeft(made)) throw new TypeError('unreachable: the grids were tried on no series')
    const { notes } = read.right
    return printed(printing, world, {
      table: () => multiverseTable(made.right, options),
      csv: () => multiverseCsv(made.right),
      json: () => multiverseDocument(made.right, notes),
      notes,
      method: () => {
        const { universes, leftOut } = made.right
        const method = seriesMethod('multiverse', file, options, read.right, notes)
        const choicesLeft =
          leftOut.length === 0
            ? []
            : [`${leftOut.length} choices of parameters that contradict each other or repeat others`]
        return {
          ...method,
          rules: universes.map(({ rule }) => rule),
          ruleWords: grids.map((grid) => gridWords(grid, universes)),
          said: [...method.said, `${universes.length} universes: every combination of the values named.`],
          leftOut: [...method.leftOut, ...choicesLeft],
          literature: [steegen],
        }
      },
    })
  },
)
