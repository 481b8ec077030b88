import { multiverse as multiverseOf, type RuleGrid, steegen, type UniverseResult } from '../../detection/index.js'
import { isLeft } from '../../kernel/index.js'
import { tableOptions } from '../options/detection-options.js'
import { printOption } from '../options/print-option.js'
import type { Complaints, RawOptions } from '../options/raw-options.js'
import { complaintOf, gridsOption } from '../options/rule-option.js'
import { methodsOf, withMethods } from '../say/methods.js'
import { explainNotes } from '../say/note.js'
import { done, faulty, misused, type Outcome } from '../say/outcome.js'
import { readCourses } from '../table/read-series.js'
import { readSource } from '../table/source.js'
import type { World } from '../world/world.js'
import { printMultiverse } from './multiverse-print.js'
import { seriesMethod } from './series-methods.js'

/** A rule with the values chosen from, and the rest of its parameters. */
const gridWords = ({ rule, parameters }: RuleGrid, universes: readonly UniverseResult[]): string => {
  const chosen = Object.entries(parameters).map(([name, values]) => `${name} ${values.join(' or ')}`)
  const others = Object.entries(universes.find((one) => one.rule._tag === rule)?.rule.parameters ?? {})
    .filter(([name]) => !Object.hasOwn(parameters, name))
    .map(([name, value]) => `${name} ${value ?? 'unlimited'}`)
  return `Rule ${rule}: ${[...chosen, ...others].join(', ')}.`
}

/** `rupture-repair multiverse`: scores in; what every choice of rules and parameters makes of them out. */
export const multiverse = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = tableOptions(raw, complaints)
  const grids = gridsOption(raw, complaints)
  const print = printOption(raw, complaints)
  // Nobody's scores are needed to know what is wrong with the choices.
  const choices = multiverseOf([], grids)
  if (isLeft(choices)) complaints.push(...choices.left.map((problem) => complaintOf(problem, 'parameter')))
  else if (grids.length > 0 && choices.right.universes.length === 0)
    complaints.push('every choice of --rule contradicts itself; see multiverse --help for what goes together')
  if (options === undefined || complaints.length > 0) return misused(complaints, 'multiverse')

  const table = readSource(file, options.text.delimiter, world)
  if (isLeft(table)) return faulty(table.left)
  const read = readCourses(table.right, options.series)
  if (isLeft(read)) return faulty(read.left)

  const { courses, notes } = read.right
  const result = multiverseOf(
    courses.map(({ series }) => series),
    grids,
  )
  if (isLeft(result))
    return misused(
      result.left.map((problem) => complaintOf(problem, 'parameter')),
      'multiverse',
    )
  const methods = methodsOf(raw, world, () => {
    const { universes, leftOut } = result.right
    const rules = universes.map(({ rule }) => rule)
    const method = seriesMethod({ verb: 'multiverse', file, raw, options, rules, table: table.right, courses, notes })
    const choicesLeft =
      leftOut.length === 0
        ? []
        : [`${leftOut.length} choices of parameters that contradict each other or repeat others`]
    return {
      ...method,
      ruleWords: grids.map((grid) => gridWords(grid, universes)),
      said: [...method.said, `${universes.length} universes: every combination of the values named.`],
      leftOut: [...method.leftOut, ...choicesLeft],
      literature: [steegen],
    }
  })
  const printed = printMultiverse(print, { multiverse: result.right, notes, methods }, options.series)
  return withMethods(done(printed, explainNotes(notes)), print, methods)
}
