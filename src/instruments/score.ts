import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import type { Instrument } from './definition.js'
import type { MissingRule } from './missing-rule.js'
import { sumScale } from './scale.js'
import { answerRange, everyItem } from './scale-range.js'
import type { ScoreFault, ScoreNote } from './score-problem.js'

/** One filled-in form, in the published order of the items. */
export interface AnsweredForm {
  readonly id: string
  readonly session: number
  /** Who answered, where that is part of the key. */
  readonly rater?: string
  /** One answer per item; `null` is a blank, and so are a hole, `undefined` and `NaN`, which programs leave for one. */
  readonly answers: readonly (number | null)[]
  /** Where the form is in its source, for problems to name. */
  readonly row: number
}

/**
 * One form's scores: sums after reversal, the item mean, the number of blanks; `null` is a score that is withheld or not
 * made. `itemMeans` and `percentOfMaximum` give the same in other metrics.
 */
export type ScoredRow<Subscale extends string = string> = {
  readonly id: string
  readonly session: number
  readonly rater?: string
} & Readonly<Record<Subscale, number | null>> & {
    readonly total: number | null
    readonly mean: number | null
    readonly missing: number
  }

/** All forms' scores in the order of the forms, with what a reader of them must know. */
export interface Scored<Subscale extends string = string> {
  readonly rows: readonly ScoredRow<Subscale>[]
  readonly problems: readonly ScoreNote[]
}

const faultsOf = (instrument: Instrument, form: AnsweredForm): ScoreFault[] => {
  const { row } = form
  if (form.answers.length !== instrument.items) {
    return [{ _tag: 'WrongNumberOfItems', row, expected: instrument.items, found: form.answers.length }]
  }
  return form.answers.flatMap((answer, index): ScoreFault[] => {
    const item = index + 1
    if (answer === null) return []
    const { min, max, whole } = answerRange(instrument, item)
    // A text compares like a number and would be added up like a text.
    const isInRange = typeof answer === 'number' && answer >= min && answer <= max
    if (!isInRange) return [{ _tag: 'AnswerOutOfRange', row, item, min, max }]
    return whole && !Number.isInteger(answer) ? [{ _tag: 'AnswerNotWhole', row, item }] : []
  })
}

/** `Array.from`, since `map` passes over the holes of a list. */
const withBlanks = (form: AnsweredForm): AnsweredForm => ({
  ...form,
  answers: Array.from(form.answers, (answer) => (answer === undefined || Number.isNaN(answer) ? null : answer)),
})

/** Returns the items that this form skips after what was answered before them; where that is blank itself, none. */
const unaskedItems = ({ askedOnlyIf }: Instrument, answers: readonly (number | null)[]): readonly number[] => {
  if (askedOnlyIf === undefined) return []
  const given = answers[askedOnlyIf.item - 1] ?? null
  return given === null || given === askedOnlyIf.answer ? [] : askedOnlyIf.items
}

const scoreForm = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  form: AnsweredForm,
  missingRule: MissingRule,
  notes: ScoreNote[],
  every: readonly number[],
): ScoredRow<Subscale> => {
  const { id, session, rater, row } = form
  const turned = form.answers.map((answer, index) => {
    if (answer === null || !instrument.reversed.includes(index + 1)) return answer
    const { min, max } = answerRange(instrument, index + 1)
    return min + max - answer
  })
  const unasked = unaskedItems(instrument, form.answers)
  const blanks: number[] = []
  for (const item of every) {
    const isBlank = turned[item - 1] === null
    if (isBlank && !unasked.includes(item)) {
      blanks.push(item)
      notes.push({ _tag: 'BlankAnswer', row, item })
    } else if (!isBlank && unasked.includes(item)) notes.push({ _tag: 'AnsweredUnasked', row, item })
  }

  const sumOf = (scale: string, items: readonly number[]): number | null => {
    const { sum, blanks: touching } = sumScale(turned, items, missingRule, blanks)
    if (touching.length > 0)
      notes.push({ _tag: sum === null ? 'ScoreWithheld' : 'ScoreProrated', row, scale, blanks: touching })
    return sum
  }
  const subscales = Object.fromEntries(
    Object.entries<readonly number[]>(instrument.subscales).map(([name, items]) => [name, sumOf(name, items)]),
  ) as Readonly<Record<Subscale, number | null>>
  const total = instrument.total ? sumOf('total', every) : null
  const mean = total === null ? null : total / instrument.items
  return { id, session, ...(rater === undefined ? {} : { rater }), ...subscales, total, mean, missing: blanks.length }
}

/**
 * Scores filled-in forms on one instrument: `total` and the subscales are sums after reversal, `mean` is the item mean.
 *
 * It scores the answers it is given and no others: attention checks and other columns that are not items must be left out
 * by the caller. A blank is a note, and what it touches is withheld (`null`) unless the missing
 * rule prorates it: a published one where the instrument has it, else one passed here. Where the items make no total,
 * `total` and `mean` are `null`. Faults, all of them at once, come on the left: a wrong number of
 * items, an answer outside the range, a fraction where the instrument has whole numbers; each names its row and item,
 * never the answer. Keys and their sources are with each instrument.
 *
 * @example
 * const answers = [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4]
 * const scored = score(waiSr, [{ id: 'A', session: 1, answers, row: 1 }])
 * const rows = scored._tag === 'Right' ? scored.right.rows : []
 * rows.map(({ task, goal, bond, total }) => [task, goal, bond, total]) // => [[14, 15, 18, 47]]
 */
export const score = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  forms: readonly AnsweredForm[],
  missingRule: MissingRule = instrument.missingRule,
): Either<NonEmpty<ScoreFault>, Scored<Subscale>> => {
  const read = forms.map(withBlanks)
  const faults = nonEmpty(read.flatMap((form) => faultsOf(instrument, form)))
  if (faults !== undefined) return left(faults)
  const problems: ScoreNote[] = []
  const every = everyItem(instrument)
  const rows = read.map((form) => scoreForm(instrument, form, missingRule, problems, every))
  return right({ rows, problems })
}
