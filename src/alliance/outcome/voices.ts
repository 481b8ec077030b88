import type { Judgement } from '../../episode/index.js'
import type { EpisodeClosed, ResolutionJudged } from '../../episode/inside.js'
import type { Closure, EpisodeId, Perspective, Source, UnjudgedReason, WayOver } from '../../vocabulary/inside.js'
import type { AllianceEvent, EndingAccount } from '../record/event.js'
import type { PhasedEpisode } from '../record/state.js'
import type { Reading } from './reading.js'
import { ratesAsWorse, type Says, saysOf } from './says.js'
import { type Words, wordsOn } from './words.js'

/** What one source says of how an episode came out. */
export interface Voice {
  readonly who: Source
  readonly perspective: Perspective
  /** Whether the episode concerns the source. */
  readonly concerned: boolean
  /** What its latest judgement in time says at the cut; one on a scale without a cut says nothing where there is another. */
  readonly says: Says
  /** What that says at the least own cut, which is about back to where it was. */
  readonly saysAtLeast: Says
  /** What its latest judgement says, in time or not. */
  readonly saysEver: Says
  /** Whether it judged the episode after its time. */
  readonly late: boolean
  /** The way in which it is over for the source without a repair, by its latest judgement or its closing. */
  readonly over: WayOver | null
  /** Whether a criterion may name it: those it concerns, those who treat or lead, and observers. */
  readonly named: boolean
  /** What it closed the episode as; null where it did not, or has judged it since. */
  readonly closes: EpisodeClosed['as'] | null
  /** Whether it attributes an ending to the episode, and whether that was an agreed referral; null where it says neither. */
  readonly attributes: 'referral' | 'ending' | 'no' | null
  /** The reason why it has not judged; null where it has, or said that it is over. */
  readonly reason: UnjudgedReason | null
}

/** Returns what each source says of an episode that closed in this way: every person, and observers who spoke. */
export const voicesOn = (reading: Reading, phased: PhasedEpisode, closure: Closure): readonly Voice[] =>
  wordsOn(reading, phased).map((words) => voiceOf(words, phased.episode.record.reported.episode, reading, closure))

const voiceOf = (words: Words, episode: EpisodeId, reading: Reading, closure: Closure): Voice => {
  const { who, concerned, inTime, judgements, closing } = words
  const { settings, order, perspectiveOf } = reading
  const perspective = perspectiveOf(who)
  const saysAt = (judged: ResolutionJudged | undefined, at = settings): Says =>
    judged === undefined ? 'unsaid' : saysOf(judged.judgement, at)
  const decidingOf = (those: readonly ResolutionJudged[]): ResolutionJudged | undefined =>
    those.findLast((one) => saysAt(one) !== 'no-cut') ?? those.at(-1)
  const counting = decidingOf(inTime)
  const ever = decidingOf(judgements)
  const says = saysAt(counting)
  const word = inTime.findLast((one) => saysAt(one) !== 'no-cut' || one.judgement.over !== undefined)
  const isSince = word !== undefined && closing !== undefined && order(word) > order(closing)
  const rates = counting !== undefined && ratesAsWorse(counting.judgement, says)
  const closes = closing === undefined || isSince ? null : closing.as
  const over = overBy(word?.judgement, closes, rates)
  return {
    who,
    perspective,
    concerned,
    named: concerned || perspective === 'observer' || perspective === 'therapist',
    says,
    saysAtLeast: saysAt(counting, { scales: settings.scales ?? {} }),
    saysEver: saysAt(ever),
    late: judgements.length > inTime.length,
    over,
    closes,
    // No death is attributed to an episode, also where an account of another ending names it.
    attributes:
      closure === 'death'
        ? null
        : attributesBy(words, saysAt(ever) === 'resolved' ? ever : undefined, episode, reading),
    reason: reasonOf(words, says, over !== null || closes !== null),
  }
}

const waysClosed: Readonly<Record<EpisodeClosed['as'], WayOver | null>> = {
  resolved: null,
  stopped: 'stopped',
  'let-go': 'let-go',
  faded: 'faded',
  'led-to-referral': null,
}

/** Returns the way in which it is over by a source's closing, or its judgement where that came later; a low rating is no *faded*. */
const overBy = (judged: Judgement | undefined, closes: Voice['closes'], ratesAsWorse: boolean): WayOver | null => {
  const over = (closes === null ? null : waysClosed[closes]) ?? judged?.over ?? null
  return over === 'faded' && ratesAsWorse ? null : over
}

const reasonOf = ({ inTime, judgements, answers }: Words, says: Says, saidItIsOver: boolean): UnjudgedReason | null => {
  if (says === 'no-cut') return says
  if (says !== 'unsaid' || saidItIsOver) return null
  if (judgements.length > inTime.length) return 'too-late'
  if (answers.includes('declined')) return 'declined'
  return answers.length > 0 ? 'asked-no-answer' : 'not-asked'
}

/**
 * Returns whether a source attributes an ending to the episode, by its latest accounts or by closing it as a referral.
 *
 * A later *resolved* of the same source overrules it. An account that knows no reason and names no cause says neither. The ending that
 * a referral led to is that of the phase or their own; only another cause of that takes it back.
 */
const attributesBy = (
  { who, accounts, closing }: Words,
  resolved: ResolutionJudged | undefined,
  episode: EpisodeId,
  { order, endingAs }: Reading,
): Voice['attributes'] => {
  const isOverruled = (word: AllianceEvent): boolean => resolved !== undefined && order(resolved) > order(word)
  const said = accounts.map(({ told, ending }): Voice['attributes'] => {
    if (!told.account.attributedTo.includes(episode)) return saysWhy(told.account) ? 'no' : null
    return isOverruled(told) ? 'no' : endingAs(ending) === 'referral-agreed' ? 'referral' : 'ending'
  })
  const isOfThat = ({ of }: EndingAccount): boolean => of._tag === 'phase' || of.participant === who.id
  const isDenied = (word: EpisodeClosed): boolean =>
    isOverruled(word) ||
    accounts.some(
      ({ told }, index) =>
        said[index] === 'no' &&
        told.account.reason !== 'referral' &&
        isOfThat(told.account) &&
        order(told) > order(word),
    )
  const words = closing?.as === 'led-to-referral' ? [...said, isDenied(closing) ? 'no' : 'referral'] : said
  return (['ending', 'referral', 'no'] as const).find((one) => words.includes(one)) ?? null
}

const saysWhy = ({ reason, attributedTo, harms = [] }: EndingAccount): boolean =>
  reason !== 'unknown' || attributedTo.length > 0 || harms.length > 0
