import { hearsObservers } from '../../alliance/inside.js'
import { detect } from '../../detection/index.js'
import { countedAs, worsening } from '../../detection/inside.js'
import type { TracedFinding } from '../../vocabulary/inside.js'
import { type Content, type Html, html } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import { findingsFigure } from '../plot/findings-plot.js'
import type { Draw } from '../plot/plot.js'
import { type DrawnRate, rateFigure } from '../plot/rate-plot.js'
import { provenancesOf } from '../shown/provenance.js'
import type { Report } from '../shown/report.js'
import { ruleOf } from '../shown/rule-of.js'
import {
  type Rated,
  rateWords,
  recordRates,
  type SessionTally,
  sessionTallies,
  traceRates,
} from '../shown/session-tallies.js'
import { flaggedWords, returnedWords, shareCell, whatOf } from '../shown/share-words.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { becameInAll, becameWords, ruleWords } from './findings-section.js'
import { outcomesTable } from './outcomes-table.js'
import { risksSection } from './risks-section.js'

type Count = readonly [words: string, many: string | number]

const countTable = (caption: string, title: string, rows: readonly Count[]): Html =>
  table<Count>(
    caption,
    [
      { title, of: ([words]) => words },
      { title: 'number', of: ([, many]) => many, numeric: true },
    ],
    rows,
  )

/** Returns what the rule of a trace says of the series, in sentences; nothing where this version does not know the rule. */
const saidOf = (traced: readonly AllianceShown[]): readonly string[] => {
  const [{ course, series: [first] = [] } = {}] = traced.filter(({ series }) => series.length > 0)
  const rule = course && ruleOf(course)
  if (rule === undefined || first === undefined) return []
  const looked = traced.flatMap(({ series }) => series.map((one) => [one, detect(one, rule)] as const))
  const found = looked.flatMap(([one, { findings }]) => findings.filter(countedAs(one, 'worsening')))
  const back = { count: found.filter(({ status }) => status === 'recovered').length, of: found.length }
  return [...flaggedWords(looked, rule, first.better), returnedWords(back, whatOf(rule, worsening(first)))]
}

const hasEnding = (alliances: readonly AllianceShown[]): boolean =>
  alliances.some(({ course }) => (course?.ending ?? null) !== null)

const becameRows = (found: readonly TracedFinding[], isEnded: boolean): readonly Count[] => {
  const words = found.map((one) => becameWords({ ...one, late: false }))
  return [
    ['in all', words.length],
    ...becameInAll(isEnded).map((one): Count => [one, words.filter((other) => other === one).length]),
  ]
}

/** Returns counts of the clients that scores are known of, in groups that leave none out, and what became of every worsening. */
const scoreCounts = (alliances: readonly AllianceShown[], byChance: readonly string[]): Content => {
  const traced = alliances.filter(({ course }) => course !== undefined)
  if (traced.length === 0) return null
  const assessable = traced.filter(({ course }) => course?.assessable === true)
  const found = traced.flatMap(({ findings }) => findings).filter(({ counts }) => counts === true)
  const isEnded = hasEnding(traced)
  const turned = new Set(found.map(({ id }) => id))
  const worse = assessable.filter(({ id }) => turned.has(id))
  const rules = new Set(
    traced.flatMap(({ course }) => (course === undefined ? [] : [ruleWords(course.rule, course.parameters)])),
  )
  const counts = html`${countTable('Clients whose scores a rule looked at', 'clients', [
    ['in all', traced.length],
    [
      'not assessable: too few usable scores or none, or scores at an end of the scale',
      traced.length - assessable.length,
    ],
    ['assessable, and the rule found no score that turned for the worse', assessable.length - worse.length],
    [
      'with at least one score that turned for the worse, of those assessable; in brackets, the 95% interval',
      shareCell({ count: worse.length, of: assessable.length }),
    ],
  ])}${countTable('Each time a score turned for the worse', 'what became of it', becameRows(found, isEnded))}`
  const lines = [...saidOf(traced), ...byChance]
  return html`<p>Rule ${[...rules].join('; ')}.</p>
${alliances.length === 1 ? null : counts}${lines.map((line) => html`<p>${line}</p>\n`)}`
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
  const found = alliances.flatMap(({ findings }) => findings.filter(({ counts }) => counts === true))
  const sessions = tallies.map(({ session }) => session)
  return html`<h3>By session</h3>
${found.length === 0 ? null : findingsFigure(found, sessions, { draw, provenances })}${drawn.map((rate) => rateFigure(tallies, rate, { draw, provenances }))}${table<SessionTally>(
  'All together, by session number; in brackets, 95% intervals',
  [
    { title: 'session', of: ({ session }) => session, numeric: true },
    ...(scores ? [{ title: 'with a score', of: ({ scored }: SessionTally) => scored, numeric: true as const }] : []),
    ...(scores ? columnsOf(traceRates.filter((rate) => rate !== 'ended' || hasEnding(alliances))) : []),
    ...(records ? columnsOf(recordRates) : []),
  ],
  tallies,
)}`
}

/** Returns all alliances together. Nothing is counted by therapist, and no therapist is ranked. */
export const cohortSection = (
  alliances: readonly AllianceShown[],
  draw: Draw,
  byChance: readonly string[],
  cuts: NonNullable<Report['outcomes']>,
): Html => {
  const named = alliances.flatMap(({ id, record }) => (record === undefined ? [] : [{ id, state: record }]))
  const records = named.map(({ state }) => state)
  const hears = alliances.every(({ view }) => view === undefined || hearsObservers(view))
  const drawing = { draw, provenances: provenancesOf(alliances) }
  return html`${scoreCounts(alliances, byChance)}${records.length === 0 ? null : outcomesTable(records, cuts, hears)}${alliances.length === 1 ? null : bySession(alliances, draw)}${risksSection(named, cuts, drawing, hears)}`
}
