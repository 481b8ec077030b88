import * as vocabulary from '../../vocabulary/inside.js'
import type { EpisodeOutcome } from './outcome.js'

/** The columns of closed episodes, counted. */
export interface OutcomeCounts {
  /** Those with an attempt on record. */
  readonly attempted: number
  /** What the people of the criterion say themselves; where only others say either, they are *not asked*. */
  readonly attributed: Readonly<Record<vocabulary.Attributed, number>>
  /** Those where only others say whether an ending came of it, which decides nothing. */
  readonly attributedByOthers: number
  /** The reasons of those whose outcome is *not judged*. */
  readonly reasons: Readonly<Record<vocabulary.UnjudgedReason, number>>
  /** Those resolved without an attempt on record. */
  readonly resolvedWithoutAttempt: number
  /** Those that are about back to where they were, or better, and not resolved at the cut. */
  readonly restored: number
  /** Those resolved that came back. */
  readonly recurred: number
}

/**
 * Counts the columns of the closed episodes among these.
 *
 * @example
 * outcomeCounts(outcomesOf(sampleAlliance, 'observer')).reasons['not-asked'] // => 1
 */
export const outcomeCounts = (outcomes: readonly EpisodeOutcome[]): OutcomeCounts => {
  const closed = outcomes.filter(({ outcome }) => outcome !== 'open')
  const resolved = closed.filter(({ outcome }) => outcome === 'resolved')
  const notJudged = closed.filter(({ outcome }) => outcome === 'not-judged')
  return {
    attempted: closed.filter(({ attempted }) => attempted).length,
    attributed: counted(
      vocabulary.attributedWords,
      closed.map(({ attributed, attributedByOthers }) => (attributedByOthers ? 'not-asked' : attributed)),
    ),
    attributedByOthers: closed.filter(({ attributedByOthers }) => attributedByOthers).length,
    reasons: counted(
      vocabulary.unjudgedReasons,
      notJudged.map(({ reason }) => reason),
    ),
    resolvedWithoutAttempt: resolved.filter(({ attempted }) => !attempted).length,
    restored: closed.filter(({ judged, restored }) => restored && judged !== 'resolved').length,
    recurred: resolved.filter(({ recurred }) => recurred !== null).length,
  }
}

const counted = <Word extends string>(
  words: readonly Word[],
  among: readonly (Word | null)[],
): Readonly<Record<Word, number>> =>
  Object.fromEntries(words.map((word) => [word, among.filter((one) => one === word).length])) as Record<Word, number>
