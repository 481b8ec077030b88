import type { EpisodeClosed } from '../../episode/inside.js'
import type { EpisodeId, Perspective, Source, UnjudgedReason, WayOver } from '../../vocabulary/inside.js'
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
  /** What its latest judgement in time says at the cut. */
  readonly says: Says
  /** What that says at the least own cut, which is about back to where it was. */
  readonly saysAtLeast: Says
  /** What its latest judgement says, in time or not. */
  readonly saysEver: Says
  /** Whether it judged the episode after its time. */
  readonly late: boolean
  /** The way in which it is over for the source without a repair, by its latest judgement or its closing. */
  readonly over: WayOver | null
  /** Whether it closed the episode, and has not judged it since. */
  readonly closes: boolean
  /** Whether it attributes an ending to the episode, and whether that was an agreed referral; null where it says neither. */
  readonly attributes: 'referral' | 'ending' | 'no' | null
  /** The reason why it has not judged; null where it has, or said that it is over. */
  readonly reason: UnjudgedReason | null
}

/** Returns what each source says of an episode: those it concerns, those who treat or lead, and observers who spoke. */
export const voicesOn = (reading: Reading, phased: PhasedEpisode): readonly Voice[] =>
  wordsOn(reading, phased).flatMap((words): readonly Voice[] => {
    const perspective = reading.perspectiveOf(words.who)
    return words.concerned || perspective === 'observer' || perspective === 'therapist'
      ? [voiceOf(words, perspective, phased.episode.record.reported.episode, reading)]
      : []
  })

const voiceOf = (words: Words, perspective: Perspective, episode: EpisodeId, reading: Reading): Voice => {
  const { who, concerned, counting, latest, closing } = words
  const { settings, order } = reading
  const saysAt = (judged: Words['latest'], at = settings): Says =>
    judged === undefined ? 'unsaid' : saysOf(judged.judgement, at)
  const says = saysAt(counting)
  const saysEver = saysAt(latest)
  const isSince = counting !== undefined && closing !== undefined && order(counting) > order(closing)
  const over = overBy(words, says, isSince)
  const closes = closing !== undefined && !isSince
  return {
    who,
    perspective,
    concerned,
    says,
    saysAtLeast: saysAt(counting, { scales: settings.scales ?? {} }),
    saysEver,
    late: latest !== counting,
    over,
    closes,
    attributes: attributesBy(words, saysEver, episode, reading),
    reason: reasonOf(words, says, over !== null || closes),
  }
}

const waysClosed: Readonly<Record<EpisodeClosed['as'], WayOver | null>> = {
  resolved: null,
  stopped: 'stopped',
  'let-go': 'let-go',
  faded: 'faded',
  'led-to-referral': null,
}

/** Returns the way in which it is over by a source's judgement or closing, the later of which decides; a low rating is no *faded*. */
const overBy = ({ counting, closing }: Words, says: Says, isSince: boolean): WayOver | null => {
  const judged = counting?.judgement.over ?? null
  const closed = closing === undefined ? null : waysClosed[closing.as]
  const over = isSince ? (judged ?? closed) : (closed ?? judged)
  return over === 'faded' && counting !== undefined && ratesAsWorse(counting.judgement, says) ? null : over
}

const reasonOf = ({ counting, latest, answers }: Words, says: Says, saidItIsOver: boolean): UnjudgedReason | null => {
  if (says === 'no-cut') return says
  if (says !== 'unsaid' || saidItIsOver) return null
  if (latest !== counting) return 'too-late'
  if (answers.includes('declined')) return 'declined'
  return answers.length > 0 ? 'asked-no-answer' : 'not-asked'
}

/**
 * Returns whether a source attributes an ending to the episode, by its latest accounts or by closing it as a referral.
 *
 * A later *resolved* of the same source overrules it. An account that knows no reason and names no cause says neither.
 */
const attributesBy = (
  { accounts, closing, latest }: Words,
  saysEver: Says,
  episode: EpisodeId,
  { order, endingAs }: Reading,
): Voice['attributes'] => {
  const isOverruled = (word: AllianceEvent): boolean =>
    saysEver === 'resolved' && latest !== undefined && order(latest) > order(word)
  const said = accounts.map(({ told, ending }): Voice['attributes'] => {
    if (!told.account.attributedTo.includes(episode)) return saysWhy(told.account) ? 'no' : null
    return isOverruled(told) ? 'no' : endingAs(ending) === 'referral-agreed' ? 'referral' : 'ending'
  })
  const isDenied = (word: EpisodeClosed): boolean =>
    isOverruled(word) || accounts.some(({ told }, index) => said[index] === 'no' && order(told) > order(word))
  const words = closing?.as === 'led-to-referral' ? [...said, isDenied(closing) ? 'no' : 'referral'] : said
  return (['ending', 'referral', 'no'] as const).find((one) => words.includes(one)) ?? null
}

const saysWhy = ({ reason, attributedTo, harms = [] }: EndingAccount): boolean =>
  reason !== 'unknown' || attributedTo.length > 0 || harms.length > 0
