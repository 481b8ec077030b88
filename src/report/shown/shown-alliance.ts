import { type Alliance, type AllianceEvent, redact, type View, viewFor } from '../../alliance/index.js'
import { allianceIn, type Pseudonyms, viewOf } from '../../alliance/inside.js'
import type { Provenance } from '../../vocabulary/inside.js'
import { type Measure, ratingMeasures, seriesMeasure } from './measures.js'
import type { AllianceReported, Report } from './report.js'

/** An alliance as these readers may see it: its record is theirs, and no longer the whole one. */
export interface AllianceShown extends AllianceReported {
  /** What its record was made from, for conclusions that are for some audiences alone. */
  readonly view?: View
  /** Its place in the report, counted from 1; anchors are made of it, since an id may hold anything. */
  readonly place: number
  readonly measures: readonly Measure[]
  /** Where its scores of a table come from; a record says for itself where its ratings do. */
  readonly scoresFrom: Provenance
  readonly first: number
  readonly last: number
}

/** Returns every text of a log under itself or its shown name, so that what has no name of its own keeps its id. */
const shownNames = (log: readonly AllianceEvent[], names: ReadonlyMap<string, string>): Pseudonyms => {
  const all = new Map<string, string>()
  JSON.stringify(log, (_, value) => {
    if (typeof value === 'string') all.set(value, names.get(value) ?? value)
    return value
  })
  return { people: all, episodes: all, harms: all }
}

/**
 * Returns the record as these readers may see it, without notes and dates, and under the names it is to be shown under.
 *
 * All that a page says of a record is made from it, so that nothing else of the record can be on the page.
 */
const viewed = (record: Alliance, { audience, names, permissions }: Report): View => {
  const view = viewFor(record, { audience }, permissions)
  const { log } = view.record
  const shown = typeof names === 'string' ? names : shownNames(log, names)
  const { events, removed } = redact(log, { names: shown, notes: 'remove', dates: 'remove', audience })
  const isAsShown = names === 'keep' && Object.values(removed).every((number) => number === 0)
  return isAsShown ? view : viewOf(events, view.reader, view.permissions)
}

const span = (
  { series, findings, course }: AllianceReported,
  measures: readonly Measure[],
  record: Alliance | undefined,
): { readonly first: number; readonly last: number } => {
  const sessions = [
    ...series.flatMap(({ points }) => points.map(({ session }) => session)),
    ...measures.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ session }) => session))),
    ...findings.flatMap(({ from, to, recoveredAt }) => [from, to, ...(recoveredAt === null ? [] : [recoveredAt])]),
    ...(course?.ending == null ? [] : [course.ending.session]),
    ...(record === undefined ? [] : [Math.min(1, record.record.session), record.record.session]),
  ]
  return {
    first: sessions.reduce((a, b) => Math.min(a, b), sessions[0] ?? 1),
    last: sessions.reduce((a, b) => Math.max(a, b), sessions[0] ?? 1),
  }
}

export const shownAlliance = (reported: AllianceReported, place: number, report: Report): AllianceShown => {
  const { record: whole, ...others } = reported
  const view = whole === undefined ? undefined : viewed(whole, report)
  const record = view && allianceIn(view)
  const measures = [
    ...seriesMeasure(report.measure, reported.series),
    ...(record === undefined ? [] : ratingMeasures(record)),
  ]
  return {
    ...others,
    ...(view === undefined || record === undefined ? {} : { view, record }),
    place,
    provenance: record?.record.began.beginning.provenance ?? reported.provenance,
    scoresFrom: reported.provenance,
    measures,
    ...span(reported, measures, record),
  }
}
