import type { EpisodeCommand } from '../../episode/index.js'
import type { Imperative } from '../../episode/inside.js'
import type { AllianceEventOf, EndingAccount } from './event.js'

/** An account given together with the ending it speaks of. */
export type OwnAccount = Omit<EndingAccount, 'of'>

/** An ending asked for together with an account of it. */
type WithAccount<Tag extends 'Leave' | 'EndPhase'> = Imperative<Tag, AllianceEventOf[Tag]> & {
  /** Why it came, in the words of whoever records it; an event of its own in the log. */
  readonly account?: OwnAccount
}

/** What only copies its content into an event of the alliance as a whole. */
export type PlainCommand = {
  readonly [Tag in keyof AllianceEventOf]: Imperative<Tag, AllianceEventOf[Tag]>
}[keyof AllianceEventOf]

/** Everything that can be asked of an alliance. */
export type AllianceCommand =
  | Exclude<PlainCommand, { readonly _tag: 'Leave' | 'EndPhase' }>
  | WithAccount<'Leave'>
  | WithAccount<'EndPhase'>
  | EpisodeCommand
