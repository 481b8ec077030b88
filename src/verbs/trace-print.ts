import { type Rule, shareFlagged } from '../detection/index.js'
import { ruleChangeReliability, worsening } from '../detection/inside.js'
import { flaggedWords, returnedWords, shareCell, whatOf } from '../report/inside.js'
import type { EndedAfter, Fate, Finding, NotJudgedReason, TreatmentEnding } from '../vocabulary/inside.js'
import { findingColumns, findingHeadings, findingRow } from './finding-print.js'
import type { Looked, Noise } from './noise.js'
import { ruleLine } from './say/methods.js'
import type { Note } from './say/note.js'
import { alignedTable, countTable, csvOf, type Heading } from './say/print.js'
import { soughtLine } from './say/sought.js'
import type { SeriesOptions } from './table/points.js'

/**
 * The fate of a finding in an alliance with that ending: back is back; else the ending says where it was left, and without an
 * ending the record simply stops.
 */
export const fateOf = (finding: Finding, ending: TreatmentEnding | null): Fate =>
  finding.status === 'recovered'
    ? 'score-recovered'
    : ending === null
      ? 'censored'
      : ending === 'left'
        ? 'score-not-recovered-at-leaving'
        : 'score-not-recovered-at-ending'

/** With an ending on record nothing more can come, so what is not back is not recovered; only without one is it censored. */
export const settled = (finding: Finding, ending: TreatmentEnding | null): Finding =>
  ending === null || finding.status === 'recovered' ? finding : { ...finding, status: 'not-recovered' }

/** A worsening with what became of it. */
interface Traced {
  readonly finding: Finding
  readonly became: Fate
}

/** One client: how many sessions its record spans, in how many there is a score, its worsenings and its ending. */
export interface TracedAlliance {
  readonly id: string
  readonly sessions: number
  readonly scored: number
  readonly assessable: boolean
  /** Why not, where it is not and scores are on record. */
  readonly because?: NotJudgedReason
  readonly findings: readonly Traced[]
  readonly ending: EndedAfter | null
  /** The scores up to the ending, and what the rule said of them. */
  readonly looked: Looked
}

/** The worsenings that count, in every number there is of them. */
const counting = ({ findings }: TracedAlliance): readonly Traced[] =>
  findings.filter(({ finding }) => finding.counts === true)

/** How many worsenings met each fate. */
const tally = (alliances: readonly TracedAlliance[]): Readonly<Record<Fate, number>> => {
  const counted = {
    'score-recovered': 0,
    'score-not-recovered-at-leaving': 0,
    'score-not-recovered-at-ending': 0,
    censored: 0,
  }
  for (const { became } of alliances.flatMap(counting)) counted[became] += 1
  return counted
}

/** How many clients there are, in three groups that leave none out. */
const counts = (alliances: readonly TracedAlliance[]) => {
  const withFinding = alliances.filter((one) => one.assessable && counting(one).length > 0).length
  const notAssessable = alliances.filter(({ assessable }) => !assessable).length
  const noFinding = alliances.length - notAssessable - withFinding
  return { alliances: alliances.length, notAssessable, noFinding, withFinding }
}

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

/** What became of a worsening; an early and a late return are counted together, as in the tally. */
const becameWords = ({ became, ending }: Line): string =>
  became === 'score-recovered' ? backWords : notBackWords[ending ?? 'none']

const endingWords: Readonly<Record<TreatmentEnding, string>> = {
  left: 'client left',
  death: 'client died',
  completed: 'completed',
}

const lookedAt = (alliances: readonly TracedAlliance[]): Looked => alliances.flatMap(({ looked }) => looked)

/** How many series turned for the worse, which ones the rule could not judge and why, and how many scores came back, in sentences. */
export const traceWords = (
  alliances: readonly TracedAlliance[],
  rule: Rule,
  { better }: SeriesOptions,
): readonly [share: string, ...others: string[]] => {
  const became = alliances.flatMap(counting).map((one) => one.became)
  const back = { count: became.filter((one) => one === 'score-recovered').length, of: became.length }
  return [
    ...flaggedWords(lookedAt(alliances), rule, better),
    // What noise alone would have brought back comes after this sentence.
    returnedWords(back, whatOf(rule, worsening({ better }))),
  ]
}

/** The JSON document that scripts rely on. */
export const traceDocument = (
  alliances: readonly TracedAlliance[],
  rule: Rule,
  { noise, ...falseAlarms }: Noise,
  notes: readonly Note[],
): object => ({
  alliances: alliances.map(({ id, sessions, scored, findings, ending }) => ({
    id,
    sessions,
    scored,
    findings: findings.map(({ finding, became }) => ({ ...findingRow(finding), became })),
    ending: ending?.kind ?? null,
  })),
  tally: tally(alliances),
  cameBackByChance: falseAlarms.cameBack,
  counts: counts(alliances),
  ...shareFlagged(lookedAt(alliances), rule, 'worsening'),
  changeReliability: ruleChangeReliability(
    lookedAt(alliances).map(([series]) => series),
    rule,
  ),
  problems: notes,
  noise,
  falseAlarms,
})

const linesOf = (alliances: readonly TracedAlliance[]): readonly Line[] =>
  alliances.flatMap(({ findings, ending }) =>
    findings.map((traced): Line => ({ ...traced, ending: ending?.kind ?? null })),
  )

/** The traced clients as tables for people; `said` is what is said of them in sentences. */
export const traceTable = (
  columns: number,
  alliances: readonly TracedAlliance[],
  rule: Rule,
  options: SeriesOptions,
  said: readonly string[],
): string => {
  const { better, keys } = options
  const lines = linesOf(alliances)
  const became = lines.filter(({ finding }) => finding.counts === true).map(becameWords)
  const number = counts(alliances)
  const isEnded = alliances.some(({ ending }) => ending !== null)
  const headings: readonly Heading<Line>[] = [
    ...findingHeadings(
      rule,
      better,
      keys.rater !== undefined,
      lines.map(({ finding }) => finding),
    )
      .filter(({ title }) => title !== 'which is' && title !== 'so far')
      .map(({ title, of }): Heading<Line> => ({ title, of: ({ finding }) => of(finding) })),
    { title: 'ending', of: ({ ending }) => (ending === null ? 'none on record' : endingWords[ending]) },
    {
      title: 'what became of it',
      of: (line) => `${becameWords(line)}${line.finding.late === true ? ', later than asked' : ''}`,
    },
  ]
  return [
    `${soughtLine(rule, better)}\n${ruleLine(rule)}\n`,
    countTable(columns, 'Clients', [
      ['in all', number.alliances],
      ['not assessable: too few usable scores or none, or scores at an end of the scale', number.notAssessable],
      ['assessable, and the rule found no score that turned for the worse', number.noFinding],
      [
        'with at least one score that turned for the worse, of those assessable (95% interval)',
        shareCell({ count: number.withFinding, of: number.withFinding + number.noFinding }),
      ],
    ]),
    countTable(columns, 'Each time a score turned for the worse', [
      ['in all', became.length],
      ...[backWords, ...Object.values(isEnded ? notBackWords : { none: notBackWords.none })].map(
        (words) => [words, became.filter((one) => one === words).length] as const,
      ),
    ]),
    `${said.join('\n')}\n`,
    ...(lines.length === 0 ? [] : [alignedTable(columns, lines, headings)]),
    'These are movements of scores and endings on record; they do not show what happened between the people.\n',
  ].join('\n')
}

/** The traced clients as CSV, a line for each worsening. */
export const traceCsv = (alliances: readonly TracedAlliance[], { keys }: SeriesOptions): string =>
  csvOf(linesOf(alliances), [
    ...findingColumns(keys.rater !== undefined).map(
      ({ title, of }): Heading<Line> => ({ title, of: ({ finding }) => of(finding) }),
    ),
    { title: 'ending', of: ({ ending }) => ending },
    { title: 'became', of: ({ became }) => became },
  ])
