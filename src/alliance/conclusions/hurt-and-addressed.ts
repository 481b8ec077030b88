import { attemptsOf, momentsOf, type StrategyTarget } from '../../episode/index.js'
import { concernedIn } from '../../episode/inside.js'
import {
  between,
  type Component,
  type EpisodeId,
  type Level,
  type ParticipantId,
  type Strategy,
  type Tie,
  type TieEnd,
} from '../../vocabulary/inside.js'
import { expectNoView } from '../record/no-view.js'
import type { AllianceRecord, AllianceState, PhasedEpisode } from '../record/state.js'
import { isSameTie, levelIn } from '../record/tie.js'

/** What a rupture hurt, as reported: who showed it, towards what, in which ties and components. */
export interface Hurt {
  readonly actors: readonly ParticipantId[]
  readonly targets: readonly TieEnd[]
  readonly ties: readonly { readonly tie: Tie; readonly level: Level | null }[]
  readonly components: readonly Component[]
}

/** One use of a strategy: who used it, what it was aimed at, and at which level. */
export interface Addressed {
  /** The attempt's place in the episode, counted from 1. */
  readonly attempt: number
  readonly session: number
  readonly strategy: Strategy
  readonly actor: ParticipantId
  /** Null where it is not said. */
  readonly target: StrategyTarget | null
  /** The level of the tie aimed at, or of the actor with the person aimed at; null where there is none. */
  readonly level: Level | null
  /** Whether the target is one of the ties or people that the rupture concerns; *false* is no failure. Null where no target is said. */
  readonly amongHurt: boolean | null
}

/** What was hurt in one episode beside what was addressed. */
export interface HurtAndAddressed {
  readonly episode: EpisodeId
  readonly hurt: Hurt
  readonly addressed: readonly Addressed[]
}

/**
 * Lists for each episode what the rupture hurt and what each use of a strategy was aimed at: actor, target and level alike.
 *
 * It describes and judges nothing: that a strategy was aimed elsewhere is no failure. Sessions are those of the stamps.
 *
 * @example
 * hurtAndAddressed(sampleAlliance)[0]?.addressed.map(({ attempt, actor, target }) => [attempt, actor, target])
 * // => [[1, 'therapist', null], [2, 'therapist', null]]
 */
export const hurtAndAddressed = (state: AllianceState): readonly HurtAndAddressed[] => {
  expectNoView(state)
  const { record } = state
  if (record === undefined) return []
  return record.episodes.map((phased) => {
    const { reported } = phased.episode.record
    const { expressedBy, directedTo, ties } = reported.rupture
    return {
      episode: reported.episode,
      hurt: {
        actors: expressedBy,
        targets: directedTo,
        ties: ties.map((tie) => ({ tie, level: levelIn(record, tie) ?? null })),
        components: [...new Set(momentsOf(phased.episode.record).flatMap(({ components = [] }) => components))],
      },
      addressed: addressedIn(record, phased),
    }
  })
}

const addressedIn = (record: AllianceRecord, { episode, everyone }: PhasedEpisode): readonly Addressed[] => {
  const { ties } = episode.record.reported.rupture
  const concerned = concernedIn(episode.record, everyone)
  const isHurt = (target: StrategyTarget): boolean =>
    'tie' in target ? ties.some((tie) => isSameTie(tie, target.tie)) : concerned.includes(target.participant)
  const level = (actor: ParticipantId, target: StrategyTarget): Level | null =>
    levelIn(record, 'tie' in target ? target.tie : between(actor, target.participant)) ?? null
  return attemptsOf(episode).flatMap(({ steps }, index) =>
    steps.flatMap((step): readonly Addressed[] => {
      if (step._tag !== 'StrategyUsed') return []
      const { strategy, usedBy: actor, target = null } = step.use
      return [
        {
          attempt: index + 1,
          session: step.stamp.session,
          strategy,
          actor,
          target,
          level: target && level(actor, target),
          amongHurt: target && isHurt(target),
        },
      ]
    }),
  )
}
