import type { Closure, Perspective, Source } from '../../vocabulary/inside.js'
import { perspectivesIn } from '../record/people.js'
import type { Alliance } from '../record/state.js'
import { accountsOf, type LatestAccount } from './attribution.js'
import { endedAs } from './closure.js'
import { type Order, orderOf } from './order.js'
import type { OutcomeSettings } from './settings.js'

/** What is read once of an alliance for the conclusions on all its episodes. */
export interface Reading {
  readonly alliance: Alliance
  readonly settings: OutcomeSettings
  readonly order: Order
  readonly perspectiveOf: (source: Source) => Perspective
  readonly accounts: readonly LatestAccount[]
  readonly endingAs: (ending: LatestAccount['ending']) => Closure
}

export const readingOf = (alliance: Alliance, settings: OutcomeSettings): Reading => {
  const perspectiveOf = perspectivesIn(alliance.record)
  const accounts = accountsOf(alliance)
  const endingAs = endedAs(accounts, perspectiveOf)
  return { alliance, settings, order: orderOf(alliance.record.log), perspectiveOf, accounts, endingAs }
}
