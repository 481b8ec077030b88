import type { AllianceCommand, AllianceFact, Correction } from '../alliance/index.js'
import { allianceEvents } from './alliance-content.js'
import type { Contents, Doorman } from './doorman.js'
import { episodeEvents } from './episode-content.js'
import { stamped, type Unstamped } from './stamped.js'
import { whole } from './values.js'

/** The entry as it should have been, as it is in memory, with the stamp it should have had. */
const fact: Doorman<AllianceFact> = stamped({ ...allianceEvents, ...episodeEvents })

/** What each correction holds beside its tag and stamp. */
export const corrections: Contents<Unstamped<Correction>> = {
  EntryAmended: { entry: whole(1), instead: fact },
  EntryWithdrawn: { entry: whole(1) },
}

/** The same content, asked for instead of done. */
export const correctionCommands: Contents<
  Unstamped<Extract<AllianceCommand, { readonly _tag: 'AmendEntry' | 'WithdrawEntry' }>>
> = {
  AmendEntry: corrections.EntryAmended,
  WithdrawEntry: corrections.EntryWithdrawn,
}
