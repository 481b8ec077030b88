import { type Alliance, type AllianceEvent, type Pseudonyms, redact, replay } from '../../alliance/index.js'
import { entriesAs } from '../../alliance/inside.js'
import type { Provenance } from '../../vocabulary/inside.js'
import { type Measure, ratingMeasures, seriesMeasure } from './measures.js'
import type { AllianceReported, Report } from './report.js'

/** An alliance as this reader may see it. */
export interface AllianceShown extends AllianceReported {
  /** Its place in the report, counted from 1; anchors are made of it, since an id may hold anything. */
  readonly place: number
  readonly measures: readonly Measure[]
  /** Where its scores of a table come from; a record says for itself where its ratings do. */
  readonly scoresFrom: Provenance
  /** Ratings in force, with scores that this reader may not see. */
  readonly withheld: number
  /** Whether entries are left out whose sources did not make them visible to this reader. */
  readonly entriesWithheld: boolean
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

/** Returns the record without notes, dates and what this reader may not see; nothing else of it is shown. */
const redacted = (record: Alliance, { audience, names }: Report): Alliance => {
  const { log } = record.record
  const shown = typeof names === 'string' ? names : shownNames(log, names)
  const { events, removed } = redact(log, { names: shown, notes: 'remove', dates: 'remove', audience })
  // Where nothing was renamed or removed, the record is already what this reader may see.
  if (names === 'keep' && Object.values(removed).every((number) => number === 0)) return record
  const replayed = replay(events)
  if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun')
    throw new TypeError('unreachable: a lawful log stays lawful when it is redacted')
  return replayed.right
}

/** Returns how many ratings with scores are in force. What was withdrawn or replaced is not there to be withheld. */
const scoredRatings = ({ record }: Alliance): number =>
  entriesAs(record, 'RatingGiven').filter(({ rating }) => Object.keys(rating.scores).length > 0).length

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
  const seen = whole === undefined ? undefined : redacted(whole, report)
  const measures = [
    ...seriesMeasure(report.measure, reported.series),
    ...(seen === undefined ? [] : ratingMeasures(seen)),
  ]
  return {
    ...others,
    ...(seen === undefined ? {} : { record: seen }),
    place,
    provenance: seen?.record.began.beginning.provenance ?? reported.provenance,
    scoresFrom: reported.provenance,
    measures,
    withheld: whole === undefined || seen === undefined ? 0 : scoredRatings(whole) - scoredRatings(seen),
    entriesWithheld: (whole?.record.log.length ?? 0) > (seen?.record.log.length ?? 0),
    ...span(reported, measures, seen),
  }
}
