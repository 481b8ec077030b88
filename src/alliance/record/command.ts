import type { EpisodeCommand } from '../../episode/index.js'
import type { Imperative, ImperativesOf } from '../../episode/inside.js'
import type { AllianceEventOf, EndingAccount } from './event.js'

/** An account given together with the ending it speaks of. */
export type OwnAccount = Omit<EndingAccount, 'of'>

type WithAccount<Tag extends 'Leave' | 'EndPhase'> = Imperative<Tag, AllianceEventOf[Tag]> & {
  /** The source's account of the ending, which becomes an event of its own in the log. */
  readonly account?: OwnAccount
}

/** Any command to an alliance. */
export type AllianceCommand =
  | ImperativesOf<Omit<AllianceEventOf, 'Leave' | 'EndPhase'>>
  | WithAccount<'Leave'>
  | WithAccount<'EndPhase'>
  | EpisodeCommand
