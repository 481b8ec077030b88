import type { Level } from '../../statistics/index.js'
import type { CodeValue } from '../sheet/sheet.js'
import type { CodersAgreement } from './agreement.js'

/** What `agreement --json` prints. */
export interface AgreementDocument {
  /** How many units are compared, and what a unit is; null where that was not said. */
  readonly units: number
  readonly unit: string | null
  /** How many sessions and alliances the units come from; null where the file does not say it. */
  readonly sessions: number | null
  readonly alliances: number | null
  readonly coders: readonly string[]
  readonly level: Level
  /** The categories as they were declared, or else those observed. */
  readonly categories: readonly CodeValue[]
  readonly coefficients: readonly CodersAgreement[]
  readonly problems: readonly { readonly _tag: string; readonly message: string }[]
  /** How it was made, where that was asked for. */
  readonly methods?: string
}
