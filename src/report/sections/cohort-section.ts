import type { TracedFinding } from '../../vocabulary/inside.js'
import { type Content, type Html, html } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import type { Draw } from '../plot/plot.js'
import { tallyFigure } from '../plot/tally-plot.js'
import { provenancesOf } from '../shown/provenance.js'
import {
  recordTallies,
  type SessionTally,
  sessionTallies,
  type Tallied,
  tallyWords,
  traceTallies,
} from '../shown/session-tallies.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { becameInAll, becameWords, ruleWords } from './findings-section.js'
import { outcomesTable } from './outcomes-table.js'

type Count = readonly [words: string, many: number]

const countTable = (caption: string, title: string, rows: readonly Count[]): Html =>
  table<Count>(
    caption,
    [
      { title, of: ([words]) => words },
      { title: 'number', of: ([, many]) => many, numeric: true },
    ],
    rows,
  )

const becameRows = (found: readonly TracedFinding[]): readonly Count[] => {
  const words = found.map((one) => becameWords({ ...one, late: false }))
  return becameInAll.map((one) => [one, words.filter((other) => other === one).length])
}

/** Returns counts of the alliances that scores are known of, in groups that leave none out, and what became of every worsening. */
const scoreCounts = (alliances: readonly AllianceShown[]): Content => {
  const traced = alliances.filter(({ course }) => course !== undefined)
  if (traced.length === 0) return null
  const assessable = traced.filter(({ course }) => course?.assessable === true)
  const worse = assessable.filter(({ findings }) => findings.length > 0)
  const found = traced.flatMap(({ findings }) => findings)
  const rules = new Set(
    traced.flatMap(({ course }) => (course === undefined ? [] : [ruleWords(course.rule, course.parameters)])),
  )
  return html`<p>Rule ${[...rules].join('; ')}.</p>
${countTable('Alliances whose scores a rule looked at', 'alliances', [
  ['in all', traced.length],
  [
    'not assessable: too few usable scores or none, or scores at an end of the scale',
    traced.length - assessable.length,
  ],
  ['assessable, and no score turned for the worse', assessable.length - worse.length],
  ['with at least one score that turned for the worse', worse.length],
])}${countTable('Each time a score turned for the worse', 'what became of it', becameRows(found))}`
}

const columnsOf = (names: readonly Tallied[]): readonly Column<SessionTally>[] =>
  names.map((name) => ({ title: tallyWords[name], of: (tally) => tally[name], numeric: true }))

const bySession = (alliances: readonly AllianceShown[], draw: Draw): Content => {
  const tallies = sessionTallies(alliances)
  if (tallies.length === 0) return null
  const scores = alliances.some(({ series }) => series.length > 0)
  const records = alliances.some(({ record }) => record !== undefined)
  const drawn: readonly Tallied[] = [...(scores ? ['worse' as const] : []), ...(records ? ['reported' as const] : [])]
  return html`<h3>By session</h3>
${tallyFigure(tallies, drawn, { draw, provenances: provenancesOf(alliances) })}${table<SessionTally>(
  'All alliances together, by session number',
  [
    { title: 'session', of: ({ session }) => session, numeric: true },
    ...(scores ? columnsOf(traceTallies) : []),
    ...(records ? columnsOf(recordTallies) : []),
  ],
  tallies,
)}`
}

/** Returns all alliances together. Nothing is counted by therapist, and no therapist is ranked. */
export const cohortSection = (alliances: readonly AllianceShown[], draw: Draw): Html => {
  const records = alliances.flatMap(({ record }) => record ?? [])
  return html`<h2 id="together">All alliances together</h2>
${scoreCounts(alliances)}${records.length === 0 ? null : outcomesTable(records)}${bySession(alliances, draw)}`
}
