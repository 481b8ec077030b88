import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import type { Instrument } from './definition.js'
import { type DimensionScores, type RatingFault, ratingFaults } from './rating-fault.js'
import { scaleNames, scaleRange } from './scale-range.js'
import { type AnsweredForm, type ScoredRow, score } from './score.js'
import type { ScoreFault } from './score-problem.js'

/** The instrument and the scores of a rating; the tie rated and the rest are the caller's to add. */
export interface FormRating {
  readonly instrument: string
  readonly scores: DimensionScores
}

/**
 * Returns the instrument and the scores of a filled-in or scored form, for the rating of a `GiveRating`.
 *
 * `total` and the subscales are sums, `mean` is the item mean; null is a score that was withheld. Refused, all problems at once and
 * never with a value: what `score` refuses in answers, a score that the instrument has not, and one outside its range.
 *
 * @example
 * const form = { id: 'A', session: 1, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4], row: 1 }
 * const rating = ratingFrom(form, waiSr)
 * rating._tag === 'Right' && rating.right.scores.bond // => 18
 */
export const ratingFrom = <Subscale extends string>(
  form: AnsweredForm | ScoredRow<Subscale>,
  instrument: Instrument<Subscale>,
): Either<NonEmpty<ScoreFault | RatingFault>, FormRating> => {
  if (!('answers' in form)) return ratingOf(form, instrument)
  const scored = score(instrument, [form as AnsweredForm])
  return isLeft(scored) ? scored : ratingOf(scored.right.rows[0], instrument)
}

/** What a scored form has beside its scores. */
const notScores: readonly string[] = ['id', 'session', 'rater', 'missing']

const ratingOf = (row: object | undefined, instrument: Instrument): Either<NonEmpty<RatingFault>, FormRating> => {
  const names = scaleNames(instrument)
  // A scored form has `total` and `mean` where its items make none, too, and holds nothing there.
  const given = Object.entries<number | null>(Object(row)).filter(
    ([name, value]) => !notScores.includes(name) && (value !== null || names.includes(name)),
  )
  const blank = names.map((name) => [name, null] as const)
  const scores: DimensionScores = Object.fromEntries([...blank, ...given])
  const faults = nonEmpty(ratingFaults(instrument.id, scores, (name) => scaleRange(instrument, name)))
  return faults === undefined ? right({ instrument: instrument.id, scores }) : left(faults)
}
