/** What the independent model keeps: only what the rules need. */
import type { AllianceEvent, AllianceRejection } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import type { Role, Setting, Source, Tie } from 'rupture-repair/vocabulary'

export type Refusal = AllianceRejection['_tag'] | undefined

/** A judgement of the resolution, with how much of the episode had been said before it. */
export interface ModelWord {
  readonly by: Source
  readonly judgement: Judgement
  readonly after: number
}
export interface ModelEpisode {
  readonly phase: number
  place: 'unattended' | 'worked on' | 'paused' | 'closed'
  closedBy: 'said' | 'phase-ended' | 'departed' | ''
  /** Whose going ended its last tie, where that closed it. */
  endedBy?: string
  moments: number
  attempts: number
  /** How much has been said of it: words, and moments after the first. */
  said: number
  /** How much of that had been said when it settled. */
  settled: number | null
  readonly words: ModelWord[]
  readonly ties: readonly Tie[]
  readonly parties: readonly string[]
  /** Whom it hurt, or else who expressed it. */
  readonly hurt: readonly string[]
  /** Who took part when it was reported. */
  readonly everyone: readonly string[]
  /** Which of its ties ended with a departure; they stay so. */
  readonly over: boolean[]
}
/** What one source attributes one ending to. */
interface ModelAccount {
  readonly by: string
  readonly of: string
  readonly attributedTo: readonly string[]
}
export interface Model {
  /** Every entry of the log, corrections and what they corrected included. */
  readonly entries: AllianceEvent[]
  begun: boolean
  setting: Setting
  session: number
  /** The session before the first, and those on record. */
  from: number
  readonly sessions: number[]
  open: boolean
  /** The ended phases in order; true where death ended one. */
  readonly phases: boolean[]
  readonly people: Record<
    string,
    {
      role: Role
      machine?: true
      gone?: 'left' | 'death'
      wentAt?: number
      last?: { phase: number; death: boolean; going: number }
    }
  >
  /** How many have gone so far, for who went last. */
  goings: number
  readonly episodes: Record<string, ModelEpisode>
  readonly harms: Record<string, { place: 'open' | 'closed'; readonly doneBy: readonly string[] }>
  readonly accounts: ModelAccount[]
  /** The proposals that were answered, each with whoever answered. */
  readonly answered: string[]
  /** The places in the log of the changes of the frame that stand. */
  readonly frames: number[]
}
export const nothing = (): Model => ({
  entries: [],
  begun: false,
  setting: 'individual',
  session: 0,
  from: 0,
  sessions: [],
  open: false,
  phases: [],
  goings: 0,
  people: {},
  episodes: {},
  harms: {},
  accounts: [],
  answered: [],
  frames: [],
})
