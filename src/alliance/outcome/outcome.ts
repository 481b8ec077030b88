import { attemptsOf, standingOf } from '../../episode/index.js'
import * as vocabulary from '../../vocabulary/inside.js'
import { perspectiveIn } from '../record/people.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { attributedBy, attributedOf } from './attributed.js'
import { closureOf } from './closure.js'
import { judgedBy, reasonOf } from './judged.js'
import { type Order, orderOf } from './order.js'
import { recurredIn } from './recurred.js'
import type { OutcomeSettings } from './settings.js'
import { settledIn } from './settled.js'
import { type Choice, chosen, type Voice, voicesOn } from './voices.js'

/** The columns of an episode under a criterion and a cut, each by itself. */
export interface OutcomeColumns {
  /** What the people of the criterion say of the resolution. */
  readonly judged: vocabulary.Judged
  /** The reason why it is not judged; null where it is. */
  readonly reason: vocabulary.UnjudgedReason | null
  readonly closure: vocabulary.Closure
  /** The source that closed it; null where none did. */
  readonly closedBy: vocabulary.Source | null
  /** Whether an attempt is on record. */
  readonly attempted: boolean
  /** Whether an ending is attributed to it; where the people of the criterion say neither, what all others say. */
  readonly attributed: vocabulary.Attributed
  /** Whether the words of the parties agree that it is over; null where they gave none. */
  readonly settled: boolean | null
}

/** The number of sources that a criterion names, and how many of them said what. */
export interface VoiceCounts {
  readonly of: number
  readonly judged: number
  readonly resolved: number
  readonly attributing: number
}

/** The columns of one episode, the one word that follows from them, and what stands beside it. */
export interface EpisodeOutcome extends OutcomeColumns {
  readonly episode: vocabulary.EpisodeId
  readonly phase: number
  readonly outcome: vocabulary.Outcome
  readonly voices: VoiceCounts
  /** The number of sessions from its closing until it came back; null where it did not. */
  readonly recurred: number | null
  readonly standing: vocabulary.Standing
  readonly criterion: vocabulary.ResolutionCriterion
  readonly resolvedFrom: vocabulary.OwnCut
}

/**
 * Returns the columns and the outcome of every episode of an alliance under a criterion. Harms are no episodes; see `record.harms`.
 *
 * @example
 * const [of] = outcomesOf(sampleAlliance, 'observer')
 * of?.outcome // => 'not-judged'
 * of?.reason // => 'not-asked'
 */
export const outcomesOf = (
  alliance: Alliance,
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): readonly EpisodeOutcome[] => {
  const order = orderOf(alliance.record)
  return alliance.record.episodes.map((phased) => {
    const voices = voicesOn(alliance, phased, settings, order)
    const choice = chosen(criterion, voices, phased)
    return {
      episode: phased.episode.record.reported.episode,
      phase: phased.phase,
      ...concluded(alliance, phased, choice, voices, settings),
      recurred: recurredIn(alliance.record, phased),
      standing: standingOf(phased.episode.record, {
        perspectiveOf: perspectiveIn(alliance.record),
        everyone: phased.everyone,
      }),
      criterion,
      resolvedFrom: settings.resolvedFrom ?? vocabulary.leastResolved,
    }
  })
}

/** The outcome of one episode by the word of one person alone. */
export interface PersonOutcome extends OutcomeColumns {
  readonly episode: vocabulary.EpisodeId
  readonly who: vocabulary.ParticipantId
  readonly perspective: vocabulary.Perspective
  readonly outcome: vocabulary.Outcome
}

/**
 * Returns a row for every episode and every person it concerns, on that person's word alone.
 *
 * @example
 * outcomesByPerson(sampleAlliance).map(({ who, outcome }) => [who, outcome]) // => [['client', 'resolved'], ['therapist', 'resolved']]
 */
export const outcomesByPerson = (alliance: Alliance, settings: OutcomeSettings = {}): readonly PersonOutcome[] => {
  const order: Order = orderOf(alliance.record)
  return alliance.record.episodes.flatMap((phased) => {
    const voices = voicesOn(alliance, phased, settings, order)
    return voices.flatMap((voice): readonly PersonOutcome[] => {
      if (!voice.concerned || voice.who._tag !== 'participant') return []
      const { voices: _, ...columns } = concluded(alliance, phased, { by: 'side', voices: [voice] }, voices, settings)
      const episode = phased.episode.record.reported.episode
      return [{ episode, who: voice.who.id, perspective: voice.perspective, ...columns }]
    })
  })
}

const concluded = (
  alliance: Alliance,
  phased: PhasedEpisode,
  choice: Choice,
  everyone: readonly Voice[],
  settings: OutcomeSettings,
): OutcomeColumns & Pick<EpisodeOutcome, 'outcome' | 'voices'> => {
  const { episode } = phased
  const own = attributedBy(choice)
  const judged = judgedBy(choice)
  const columns: OutcomeColumns = {
    judged,
    reason: reasonOf(choice, judged),
    closure: closureOf(alliance, phased, settings),
    closedBy: episode._tag === 'Closed' && episode.closing._tag === 'said' ? episode.closing.event.stamp.by : null,
    attempted: attemptsOf(episode).length > 0,
    attributed: attributedOf(own, everyone),
    settled: settledIn(everyone),
  }
  const count = (is: (voice: Voice) => boolean): number => choice.voices.filter(is).length
  return {
    ...columns,
    outcome: oneWord(columns, own, choice),
    voices: {
      of: choice.voices.length,
      judged: count(({ says }) => says === 'resolved' || says === 'not-resolved'),
      resolved: count(({ says }) => says === 'resolved'),
      attributing: count(({ attributes }) => attributes === 'yes'),
    },
  }
}

/** Returns the one word, the first that holds: rule 2, as docs/outcomes.md states it. */
const oneWord = (
  { closure, judged, attempted }: OutcomeColumns,
  attributes: 'yes' | 'no' | null,
  choice: Choice,
): vocabulary.Outcome => {
  if (closure === 'open' || closure === 'censored') return 'open'
  if (attributes === 'yes' && closure !== 'death')
    return closure === 'referral-agreed' ? 'led-to-referral' : 'termination'
  if (judged === 'resolved') return 'resolved'
  if (isOver(choice, 'let-go')) return 'let-go'
  if (isOver(choice, 'faded') && !choice.voices.some(ratesUnderMiddle)) return 'faded'
  if (judged !== 'not-judged' || isOver(choice, 'stopped')) return attempted ? 'unsuccessful-repair' : 'unresolved'
  return 'not-judged'
}

/** Says whether it is over in one way on the criterion's own word: of all of a side who spoke, of one of them, or of all. */
const isOver = ({ voices, by }: Choice, way: vocabulary.WayOver): boolean => {
  const saying = voices.filter(({ over }) => over === way).length
  switch (by) {
    case 'side':
      return saying > 0 && voices.every(({ over, says }) => over === way || (over === undefined && says === 'unsaid'))
    case 'any':
      return saying > 0
    case 'all':
      return saying > 0 && saying === voices.length
  }
}

const ratesUnderMiddle = ({ judgement }: Voice): boolean =>
  judgement?.rating !== undefined && judgement.scale === undefined && judgement.rating < vocabulary.leastResolved
