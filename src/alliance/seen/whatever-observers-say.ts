import { owned } from '../../episode/inside.js'
import type { NonEmpty } from '../../kernel/inside.js'
import { type Source, waysOver } from '../../vocabulary/inside.js'
import { evolveOn } from '../evolve.js'
import { type Heard, heardIn } from '../outcome/outcome.js'
import type { OutcomeSettings } from '../outcome/settings.js'
import type { AllianceFact, EndingNamed } from '../record/event.js'
import { type Alliance, type AllianceState, hasBegun } from '../record/state.js'
import { isFor } from './is-seen.js'
import type { View } from './view.js'

/** An episode as it is heard, and as it would be if observers said this or that. */
export type HeardWhatever = NonEmpty<Heard>

/** The words that an outcome is made of. */
const wordsOfOutcomes = ['RuptureReported', 'ResolutionJudged', 'EndingAccounted'] as const

/** Says whether the permissions show the reader of a view what observers say of outcomes, whether or not any said something. */
export const hearsObservers = ({ reader: { audience }, permissions: { observers, sees } }: View): boolean =>
  isFor(observers, audience) && wordsOfOutcomes.every((word) => isFor(sees[word], audience))

/**
 * Returns every episode of what a reader sees, as it is heard; for one who does not hear observers, also as it would be by each thing
 * that observers could say. What is the same in all of them does not depend on what observers said.
 */
export const heardWhatever = (seen: Alliance, hears: boolean, settings: OutcomeSettings): readonly HeardWhatever[] => {
  const others = hears ? [] : couldSay(seen).map((words) => heardIn(having(seen, words), settings))
  return heardIn(seen, settings).map((heard, index) => [
    heard,
    ...others.flatMap((other) => (other[index] === undefined ? [] : cameBackSooner(other[index]))),
  ])
}

/** Returns an episode that came back as if it had come back at once: an observer may have reported that. */
const cameBackSooner = (heard: Heard): Heard =>
  heard.common.recurred === null ? heard : { ...heard, common: { ...heard.common, recurred: 0 } }

const having = (seen: Alliance, words: readonly AllianceFact[]): Alliance => {
  const lists = owned()
  let state: AllianceState = seen
  for (const word of words) state = evolveOn(lists, state, word)
  return hasBegun(state) ? state : seen
}

/** Returns what observers could say, each time one thing of all episodes: one more observer, and those who are seen, who may say more. */
const couldSay = ({ record, past }: Alliance): readonly (readonly AllianceFact[])[] => {
  const spoke = record.log.flatMap(({ stamp: { by } }) => (by._tag === 'observer' ? [by.id] : []))
  const sources = [...new Set([...spoke, unheardIn(spoke)])].map((id): Source => ({ _tag: 'observer', id }))
  const episodes = record.episodes.map(({ episode }) => episode.record.reported.episode)
  const endings: readonly EndingNamed[] = [
    ...past.map(({ number }) => ({ _tag: 'phase', phase: number }) as const),
    ...record.people.flatMap(({ id, spells }) =>
      spells.some(({ went }) => went?.event._tag === 'ParticipantLeft')
        ? [{ _tag: 'departure', participant: id } as const]
        : [],
    ),
  ]
  const { session } = record
  const judged = (judgement: Extract<AllianceFact, { _tag: 'ResolutionJudged' }>['judgement']) =>
    sources.flatMap((by) =>
      episodes.map(
        (episode): AllianceFact => ({ _tag: 'ResolutionJudged', stamp: { session, by }, episode, judgement }),
      ),
    )
  const accounted = (attributedTo: readonly string[]) =>
    sources.flatMap((by) =>
      endings.map((of): AllianceFact => {
        const account = { of, reason: 'unknown', attributedTo } as const
        return { _tag: 'EndingAccounted', stamp: { session, by }, account }
      }),
    )
  return [
    judged({ rating: 5 }),
    judged({ rating: 1 }),
    ...waysOver.map((over) => judged({ over })),
    ...(endings.length === 0 ? [] : [accounted(episodes), accounted([unheardIn(episodes)])]),
  ]
}

/** Returns a name that none of these is. */
const unheardIn = (names: readonly string[]): string => {
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0)
  return 'x'.repeat(longest + 1)
}
