import { type Alliance, outcomesOf, type PhasedEpisode } from '../../alliance/index.js'
import { type Episode, kindsOf } from '../../episode/index.js'
import { absurd } from '../../kernel/index.js'
import type { Outcome, ResolutionCriterion, RuptureKind, Standing } from '../../vocabulary/index.js'

/** A phase as a reader of the log sees it; `to` and `ending` are `null` while it is open. */
export interface PhaseRow {
  readonly number: number
  readonly from: number
  readonly to: number | null
  readonly ending: string | null
}

/** An episode as a reader of the log sees it; `outcome` is `null` where nobody said whose word decides. */
export interface EpisodeRow {
  readonly id: string
  readonly phase: number
  /** The session at which it was reported. */
  readonly reported: number
  readonly kinds: readonly RuptureKind[]
  readonly state: 'unattended' | 'being-worked-on' | 'paused' | 'closed'
  /** Attempts at repair, those under way included. */
  readonly attempts: number
  readonly outcome: Outcome | 'open' | null
  /** Whether the word that decides is on record; `null` where nobody said whose that is. */
  readonly wordGiven: boolean | null
  readonly standing: Standing
}

/** One alliance of a log. */
export interface AllianceRow {
  readonly id: string
  readonly phases: readonly PhaseRow[]
  readonly episodes: readonly EpisodeRow[]
}

const standsAt = (episode: Episode): Pick<EpisodeRow, 'state' | 'attempts'> => {
  switch (episode._tag) {
    case 'Unattended':
      return { state: 'unattended', attempts: 0 }
    case 'BeingWorkedOn':
      return { state: 'being-worked-on', attempts: episode.earlier.length + 1 }
    case 'Paused':
      return { state: 'paused', attempts: episode.earlier.length }
    case 'Closed':
      return { state: 'closed', attempts: episode.earlier.length }
    default:
      return absurd(episode)
  }
}

const phasesOf = (alliance: Alliance): readonly PhaseRow[] => [
  ...alliance.past.map(({ number, from, to, ended }) => ({ number, from, to, ending: ended.ending._tag })),
  ...(alliance._tag === 'Running'
    ? [{ number: alliance.phase.number, from: alliance.phase.from, to: null, ending: null }]
    : []),
]

/** The rows of one alliance; outcomes only on the word of whom the criterion names. */
export const allianceRow = (id: string, alliance: Alliance, criterion: ResolutionCriterion | null): AllianceRow => {
  // The standing is the same under every criterion.
  const outcomes = outcomesOf(alliance, criterion ?? 'any')
  const episodeRow = ({ phase, episode }: PhasedEpisode, index: number): EpisodeRow => {
    const { reported } = episode.record
    return {
      id: reported.episode,
      phase,
      reported: reported.stamp.session,
      kinds: kindsOf(episode.record),
      ...standsAt(episode),
      outcome: criterion === null ? null : (outcomes[index]?.outcome ?? null),
      wordGiven: criterion === null ? null : (outcomes[index]?.wordGiven ?? null),
      standing: outcomes[index]?.standing ?? 'none',
    }
  }
  return { id, phases: phasesOf(alliance), episodes: alliance.record.episodes.map(episodeRow) }
}
