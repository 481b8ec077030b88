import { wilsonInterval } from '../../statistics/index.js'
import type { EpisodeOutcome } from './outcome.js'

/** The share of resolved episodes with its bounds. Open episodes are counted separately; harms are not episodes. */
export interface ResolvedShare {
  /** The closed episodes. */
  readonly n: number
  /** The episodes that are not closed, which no share counts. */
  readonly open: number
  /** The closed episodes whose outcome is known: any but *not judged*. */
  readonly known: number
  readonly resolved: number
  /** The closed episodes whose outcome is *not judged*, and so not known. */
  readonly notJudged: number
  /** The share among the known; null where none is known. */
  readonly share: number | null
  /** The limits of its 95% Wilson interval, which treat episodes as independent; null where none is known. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** The share of all closed episodes, those whose outcome is not known counted as not resolved; null where none is closed. */
  readonly asNo: number | null
  /** The share of all closed episodes, those whose outcome is not known counted as resolved; null where none is closed. */
  readonly asYes: number | null
}

/**
 * Returns the share of resolved episodes among those whose outcome is known, with the others counted as no and as yes.
 *
 * A termination, a referral, and what was let go or faded are known not to be resolved under the criterion, though its column `judged` may
 * say that no one judged it.
 *
 * @example
 * resolvedShare(outcomesOf(sampleAlliance, 'client')).share // => 1
 * const { share, asNo, asYes } = resolvedShare(outcomesOf(sampleAlliance, 'observer'))
 * share // => null
 * asNo // => 0
 * asYes // => 1
 */
export const resolvedShare = (outcomes: readonly Pick<EpisodeOutcome, 'outcome'>[]): ResolvedShare => {
  const count = (word: EpisodeOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === word).length
  const [open, resolved, notJudged] = [count('open'), count('resolved'), count('not-judged')]
  const n = outcomes.length - open
  const known = n - notJudged
  const share = (of: number, all: number): number | null => (all === 0 ? null : of / all)
  return {
    n,
    open,
    known,
    resolved,
    notJudged,
    share: share(resolved, known),
    interval: known === 0 ? null : wilsonInterval({ count: resolved, of: known }),
    asNo: share(resolved, n),
    asYes: share(resolved + notJudged, n),
  }
}
