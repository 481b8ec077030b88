import type { TracedFinding } from '../../vocabulary/inside.js'
import { type Content, type Html, html } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import type { Draw } from '../plot/plot.js'
import { type DrawnRate, rateFigure } from '../plot/rate-plot.js'
import { provenancesOf } from '../shown/provenance.js'
import {
  type Rated,
  rateWords,
  recordRates,
  type SessionTally,
  sessionTallies,
  traceRates,
} from '../shown/session-tallies.js'
import { shareCell } from '../shown/share-words.js'
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

/** Returns counts of the clients that scores are known of, in groups that leave none out, and what became of every worsening. */
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
${countTable('Clients whose scores a rule looked at', 'clients', [
  ['in all', traced.length],
  ['not assessable: too few usable scores, or scores at an end of the scale', traced.length - assessable.length],
  ['assessable, and no score turned for the worse', assessable.length - worse.length],
  ['with at least one score that turned for the worse', worse.length],
])}${countTable('Each time a score turned for the worse', 'what became of it', becameRows(found))}`
}

const columnsOf = (rates: readonly Rated[]): readonly Column<SessionTally>[] =>
  rates.map((rate) => ({ title: rateWords[rate], of: (tally) => shareCell(tally[rate]), numeric: true }))

const bySession = (alliances: readonly AllianceShown[], draw: Draw): Content => {
  const tallies = sessionTallies(alliances)
  if (tallies.length === 0) return null
  const scores = alliances.some(({ series }) => series.length > 0)
  const records = alliances.some(({ record }) => record !== undefined)
  const drawn: readonly DrawnRate[] = [...(scores ? ['worse' as const] : []), ...(records ? ['reported' as const] : [])]
  const provenances = provenancesOf(alliances)
  return html`<h3>By session</h3>
${drawn.map((rate) => rateFigure(tallies, rate, { draw, provenances }))}${table<SessionTally>(
  'All together, by session number; in brackets, 95% intervals',
  [
    { title: 'session', of: ({ session }) => session, numeric: true },
    ...(scores ? [{ title: 'with a score', of: ({ scored }: SessionTally) => scored, numeric: true as const }] : []),
    ...(scores ? columnsOf(traceRates) : []),
    ...(records ? columnsOf(recordRates) : []),
  ],
  tallies,
)}`
}

/** Returns all alliances together. Nothing is counted by therapist, and no therapist is ranked. */
export const cohortSection = (alliances: readonly AllianceShown[], draw: Draw): Html => {
  const records = alliances.flatMap(({ record }) => record ?? [])
  return html`<h2 id="together">All together</h2>
${scoreCounts(alliances)}${records.length === 0 ? null : outcomesTable(records)}${bySession(alliances, draw)}`
}
