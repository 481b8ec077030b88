import { sameValue } from '../../kernel/inside.js'
import type * as vocabulary from '../../vocabulary/inside.js'
import { chosen, isHeard } from '../outcome/choice.js'
import {
  type EpisodeOutcome,
  type Heard,
  type OutcomeColumns,
  outcomeBy,
  outcomesByEach,
  type PersonOutcome,
  type VoiceCounts,
  wordBy,
} from '../outcome/outcome.js'
import type { OutcomeSettings } from '../outcome/settings.js'
import type { Voice } from '../outcome/voices.js'
import { allianceIn, type View } from './view.js'
import { type HeardWhatever, heardWhatever, hearsObservers } from './whatever-observers-say.js'

/** What a reader is not shown: those it depends on gave no word, or none that this reader may see. The two are not distinguished. */
export type NotShown = 'withheld'

/** The columns of an outcome that are acts, which everyone sees who sees the episode. */
type Acts = 'episode' | 'phase' | 'closure' | 'closedBy' | 'attempted' | 'resolvedFrom'

/** The outcome of an episode as a reader may see it. */
export interface SeenColumns extends Pick<OutcomeColumns, Acts> {
  readonly outcome: Exclude<vocabulary.Outcome, 'not-judged'> | NotShown
  readonly judged: Exclude<vocabulary.Judged, 'not-judged'> | NotShown
  readonly restored: boolean | NotShown
  /** What the people of the criterion themselves say. */
  readonly attributed: Exclude<vocabulary.Attributed, 'not-asked'> | NotShown
  readonly settled: boolean | NotShown
  /** The number of sessions until it came back; that it did not is not known, where a report may be hidden. */
  readonly recurred: number | NotShown
  /** How far those judgements agree that this reader may see. */
  readonly standing: vocabulary.Standing | NotShown
}

/** The outcome of an episode under a criterion, as a reader may see it. */
export interface SeenOutcome extends SeenColumns {
  readonly criterion: vocabulary.ResolutionCriterion
  readonly voices: VoiceCounts | NotShown
}

/** The outcome of an episode by the judgement of one person alone, as a reader may see it. */
export interface SeenPersonOutcome extends SeenColumns {
  readonly who: vocabulary.ParticipantId
  readonly perspective: vocabulary.Perspective
}

/**
 * Returns the outcome of every episode in a view under a criterion, by the words that its reader may see.
 *
 * Where one of those that the criterion names gave no word, or none that the reader may see, it is `withheld`. So is what observers
 * could change whose words the permissions keep from the reader, whether or not there are any: nothing looks complete that is not.
 *
 * @example
 * const view = viewFor(sampleAlliance, { audience: 'therapist' })
 * outcomesSeen(view, 'client')[0]?.outcome // => 'resolved'
 * outcomesSeen(view, 'observer')[0]?.outcome // => 'withheld'
 */
export const outcomesSeen = (
  view: View,
  criterion: vocabulary.ResolutionCriterion,
  settings: OutcomeSettings = {},
): readonly SeenOutcome[] => heardBy(view, settings).map((heard) => seenBy(heard, criterion))

const heardBy = (view: View, settings: OutcomeSettings): readonly HeardWhatever[] =>
  heardWhatever(allianceIn(view), hearsObservers(view), settings)

/** Returns the outcome of an episode of a view under a criterion. */
export const seenBy = (heard: HeardWhatever, criterion: vocabulary.ResolutionCriterion): SeenOutcome =>
  inAll(heard, (one) => {
    const isSpoken = isSpokenOf(one, criterion)
    const of = outcomeBy(one, criterion)
    return { ...masked(of, isSpoken, one.voices), criterion, voices: isSpoken ? of.voices : 'withheld' }
  })

/** Returns the one word alone, for those who count it under many criteria and cuts. */
export const seenWordBy = (heard: HeardWhatever, criterion: vocabulary.ResolutionCriterion): SeenColumns['outcome'] =>
  inAll(heard, (one) => ({ outcome: seenWord(wordBy(one, criterion), isSpokenOf(one, criterion)) })).outcome

const inAll = <Columns extends object>(
  [heard, ...others]: HeardWhatever,
  columnsOf: (heard: Heard) => Columns,
): Columns => alike(columnsOf(heard), others.map(columnsOf))

/** Returns the columns of an episode as it is heard, without those that it would have otherwise if observers said something. */
const alike = <Columns extends object>(columns: Columns, others: readonly Columns[]): Columns => {
  const known = Object.entries(columns).map(([key, value]): readonly [string, unknown] => [
    key,
    others.every((one) => sameValue(one[key as keyof Columns], value)) ? value : 'withheld',
  ])
  return Object.fromEntries(known) as Columns
}

/** Says whether each of those that a criterion names gave a word. */
const isSpokenOf = ({ voices, phased }: Heard, criterion: vocabulary.ResolutionCriterion): boolean => {
  const named = chosen(criterion, voices, phased).voices
  return named.length > 0 && named.every(isHeard)
}

/**
 * Returns a row for every episode in a view and every person it concerns, by the words of that person that its reader may see.
 *
 * @example
 * const view = viewFor(sampleAlliance, { audience: 'therapist' })
 * outcomesSeenByPerson(view).map(({ who, outcome }) => [who, outcome])
 * // => [['client', 'resolved'], ['therapist', 'resolved']]
 */
export const outcomesSeenByPerson = (view: View, settings: OutcomeSettings = {}): readonly SeenPersonOutcome[] =>
  heardBy(view, settings).flatMap(seenByEach)

/** Returns the outcome of an episode of a view by the judgement of each person it concerns. */
export const seenByEach = ([heard, ...others]: HeardWhatever): readonly SeenPersonOutcome[] => {
  const all = others.map(seenOfEach)
  return seenOfEach(heard).map((own, index) =>
    alike(
      own,
      all.flatMap((each) => each[index] ?? []),
    ),
  )
}

const seenOfEach = (heard: Heard): readonly SeenPersonOutcome[] =>
  outcomesByEach(heard).map((of) => {
    const voice = heard.voices.find(({ who }) => who._tag === 'participant' && who.id === of.who)
    const isSpoken = voice !== undefined && isHeard(voice)
    return { ...masked(of, isSpoken, heard.voices), who: of.who, perspective: of.perspective }
  })

const seenWord = (outcome: vocabulary.Outcome, isSpoken: boolean): SeenColumns['outcome'] =>
  outcome === 'open' ? 'open' : isSpoken && outcome !== 'not-judged' ? outcome : 'withheld'

/** Returns the columns without what rests on the silence of someone. */
const masked = (of: EpisodeOutcome | PersonOutcome, isSpoken: boolean, voices: readonly Voice[]): SeenColumns => {
  const isEachSpoken = voices.every((voice) => !voice.concerned || isHeard(voice))
  const { episode, phase, closure, closedBy, attempted, resolvedFrom } = of
  const isJudged = isSpoken && of.judged !== 'not-judged'
  return {
    ...{ episode, phase, closure, closedBy, attempted, resolvedFrom },
    outcome: seenWord(of.outcome, isSpoken),
    judged: isSpoken && of.judged !== 'not-judged' ? of.judged : 'withheld',
    restored: isJudged ? of.restored : 'withheld',
    attributed: isSpoken && !of.attributedByOthers && of.attributed !== 'not-asked' ? of.attributed : 'withheld',
    settled: isEachSpoken && of.settled !== null ? of.settled : 'withheld',
    recurred: of.recurred ?? 'withheld',
    standing: isEachSpoken ? of.standing : 'withheld',
  }
}
