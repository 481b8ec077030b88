/** The people that a tie names, and when it is over. */
import type { Tie, TieEnd } from 'rupture-repair/vocabulary'
import type { Model, ModelEpisode } from './model-state.js'

export const idsOf = (end: TieEnd): readonly string[] =>
  end._tag === 'whole' ? [] : end._tag === 'person' ? [end.id] : end.members

export const sameTie = (ties: readonly Tie[]): boolean => {
  const names = ties.map((tie) =>
    tie
      .map((end) => `${end._tag} ${[...idsOf(end)].sort()}`)
      .sort()
      .join('; '),
  )
  return new Set(names).size < names.length
}

/** Whether it is theirs: they are a party, or took part when something strained the whole. */
export const isConcerned = ({ parties, ties, everyone }: ModelEpisode, id: string): boolean =>
  parties.includes(id) || (ties.flat().some(({ _tag }) => _tag === 'whole') && everyone.includes(id))

/** Whether nothing is left of an open episode once this person has gone too. */
export const isOverWithout = (model: Model, episode: ModelEpisode, leaver: string): boolean =>
  episode.place !== 'closed' &&
  episode.ties.every(
    (tie, index) =>
      episode.over[index] || endsWithout(tie, (id) => id === leaver || model.people[id]?.gone !== undefined),
  )

export const endsWithout = (tie: Tie, gone: (id: string) => boolean): boolean =>
  tie.some((end) => end._tag !== 'whole' && idsOf(end).every(gone))
