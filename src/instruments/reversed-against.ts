import type { Listed } from '../kernel/inside.js'
import { mean } from '../statistics/index.js'
import type { Instrument } from './definition.js'
import { everyItem } from './scale-range.js'
import type { AnsweredForm } from './score.js'

const fewestForms = 30
const fewestClients = 20

/** One form: whose, the reversed item's answer as it is, and the sum of the answers that it is compared with. */
interface Pair {
  readonly id: string
  readonly item: number
  readonly rest: number
}

/** The other items of its scale that are not reversed; where that has none, those of the whole form if it makes a total. */
const restOf = (instrument: Instrument, item: number): readonly number[] => {
  const { subscales, reversed, total } = instrument
  const scales = [
    ...Object.values(subscales).filter((items) => items.includes(item)),
    ...(total ? [everyItem(instrument)] : []),
  ]
  return (
    scales.map((items) => items.filter((other) => !reversed.includes(other))).find((items) => items.length > 0) ?? []
  )
}

const pairsOf = (forms: Listed<AnsweredForm>, item: number, rest: readonly number[]): readonly Pair[] => {
  const pairs: Pair[] = []
  for (const { id, answers } of forms) {
    const numbers = [item, ...rest].map((one) => answers[one - 1] ?? Number.NaN)
    const [own = Number.NaN, ...others] = numbers
    if (!numbers.some(Number.isNaN)) pairs.push({ id, item: own, rest: others.reduce((sum, other) => sum + other, 0) })
  }
  return pairs
}

/** Deviations from the mean of all or, where `within`, from each client's own. */
const deviations = (pairs: readonly Pair[], within: boolean): readonly Pair[] => {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = within ? pair.id : ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [pair])
    else group.push(pair)
  }
  return [...groups.values()].flatMap((group) => {
    const [item, rest] = [mean(group.map((pair) => pair.item)), mean(group.map((pair) => pair.rest))]
    return group.map((pair) => ({ id: pair.id, item: pair.item - item, rest: pair.rest - rest }))
  })
}

/** Whether the answer, not reversed, rises with the rest by more than three standard errors; one that never differs does not. */
const risesWith = (pairs: readonly Pair[]): boolean => {
  const clients = new Set(pairs.map(({ id }) => id)).size
  const within = clients < fewestClients
  const apart = deviations(pairs, within)
  const sum = (of: (pair: Pair) => number): number => apart.reduce((before, pair) => before + of(pair), 0)
  const [spread, own, together] = [
    sum(({ rest }) => rest ** 2),
    sum(({ item }) => item ** 2),
    sum(({ item, rest }) => item * rest),
  ]
  // Of answers that never differ the correlation is no number.
  if (!(together / Math.sqrt(spread * own) >= 0.1)) return false
  const slope = together / spread
  const clusters = new Map<string, number>()
  for (const [index, { id, item, rest }] of apart.entries()) {
    const key = within ? String(index) : id
    clusters.set(key, (clusters.get(key) ?? 0) + rest * (item - slope * rest))
  }
  const squares = [...clusters.values()].reduce((before, score) => before + score ** 2, 0)
  const error = Math.sqrt((squares * clusters.size) / (clusters.size - (within ? clients : 1))) / spread
  return slope > 3 * error
}

/**
 * Returns the reversed items (numbered from 1) whose answers run against the rest of their scale once they are reversed: a
 * sign that they are reversed in the forms already. There may be none, one, or all of them.
 *
 * An item is compared with the sum of the items of its subscale that are not reversed (of the whole form, where the subscale
 * has none and the form makes a total), in forms without a blank among these. It is returned where there are 30 such forms
 * or more, the correlation is −.1 or less, and the slope of the item on the rest lies more than three standard errors below
 * 0. The standard error holds for forms that depend on each other: with 20 clients or more these are its clusters (Liang &
 * Zeger 1986), with fewer each form is compared with the mean of its own client. In simulated forms an item that has nothing
 * to do with the rest was returned in at most 1 of 50 sets, a weak one in 1 of 200 (the limits and these shares are this
 * library's own). No errors.
 *
 * @example
 * const forms = Array.from({ length: 40 }, (_, row) => {
 *   const answer = 1 + (row % 7)
 *   return { id: `client-${row}`, session: 1, answers: [answer, answer, answer, answer, answer], row }
 * })
 * reversedAgainst(arm5, forms) // => [3]
 */
export const reversedAgainst = (instrument: Instrument, forms: readonly AnsweredForm[]): readonly number[] =>
  reversedAgainstIn(instrument, forms)

/** The same of forms that may be read when they are asked for, once for each reversed item. */
export const reversedAgainstIn = (instrument: Instrument, forms: Listed<AnsweredForm>): readonly number[] =>
  instrument.reversed.filter((item) => {
    const pairs = pairsOf(forms, item, restOf(instrument, item))
    return pairs.length >= fewestForms && risesWith(pairs)
  })
