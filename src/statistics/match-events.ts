/**
 * Events matched to events on a line, one to one: found ones to true ones within a window.
 *
 * A found event may match a true one that lies at most `before` later and at most `after` earlier than it. Of all ways to
 * pair them, each event at most once, the one is taken that
 *   1. makes the most pairs;
 *   2. of those, has the least sum of distances |found − true|;
 *   3. of those, pairs the earliest true event with the earliest found one that these allow, then the next, and so on; a
 *      true event that can be paired goes before one that comes later.
 * As every event has the same window, a crossing pair of pairs can be uncrossed at no cost and comes later by rule 3, so the
 * best pairing keeps the order and can be built up from the end (dynamic programming over the two sorted lists).
 *
 * Source: definition of this library; without a stated window and one-to-one pairs, one long alarm could match many
 * events, or one event make many alarms true.
 */

/** How far a found event may lie before and after the true one, in the unit of the positions, neither negative. */
export interface MatchWindow {
  readonly before: number
  readonly after: number
}

/** A true event, a found event that matches it, and how much later the found one is; places counted from 0. */
export interface MatchedPair {
  readonly truth: number
  readonly found: number
  readonly error: number
}

interface Best {
  readonly pairs: number
  readonly distance: number
}

const nothing: Best = { pairs: 0, distance: 0 }

const isBetter = (one: Best, other: Best): boolean =>
  one.pairs > other.pairs || (one.pairs === other.pairs && one.distance < other.distance)

const isAsGood = (one: Best, other: Best): boolean => one.pairs === other.pairs && one.distance === other.distance

/**
 * Returns the best one-to-one pairing of true and found events within a window; see the head of this file.
 *
 * Both lists hold positions in ascending order, whole numbers such as sessions (sums of others may round, and ties with
 * them). No errors; an event without a partner is in no pair, nor is a position that is no number.
 *
 * @example
 * matchEvents([3, 9], [4, 5, 20], { before: 0, after: 2 }) // => [{ truth: 0, found: 0, error: 1 }]
 */
export const matchEvents = (
  truths: readonly number[],
  found: readonly number[],
  { before, after }: MatchWindow,
): readonly MatchedPair[] => {
  const width = found.length + 1
  // best[i · width + j]: the rest from true event i and found event j on.
  const best: Best[] = new Array<Best>((truths.length + 1) * width).fill(nothing)
  const from = (truth: number, place: number): Best => best[truth * width + place] ?? nothing
  const errorOf = (truth: number, place: number): number => (found[place] ?? Number.NaN) - (truths[truth] ?? Number.NaN)
  const paired = (truth: number, place: number): Best => {
    const error = errorOf(truth, place)
    const rest = from(truth + 1, place + 1)
    return -before <= error && error <= after
      ? { pairs: rest.pairs + 1, distance: rest.distance + Math.abs(error) }
      : nothing
  }
  for (let truth = truths.length - 1; truth >= 0; truth -= 1) {
    for (let place = found.length - 1; place >= 0; place -= 1) {
      best[truth * width + place] = [from(truth + 1, place), from(truth, place + 1), paired(truth, place)].reduce(
        (a, b) => (isBetter(b, a) ? b : a),
      )
    }
  }
  const pairs: MatchedPair[] = []
  let next = 0
  for (let truth = 0; truth < truths.length; truth += 1) {
    const aim = from(truth, next)
    if (aim.pairs === 0) break
    let place = next
    while (place < found.length && !isAsGood(paired(truth, place), aim)) place += 1
    if (place < found.length) {
      pairs.push({ truth, found: place, error: errorOf(truth, place) })
      next = place + 1
    }
  }
  return pairs
}
