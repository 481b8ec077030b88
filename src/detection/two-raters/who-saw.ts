/**
 * Which of two raters a drop shows in: both, only the one, or only the other; and where one shows none, whether that can be
 * known, as docs/rules/discrepancy.md tells. A drop is a deterioration found by the rule, at the session at which it opened.
 */
import { withGaps } from '../../series/index.js'
import type { CannotKnow, Detection, Finding, ScoreSeries } from '../../vocabulary/inside.js'
import { checked, countedAs, shownAt, wholeNumber, worsening } from '../definition/inside.js'
import { unvarying } from '../judged/unvarying.js'
import { detect, type Rule } from '../registry/rules.js'

/** Why it cannot be known whether a rater saw a drop. */
type Hindrance = CannotKnow | 'constant' | 'gap' | 'earlier drop' | 'not testable'

/** What the scores of one rater show of a drop. */
type Sight =
  | { readonly _tag: 'saw'; readonly finding: Finding }
  | { readonly _tag: 'did not see' }
  | { readonly _tag: 'unknowable'; readonly because: Hindrance }

/** A drop and who shows it; `session` is the earlier of the two where both do. */
export interface WhoSaw {
  readonly session: number
  readonly one: Sight
  readonly other: Sight
}

/**
 * Returns the drops of two raters of one alliance, in the order of sessions, and which raters' scores show each. Throws as `detect` does,
 * also where `within`, how many sessions apart two drops may be and still be the same, is no whole number from 0.
 *
 * @example
 * const rated = (rater: string, scores: readonly (number | null)[]) =>
 *   ({ id: 'ann', rater, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } } as const
 * const drops = whoSaw(rule, rated('client', [6, 3, 6, 3]), rated('therapist', [6, 6, 6, null]), 0)
 * drops.map(({ session, one, other }) => [session, one._tag, other._tag]) // => [[2, 'saw', 'did not see'], [4, 'saw', 'unknowable']]
 */
export const whoSaw = (rule: Rule, one: ScoreSeries, other: ScoreSeries, within: number): readonly WhoSaw[] => {
  checked('whoSaw', { within: wholeNumber(0, { meaning: 'how many sessions apart two drops may be' }) }, { within })
  const [first, second] = [view(withGaps(one), rule), view(withGaps(other), rule)]
  const sessions = [...first.series.points, ...second.series.points].map(({ session }) => session)
  const span = {
    from: sessions.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    to: sessions.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  }
  const saw = (finding: Finding): Sight => ({ _tag: 'saw', finding })
  const pairs = paired(first.drops, second.drops, within)
  const both = pairs.map(
    ([a, b]): WhoSaw => ({ session: Math.min(shownAt(a), shownAt(b)), one: saw(a), other: saw(b) }),
  )
  const alone = (drops: readonly Finding[]): readonly Finding[] =>
    drops.filter((finding) => !pairs.some((pair) => pair.includes(finding)))
  const notSeen = (rater: View, finding: Finding): Sight => {
    const [from, to] = [shownAt(finding) - within, shownAt(finding) + within]
    return blindness(rater, Math.max(span.from, from), Math.min(span.to, to))
  }
  const onlyOne = alone(first.drops).map(
    (finding): WhoSaw => ({ session: shownAt(finding), one: saw(finding), other: notSeen(second, finding) }),
  )
  const onlyOther = alone(second.drops).map(
    (finding): WhoSaw => ({ session: shownAt(finding), one: notSeen(first, finding), other: saw(finding) }),
  )
  return [...both, ...onlyOne, ...onlyOther].sort((a, b) => a.session - b.session)
}

/** A rater's series as the rule sees it. */
interface View {
  readonly series: ScoreSeries
  readonly detection: Detection
  readonly drops: readonly Finding[]
  /** Why none of the series' scores can show a drop, where that is so. */
  readonly unvarying: Hindrance | undefined
}

const view = (series: ScoreSeries, rule: Rule): View => {
  const detection = detect(series, rule)
  const drops = detection.findings.filter(countedAs(series, 'worsening'))
  const flat = unvarying(series, rule)
  return { series, detection, drops, unvarying: flat === 'scale-end' ? 'scale end' : flat }
}

const paired = (
  ones: readonly Finding[],
  others: readonly Finding[],
  within: number,
): readonly (readonly [Finding, Finding])[] => {
  const distance = (pair: readonly [Finding, Finding]): number => Math.abs(shownAt(pair[0]) - shownAt(pair[1]))
  const candidates = ones
    .flatMap((one) => others.map((other) => [one, other] as const))
    .filter((pair) => distance(pair) <= within)
    .sort((a, b) => distance(a) - distance(b))
  const pairs: (readonly [Finding, Finding])[] = []
  for (const [one, other] of candidates)
    if (!pairs.some((taken) => taken[0] === one || taken[1] === other)) pairs.push([one, other])
  return pairs
}

/** What a rater without a drop in a window of sessions shows: that they did not see it, or that it cannot be known. */
const blindness = (rater: View, from: number, to: number): Sight => {
  const sessions = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const because = sessions
    .map((session) => hindranceAt(rater, session, from))
    .find((hindrance) => hindrance !== undefined)
  return because === undefined ? { _tag: 'did not see' } : { _tag: 'unknowable', because }
}

const hindranceAt = (
  { series, detection, drops, unvarying: flat }: View,
  session: number,
  from: number,
): Hindrance | undefined => {
  const score = series.points.find((point) => point.session === session)?.score ?? null
  if (score === null) return 'gap'
  if (flat !== undefined) return flat
  const worse = worsening(series)
  const silent = detection.unknowable.find(({ session: at, kind = worse }) => at === session && kind === worse)
  if (silent !== undefined) return silent.because
  if (detection.intervals.length > 0) {
    const interval = detection.intervals.find(({ to, kind }) => to === session && kind === worse)
    return interval === undefined || interval.verdict === 'unknown' ? 'not testable' : undefined
  }
  const isInside = drops.some(
    (earlier) => shownAt(earlier) < from && (earlier.recoveredAt === null || earlier.recoveredAt > session),
  )
  return isInside ? 'earlier drop' : undefined
}
