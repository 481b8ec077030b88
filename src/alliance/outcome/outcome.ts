import { attemptsOf } from '../../episode/index.js'
import { injuredIn } from '../../episode/inside.js'
import * as vocabulary from '../../vocabulary/inside.js'
import { expectNoView, outcomesOfViews } from '../record/no-view.js'
import { peopleAmong } from '../record/people.js'
import { type AllianceState, hasBegun, type PhasedEpisode } from '../record/state.js'
import { type Choice, chosen } from './choice.js'
import { closureOf } from './closure.js'
import { attributedBy, attributedByOthers, isAttributing, judgedBy, reasonBy, settledBy } from './columns.js'
import { oneWord } from './one-word.js'
import { readingOf } from './reading.js'
import { recurredIn, recurrencesIn } from './recurred.js'
import type { OutcomeSettings } from './settings.js'
import { standingOf } from './standing.js'
import { type Voice, voicesOn } from './voices.js'

/** The columns that are the same under every criterion. */
interface CommonColumns {
  readonly episode: vocabulary.EpisodeId
  readonly phase: number
  readonly closure: vocabulary.Closure
  /** The source that closed it; null where none did. */
  readonly closedBy: vocabulary.Source | null
  /** Whether an attempt is on record. */
  readonly attempted: boolean
  /** Whether the words of the parties agree that it is over; null where they gave none. */
  readonly settled: boolean | null
  /** The number of sessions from its closing until it came back; null where it did not. */
  readonly recurred: number | null
  /** How far all judgements agree, in time or not. */
  readonly standing: vocabulary.Standing
}

/** The columns of an episode under a criterion and a cut, each by itself, and the one word that follows from them. */
export interface OutcomeColumns extends CommonColumns {
  /** What the people of the criterion say of the resolution. */
  readonly judged: vocabulary.Judged
  /** The reason why it is not judged; null where it is, or where each of them gave some word, as that it is over. */
  readonly reason: vocabulary.UnjudgedReason | null
  /** Whether they say that it is about back to where it was, or better: resolved at the least cut, whatever the cut. */
  readonly restored: boolean
  /** Whether they attribute an ending to it; where they say neither, what all sources say, which decides nothing. */
  readonly attributed: vocabulary.Attributed
  /** Whether `attributed` is what others say, since they themselves say neither. */
  readonly attributedByOthers: boolean
  readonly outcome: vocabulary.Outcome
  readonly resolvedFrom: vocabulary.OwnCut
}

/** The number of sources that a criterion names, and how many of them said what. */
export interface VoiceCounts {
  readonly of: number
  /** Those who judged it in time. */
  readonly judged: number
  readonly resolved: number
  /** Those who attribute an ending to it. */
  readonly attributing: number
  /** Those who judged it after the ending, which is kept and does not count. */
  readonly late: number
}

/** The outcome of one episode under a criterion. */
export interface EpisodeOutcome extends OutcomeColumns {
  readonly criterion: vocabulary.ResolutionCriterion
  readonly voices: VoiceCounts
}

/** The outcome of one episode by the judgement of one person alone. */
export interface PersonOutcome extends OutcomeColumns {
  readonly who: vocabulary.ParticipantId
  readonly perspective: vocabulary.Perspective
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
  state: AllianceState,
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): readonly EpisodeOutcome[] => heardIn(state, settings).map((heard) => outcomeBy(heard, criterion))

/**
 * Returns a row for every episode and every person it concerns, by the judgement of that person alone.
 *
 * @example
 * outcomesByPerson(sampleAlliance).map(({ who, outcome }) => [who, outcome]) // => [['client', 'resolved'], ['therapist', 'resolved']]
 */
export const outcomesByPerson = (state: AllianceState, settings: OutcomeSettings = {}): readonly PersonOutcome[] =>
  heardIn(state, settings).flatMap(outcomesByEach)

/** Returns the outcome of one episode by the judgement of each person it concerns. */
export const outcomesByEach = (heard: Heard): readonly PersonOutcome[] =>
  heard.voices.flatMap((voice): readonly PersonOutcome[] => {
    const { who, perspective, concerned } = voice
    if (!concerned || who._tag !== 'participant') return []
    return [
      { ...concluded({ ...heard, everyone: [voice] }, { by: 'side', voices: [voice] }), who: who.id, perspective },
    ]
  })

/** An episode with what each source says of it, from which the outcome follows under any criterion. */
export interface Heard {
  readonly phased: PhasedEpisode
  /** Those whose judgement a criterion may ask for. */
  readonly voices: readonly Voice[]
  /** All, bystanders with them. */
  readonly everyone: readonly Voice[]
  readonly common: CommonColumns
  readonly resolvedFrom: vocabulary.OwnCut
}

/** Returns the episodes of an alliance with what each source says of them. */
export const heardIn = (alliance: AllianceState, settings: OutcomeSettings): readonly Heard[] => {
  expectNoView(alliance, outcomesOfViews)
  if (!hasBegun(alliance)) return []
  const reading = readingOf(alliance, settings)
  const recurrences = recurrencesIn(alliance.record)
  return alliance.record.episodes.map((phased): Heard => {
    const { episode, phase } = phased
    const closure = closureOf(alliance, phased, reading.endingAs, settings)
    const everyone = voicesOn(reading, phased, closure)
    const voices = everyone.filter(({ named }) => named)
    return {
      phased,
      voices,
      everyone,
      common: {
        episode: episode.record.reported.episode,
        phase,
        closure,
        closedBy: episode._tag === 'Closed' && episode.closing._tag === 'said' ? episode.closing.event.stamp.by : null,
        attempted: attemptsOf(episode).length > 0,
        settled: settledBy(voices),
        recurred: recurredIn(phased, recurrences),
        standing: standingOf(voices, peopleAmong(alliance.record, injuredIn(episode.record))),
      },
      resolvedFrom: settings.resolvedFrom ?? vocabulary.leastResolved,
    }
  })
}

/** Returns the outcome of an episode under a criterion. */
export const outcomeBy = (heard: Heard, criterion: vocabulary.ResolutionCriterion): EpisodeOutcome => {
  const choice = chosen(criterion, heard.voices, heard.phased)
  const count = (is: (voice: Voice) => boolean): number => choice.voices.filter(is).length
  return {
    // An observer who said nothing could still be asked.
    ...concluded(heard, choice, criterion === 'observer' ? 'not-asked' : 'no-one-of-that-side'),
    criterion,
    voices: {
      of: choice.voices.length,
      judged: count(({ says }) => says === 'resolved' || says === 'not-resolved'),
      resolved: count(({ says }) => says === 'resolved'),
      attributing: count(isAttributing),
      late: count(({ late }) => late),
    },
  }
}

/** Returns the one word alone, for those who count it under many criteria and cuts. */
export const wordBy = (
  { common, voices, phased }: Heard,
  criterion: vocabulary.ResolutionCriterion,
): vocabulary.Outcome => {
  const choice = chosen(criterion, voices, phased)
  return oneWord({ closure: common.closure, judged: judgedBy(choice), attempted: common.attempted }, choice)
}

const concluded = (
  { common, everyone, resolvedFrom }: Heard,
  choice: Choice,
  ofNoOne: vocabulary.UnjudgedReason = 'not-asked',
): OutcomeColumns => {
  const judged = judgedBy(choice)
  const outcome = oneWord({ closure: common.closure, judged, attempted: common.attempted }, choice)
  const attributed = attributedBy(choice)
  const byOthers = attributedByOthers(everyone)
  // Of those who only closed it, no judgement was asked for; where each gave a word, and they make none together, all were heard.
  const isUnheard = choice.voices.some(({ says, over }) => says === 'unsaid' && over === null)
  const otherwise = choice.voices.length === 0 ? ofNoOne : outcome === 'not-judged' && isUnheard ? 'not-asked' : null
  return {
    ...common,
    judged,
    reason: judged === 'not-judged' ? (reasonBy(choice) ?? otherwise) : null,
    restored: judgedBy(choice, ({ saysAtLeast }) => saysAtLeast) === 'resolved',
    attributed: attributed ?? byOthers,
    attributedByOthers: attributed === null && byOthers !== 'not-asked',
    outcome,
    resolvedFrom,
  }
}
