import type { TreatmentEnding } from '../../vocabulary/index.js'
import type { DetectionOptions } from '../options/detection-options.js'
import type { Print } from '../options/print-option.js'
import { methodsKey } from '../say/methods.js'
import type { Note } from '../say/note.js'
import { alignedTable, csv, type Heading, json } from '../say/print.js'
import { findingCells, findingColumns, findingHeadings, findingRow, ruleLine } from './finding-print.js'
import { counts, type Traced, type TracedAlliance, tally } from './traced.js'

/** A worsening together with the ending of its alliance. */
interface Line extends Traced {
  readonly ending: TreatmentEnding | null
}

const backWords = 'the score came back'

const notBackWords: Readonly<Record<TreatmentEnding | 'none', string>> = {
  left: 'it had not come back when the client left',
  completed: 'it had not come back when treatment was completed',
  death: 'it had not come back when the client died',
  none: 'it had not come back when the record stops',
}

const becameWords = ({ became, ending }: Line): string =>
  became === 'score-recovered' ? backWords : notBackWords[ending ?? 'none']

/** The words of one line; the counts above take an early and a late return together, as the tally does. */
const lineWords = (line: Line): string =>
  `${becameWords(line)}${line.finding.late === true ? ', later than asked' : ''}`

const endingWords: Readonly<Record<TreatmentEnding, string>> = {
  left: 'client left',
  death: 'client died',
  completed: 'completed',
}

/** All that a trace says; `methods` where they were asked for. */
export interface TraceResult {
  readonly alliances: readonly TracedAlliance[]
  readonly notes: readonly Note[]
  readonly methods: string | undefined
}

const document = ({ alliances, notes, methods }: TraceResult): unknown => ({
  alliances: alliances.map(({ id, sessions, scored, findings, ending }) => ({
    id,
    sessions,
    scored,
    findings: findings.map(({ finding, became }) => ({ ...findingRow(finding), became })),
    ending: ending?.kind ?? null,
  })),
  tally: tally(alliances),
  counts: counts(alliances),
  problems: notes,
  ...methodsKey(methods),
})

const forPeople = (alliances: readonly TracedAlliance[], lines: readonly Line[], options: DetectionOptions): string => {
  const { better, keys } = options.series
  const number = counts(alliances)
  const raters = keys.rater !== undefined
  const headings: readonly Heading<Line>[] = [
    ...findingHeadings(options.rule, better, raters)
      .filter(({ title }) => title !== 'which is' && title !== 'so far')
      .map(({ title, of }): Heading<Line> => ({ title, of: ({ finding }) => of(finding) })),
    { title: 'ending', of: ({ ending }) => (ending === null ? 'none on record' : endingWords[ending]) },
    { title: 'what became of it', of: lineWords },
  ]
  const groups = [
    { words: 'in all', many: number.alliances },
    {
      words: 'not assessable: too few usable scores, or scores at an end of the scale',
      many: number.notAssessable,
    },
    { words: 'assessable, and no score turned for the worse', many: number.noFinding },
    { words: 'with at least one score that turned for the worse', many: number.withFinding },
  ]
  const counted: readonly Heading<{ readonly words: string; readonly many: number }>[] = [
    { title: 'Alliances', of: ({ words }) => words },
    { title: 'number', of: ({ many }) => many },
  ]
  const became: readonly Heading<{ readonly words: string; readonly many: number }>[] = [
    { title: 'Each time a score turned for the worse', of: ({ words }) => words },
    { title: 'number', of: ({ many }) => many },
  ]
  return [
    `${ruleLine(options.rule)}\n`,
    alignedTable(groups, counted),
    alignedTable(
      [backWords, ...Object.values(notBackWords)].map((words) => ({
        words,
        many: lines.filter((line) => becameWords(line) === words).length,
      })),
      became,
    ),
    ...(lines.length === 0 ? [] : [alignedTable(lines, headings)]),
    'These are movements of scores and endings on record; what happened between the people is not in them.\n',
  ].join('\n')
}

/** The traced alliances as a table, CSV (one line per worsening) or the JSON document that scripts rely on. */
export const printTrace = (print: Print, result: TraceResult, options: DetectionOptions): string => {
  const { alliances } = result
  const lines = alliances.flatMap(({ findings, ending }) =>
    findings.map((traced): Line => ({ ...traced, ending: ending?.kind ?? null })),
  )
  const raters = options.series.keys.rater !== undefined
  switch (print) {
    case 'json':
      return json(document(result))
    case 'csv':
      return csv(
        [...findingColumns(raters), 'ending', 'became'],
        lines.map(({ finding, ending, became }) => [...findingCells(finding, raters), ending, became]),
      )
    case 'table':
      return forPeople(alliances, lines, options)
  }
}
