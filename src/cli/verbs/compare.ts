import { compareRules, detect, type NamedRule } from '../../detection/index.js'
import { isLeft } from '../../kernel/inside.js'
import { cohen } from '../../statistics/index.js'
import type { Detection, ScoreSeries } from '../../vocabulary/inside.js'
import { printing } from '../options/printing.js'
import { file } from '../options/reader.js'
import { ruleHelp, rulesToCompare } from '../options/rule.js'
import { series } from '../options/series.js'
import { tableHelp } from '../options/table.js'
import { type Verb, verb } from '../options/verb.js'
import type { Note } from '../say/note.js'
import { faulty } from '../say/outcome.js'
import { printed } from '../say/printed.js'
import { readScores } from '../table/read-series.js'
import { comparisonCsv, comparisonDocument, comparisonTable, simulatedWords } from './compare-print.js'
import { detectionNotes } from './finding-print.js'
import { noiseOf } from './noise.js'
import { seriesMethod } from './series-methods.js'

/** A rule and what it said of every series. */
interface RuleLooked extends NamedRule {
  readonly looked: readonly (readonly [ScoreSeries, Detection])[]
}

/** Where each rule is silent because it cannot know; every note says which rule. */
const silences = ({ name, looked }: RuleLooked): readonly Note[] =>
  looked.flatMap(([, detection]) => detectionNotes(detection).map((note) => ({ rule: name, ...note })))

/** `compare`: scores in; what several rules say of them side by side, and how far they agree, out. */
export const compare: Verb = verb(
  {
    name: 'compare',
    argument: ['<FILE>'],
    meaning: 'Run several rules on the same scores: who flags whom and where, and how far every two agree.',
    more: `Only movements for the worse count (see --better). Two rules are compared on the series and the sessions that both can judge. csv has a line per session and a column per rule: 1 flagged, 0 not, blank where the rule cannot judge.

${ruleHelp}

${tableHelp}`,
    examples: (sample) => ({
      Example: `${sample('invented-cohort.csv')} --id id --session session --score total --range 12..60 --better higher --rule drop:floor=8 --rule control-chart:sigma=2 --rule cusum:h=4`,
    }),
  },
  { file, series, rules: rulesToCompare, printing },
  ({ file, series: options, rules, printing }, world) => {
    const read = readScores(file, options, world)
    if (isLeft(read)) return faulty(read.left)
    const series = read.right.courses.map((course) => course.series)
    const comparison = compareRules(series, rules)
    const detected = rules.map(
      ({ name, rule }): RuleLooked => ({ name, rule, looked: series.map((one) => [one, detect(one, rule)]) }),
    )
    const noise = detected.map(({ rule, looked }) => noiseOf(rule, looked))
    const notes = [...read.right.notes, ...detected.flatMap(silences)]
    return printed(printing, world, {
      table: () => comparisonTable(comparison, noise, options),
      csv: () => comparisonCsv(comparison, options),
      json: () => comparisonDocument(comparison, noise, notes),
      notes,
      method: () => {
        const method = seriesMethod('compare', file, options, read.right, read.right.notes)
        const silent = comparison.rules.map(
          ({ name, persons, assessable, sessions }) =>
            `${name} can judge ${assessable} of ${persons} series and ${sessions} of their sessions`,
        )
        const agreement =
          'Agreement beyond chance is Cohen’s κ, over the series and over the sessions that both rules can judge.'
        return {
          ...method,
          rules: rules.map(({ rule }) => rule),
          said: [...method.said, `${silent.join('; ')}.`, agreement, ...simulatedWords(noise)],
          literature: [cohen],
        }
      },
    })
  },
)
