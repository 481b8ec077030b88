import { type Alliance, type RatingGiven, redact, replay } from '../alliance/index.js'
import { type Measure, ratingMeasures, seriesMeasure } from './measures.js'
import type { AllianceReported, Report, ReportProvenance } from './report.js'

/** An alliance as this reader may see it. */
export interface AllianceShown extends Omit<AllianceReported, 'record'> {
  /** Its place in the report, counted from 1; anchors are made of it, since an id may hold anything. */
  readonly place: number
  readonly record?: Alliance
  readonly measures: readonly Measure[]
  /** Ratings whose scores this reader may not see. */
  readonly withheld: number
  /** The sessions that its plots span. */
  readonly first: number
  readonly last: number
}

interface Redacted {
  readonly record: Alliance
  readonly withheld: number
}

/** The record without notes, dates and what this reader may not see; nothing of it is read before that. */
const redacted = (record: Alliance, { audience, names }: Report): Redacted => {
  const { events, removed } = redact(record.record.log, { names, notes: 'remove', dates: 'remove', audience })
  const replayed = replay(events)
  if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun')
    throw new TypeError('unreachable: a lawful log stays lawful when it is redacted')
  return { record: replayed.right, withheld: removed.ratings }
}

const provenanceOf = ({ provenance }: AllianceReported, record: Alliance | undefined): ReportProvenance =>
  record === undefined ? provenance : record.record.began.beginning.provenance

const ratingsIn = ({ record }: Alliance): readonly RatingGiven[] =>
  record.entries.filter((entry) => entry._tag === 'RatingGiven')

/** From the first to the last session anything is known of. */
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

/** What a report shows of one alliance. */
export const shownAlliance = (reported: AllianceReported, place: number, report: Report): AllianceShown => {
  const { record: whole, ...others } = reported
  const seen = whole === undefined ? undefined : redacted(whole, report)
  const measures = [
    ...seriesMeasure(report.measure, reported.series),
    ...(seen === undefined ? [] : ratingMeasures(ratingsIn(seen.record))),
  ]
  return {
    ...others,
    ...(seen === undefined ? {} : { record: seen.record }),
    place,
    provenance: provenanceOf(reported, seen?.record),
    measures,
    withheld: seen?.withheld ?? 0,
    ...span(reported, measures, seen?.record),
  }
}
