import { compareRules, detect, type NamedRule } from '../../detection/index.js'
import { isLeft } from '../../kernel/index.js'
import { cohen } from '../../statistics/index.js'
import type { Detection, ScoreSeries } from '../../vocabulary/index.js'
import { tableOptions } from '../options/detection-options.js'
import { printOption } from '../options/print-option.js'
import type { Complaints, RawOptions } from '../options/raw-options.js'
import { rulesOption } from '../options/rule-option.js'
import { methodsOf, withMethods } from '../say/methods.js'
import { explainNotes, type Note } from '../say/note.js'
import { done, faulty, misused, type Outcome } from '../say/outcome.js'
import { readCourses } from '../table/read-series.js'
import { readSource } from '../table/source.js'
import type { World } from '../world/world.js'
import { printComparison, simulatedWords } from './compare-print.js'
import { detectionNotes } from './detection-notes.js'
import { noiseOf } from './noise.js'
import { seriesMethod } from './series-methods.js'

/** A rule and what it said of every series. */
interface RuleLooked extends NamedRule {
  readonly looked: readonly (readonly [ScoreSeries, Detection])[]
}

/** Where each rule is silent because it cannot know; every note says which rule. */
const silences = ({ name, looked }: RuleLooked): readonly Note[] =>
  looked.flatMap(([, detection]) => detectionNotes(detection).map((note) => ({ rule: name, ...note })))

/** `rupture-repair compare`: scores in; what several rules say of them side by side, and how far they agree, out. */
export const compare = (file: string, raw: RawOptions, world: World, complaints: Complaints): Outcome => {
  const options = tableOptions(raw, complaints)
  const rules = rulesOption(raw, complaints)
  const print = printOption(raw, complaints)
  if (options === undefined || complaints.length > 0) return misused(complaints, 'compare')

  const table = readSource(file, options.text.delimiter, world)
  if (isLeft(table)) return faulty(table.left)
  const read = readCourses(table.right, options.series)
  if (isLeft(read)) return faulty(read.left)

  const { courses } = read.right
  const series = courses.map((course) => course.series)
  const comparison = compareRules(series, rules)
  const detected = rules.map(
    ({ name, rule }): RuleLooked => ({
      name,
      rule,
      looked: series.map((one) => [one, detect(one, rule)]),
    }),
  )
  const noise = detected.map(({ rule, looked }) => noiseOf(rule, looked))
  const notes = [...read.right.notes, ...detected.flatMap(silences)]
  const methods = methodsOf(raw, world, () => {
    const used = rules.map(({ rule }) => rule)
    const method = seriesMethod({
      verb: 'compare',
      file,
      raw,
      options,
      rules: used,
      table: table.right,
      courses,
      notes: read.right.notes,
    })
    const silent = comparison.rules.map(
      ({ name, persons, assessable, sessions }) =>
        `${name} can judge ${assessable} of ${persons} series and ${sessions} of their sessions`,
    )
    const agreement =
      'Agreement beyond chance is Cohen’s κ, over the series and over the sessions that both rules can judge.'
    return {
      ...method,
      said: [...method.said, `${silent.join('; ')}.`, agreement, ...simulatedWords(noise)],
      literature: [cohen],
    }
  })
  const result = { comparison, noise, notes, methods }
  return withMethods(done(printComparison(print, result, options.series), explainNotes(notes)), print, methods)
}
