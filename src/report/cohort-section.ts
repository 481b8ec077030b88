import type { TracedFinding } from '../vocabulary/index.js'
import { becameInAll, becameWords, ruleWords } from './findings-section.js'
import { type Content, type Html, html } from './html.js'
import { outcomesTable } from './outcomes-table.js'
import type { Draw } from './plot.js'
import { provenancesOf } from './provenance.js'
import { type SessionTally, sessionTallies } from './session-tallies.js'
import type { AllianceShown } from './shown-alliance.js'
import { type Column, table } from './table.js'
import { type Drawn, tallyFigure } from './tally-plot.js'

interface Counted {
  readonly words: string
  readonly many: number
}

const countTable = (caption: string, title: string, rows: readonly Counted[]): Html =>
  table<Counted>(
    caption,
    [
      { title, of: ({ words }) => words },
      { title: 'number', of: ({ many }) => many, numeric: true },
    ],
    rows,
  )

/** Every way it can come out has its row; a late return is a return. */
const becameRows = (found: readonly TracedFinding[]): readonly Counted[] => {
  const words = found.map((one) => becameWords({ ...one, late: false }))
  return becameInAll.map((one) => ({ words: one, many: words.filter((other) => other === one).length }))
}

/** Alliances that scores are known of, in groups that leave none out, and what became of every worsening. */
const scoreCounts = (alliances: readonly AllianceShown[]): Content => {
  const traced = alliances.filter(({ course }) => course !== undefined)
  if (traced.length === 0) return null
  const assessable = traced.filter(({ course }) => course?.assessable === true)
  const found = traced.flatMap(({ findings }) => findings)
  const rules = new Set(
    traced.flatMap(({ course }) => (course === undefined ? [] : [ruleWords(course.rule, course.parameters)])),
  )
  return html`<p>Rule ${[...rules].join('; ')}.</p>
${countTable('Alliances whose scores a rule looked at', 'alliances', [
  { words: 'in all', many: traced.length },
  {
    words: 'not assessable: too few usable scores, or scores at an end of the scale',
    many: traced.length - assessable.length,
  },
  {
    words: 'assessable, and no score turned for the worse',
    many: assessable.filter(({ findings }) => findings.length === 0).length,
  },
  {
    words: 'with at least one score that turned for the worse',
    many: assessable.filter(({ findings }) => findings.length > 0).length,
  },
])}${countTable('Each time a score turned for the worse', 'what became of it', becameRows(found))}`
}

const outcomeCounts = (alliances: readonly AllianceShown[]): Content => {
  const records = alliances.flatMap(({ record }) => record ?? [])
  return records.length === 0 ? null : outcomesTable(records)
}

const scoreColumns: readonly Column<SessionTally>[] = [
  { title: 'alliances with a score', of: ({ scored }) => scored, numeric: true },
  { title: 'scores turned for the worse', of: ({ worse }) => worse, numeric: true },
  { title: 'scores back', of: ({ back }) => back, numeric: true },
  { title: 'treatments ended after it', of: ({ ended }) => ended, numeric: true },
]

const recordColumns: readonly Column<SessionTally>[] = [
  { title: 'sessions held', of: ({ held }) => held, numeric: true },
  { title: 'ruptures reported', of: ({ reported }) => reported, numeric: true },
  { title: 'attempts at mending begun', of: ({ attempts }) => attempts, numeric: true },
  { title: 'episodes closed', of: ({ closed }) => closed, numeric: true },
]

/** What happened by session number. */
const bySession = (alliances: readonly AllianceShown[], draw: Draw): Content => {
  const tallies = sessionTallies(alliances)
  if (tallies.length === 0) return null
  const scores = alliances.some(({ series }) => series.length > 0)
  const records = alliances.some(({ record }) => record !== undefined)
  const drawn: readonly Drawn[] = [
    ...(scores ? [{ of: ({ worse }: SessionTally) => worse, words: 'scores turned for the worse' }] : []),
    ...(records ? [{ of: ({ reported }: SessionTally) => reported, words: 'ruptures reported' }] : []),
  ]
  return html`<h3>By session</h3>
${tallyFigure(tallies, drawn, { draw, provenances: provenancesOf(alliances) })}${table<SessionTally>(
  'All alliances together, by session number',
  [
    { title: 'session', of: ({ session }) => session, numeric: true },
    ...(scores ? scoreColumns : []),
    ...(records ? recordColumns : []),
  ],
  tallies,
)}`
}

/** All alliances together. Nothing is counted by therapist, and nobody is ranked. */
export const cohortSection = (
  alliances: readonly AllianceShown[],
  draw: Draw,
): Html => html`<h2 id="together">All alliances together</h2>
${scoreCounts(alliances)}${outcomeCounts(alliances)}${bySession(alliances, draw)}`
