import type { EpisodeCommand } from '../../episode/index.js'
import type { Imperative } from '../../episode/inside.js'
import type { AllianceEventOf, EndingAccount } from './event.js'

/** An account given together with the ending it speaks of. */
export type OwnAccount = Omit<EndingAccount, 'of'>

/** An ending asked for together with an account of it. */
type WithAccount<Tag extends 'Leave' | 'EndPhase'> = Imperative<Tag, AllianceEventOf[Tag]> & {
  /** The source's account of the ending, which becomes an event of its own in the log. */
  readonly account?: OwnAccount
}

/** A command with the content of an event of the alliance as a whole. */
export type PlainCommand = {
  readonly [Tag in keyof AllianceEventOf]: Imperative<Tag, AllianceEventOf[Tag]>
}[keyof AllianceEventOf]

/** Any command to an alliance. */
export type AllianceCommand =
  | Exclude<PlainCommand, { readonly _tag: 'Leave' | 'EndPhase' }>
  | WithAccount<'Leave'>
  | WithAccount<'EndPhase'>
  | EpisodeCommand
