import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import * as vocabulary from '../vocabulary/inside.js'
import type { SeriesProblem, SessionSpan } from './series-problem.js'

/** One person's scores as they come: in any order, sessions without a score left out or `null`. */
export interface LooseSeries {
  readonly id: string
  readonly rater?: string
  readonly better: vocabulary.BetterEnd
  readonly range?: vocabulary.ScaleRange
  /** The sessions to cover; without it, from the first to the last session that was given. */
  readonly span?: SessionSpan
  readonly points: readonly vocabulary.ScorePoint[]
}

/** No course of treatment is longer; a greater span is a date or a record number taken for a session. */
export const longestSpan = 10_000

/**
 * Makes a series with its sessions in order and every gap in its place, from points in any order.
 *
 * Sessions are whole numbers from 0 (a baseline before the first session is session 0); scores are in the scale's unit,
 * `null` where there is none; a hole in the list is no point. Refused, all problems at once: a session that is not a whole
 * number, given twice or outside the span; a score that is not finite, beyond ±10¹⁵ or outside the range; a range or span
 * that does not ascend; a span of more than 10,000 sessions.
 *
 * @example
 * const loose = [{ session: 3, score: 5 }, { session: 1, score: 6 }]
 * const series = makeSeries({ id: 'ann', better: 'higher', points: loose })
 * const points = series._tag === 'Right' ? series.right.points : []
 * points // => [{ session: 1, score: 6 }, { session: 2, score: null }, { session: 3, score: 5 }]
 */
export const makeSeries = (loose: LooseSeries): Either<NonEmpty<SeriesProblem>, vocabulary.ScoreSeries> => {
  const problems = nonEmpty(problemsOf(loose))
  return problems === undefined ? right(filled(loose)) : left(problems)
}

/** Whatever keeps these points from being a series; a span that is too long only where nothing else is wrong. */
export const problemsOf = (loose: LooseSeries): readonly SeriesProblem[] => {
  const problems = [...outerProblems(loose), ...loose.points.flatMap(pointProblems(loose)), ...duplicates(loose)]
  const span = loose.span ?? spanOf(loose.points)
  return problems.length === 0 && span !== undefined && lengthOf(loose) > longestSpan
    ? [{ _tag: 'SpanTooLong', id: loose.id, span, longest: longestSpan }]
    : problems
}

export const lengthOf = ({ span, points }: LooseSeries): number => {
  const { first, last } = span ?? spanOf(points) ?? { first: 0, last: -1 }
  return last - first + 1
}

export const filled = (loose: LooseSeries): vocabulary.ScoreSeries => {
  const first = (loose.span ?? spanOf(loose.points))?.first ?? 0
  const scores = new Array<number | null>(lengthOf(loose)).fill(null)
  // `forEach` passes over holes.
  loose.points.forEach(({ session, score }) => {
    scores[session - first] = score
  })
  return {
    id: loose.id,
    ...(loose.rater === undefined ? {} : { rater: loose.rater }),
    better: loose.better,
    ...(loose.range === undefined ? {} : { range: loose.range }),
    points: scores.map((score, slot) => ({ session: first + slot, score: score ?? null })),
  }
}

const isSession = (session: number): boolean => Number.isSafeInteger(session) && session >= 0

const outerProblems = ({ id, range, span }: LooseSeries): readonly SeriesProblem[] => {
  const problems: SeriesProblem[] = []
  if (range !== undefined && !(range.min < range.max && Number.isFinite(range.max - range.min)))
    problems.push({ _tag: 'RangeNotAscending', id, expected: 'a finite least score below a finite greatest score' })
  if (span !== undefined && !(isSession(span.first) && isSession(span.last) && span.first <= span.last))
    problems.push({ _tag: 'SpanNotAscending', id, expected: 'whole numbers from 0, the first not after the last' })
  return problems
}

const sound: readonly SeriesProblem[] = []

/** Whether there is no score, or one that the scale has. */
const isSound = (score: number | null, range: vocabulary.ScaleRange | undefined): boolean =>
  score === null ||
  (Math.abs(score) <= vocabulary.greatestScore && (range === undefined || (score >= range.min && score <= range.max)))

const pointProblems =
  ({ id, range, span }: LooseSeries) =>
  ({ session, score }: vocabulary.ScorePoint, index: number): readonly SeriesProblem[] => {
    const isWithin = span === undefined || (session >= span.first && session <= span.last)
    if (isSession(session) && isWithin && isSound(score, range)) return sound
    if (!isSession(session)) return [{ _tag: 'SessionNotWhole', id, index, expected: 'a whole number from 0' }]
    const problems: SeriesProblem[] = []
    if (span !== undefined && !isWithin) problems.push({ _tag: 'SessionOutsideSpan', id, session, span })
    if (score !== null && !Number.isFinite(score)) problems.push({ _tag: 'ScoreNotFinite', id, session, index })
    else if (score !== null && Math.abs(score) > vocabulary.greatestScore)
      problems.push({ _tag: 'ScoreTooLarge', id, session, index, greatest: vocabulary.greatestScore })
    else if (score !== null && range !== undefined && (score < range.min || score > range.max))
      problems.push({ _tag: 'ScoreOutsideRange', id, session, index })
    return problems
  }

/** Whether every session is after the one before, as it is in most tables. */
const isAscending = (points: readonly vocabulary.ScorePoint[]): boolean => {
  let last = Number.NEGATIVE_INFINITY
  return points.every(({ session }) => {
    const isLater = session > last
    last = session
    return isLater
  })
}

const duplicates = ({ id, points }: LooseSeries): readonly SeriesProblem[] => {
  if (isAscending(points)) return []
  const indexes = new Map<number, number[]>()
  points.forEach(({ session }, index) => {
    if (!isSession(session)) return
    const places = indexes.get(session)
    if (places === undefined) indexes.set(session, [index])
    else places.push(index)
  })
  return [...indexes]
    .filter(([, places]) => places.length > 1)
    .map(([session, places]) => ({ _tag: 'DuplicateSession', id, session, indexes: places }))
}

const spanOf = (points: readonly vocabulary.ScorePoint[]): SessionSpan | undefined => {
  if (points.length === 0) return undefined
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  points.forEach(({ session }) => {
    first = Math.min(first, session)
    last = Math.max(last, session)
  })
  return { first, last }
}
