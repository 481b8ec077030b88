import { cohenKappa } from '../../statistics/index.js'

/** What two rules say of the units that both can judge, each flagged or not. */
export interface FlagAgreement {
  readonly both: number
  readonly onlyOne: number
  readonly onlyOther: number
  readonly neither: number
  /** The share of units of which both say the same; `null` where there are none. */
  readonly raw: number | null
  /** Cohen's κ, the agreement beyond chance; `null` where it is not defined. */
  readonly kappa: number | null
  /** Why κ is not defined, where it is not. */
  readonly because?: 'no unit that both can judge' | 'both flag every unit' | 'both flag none'
}

/** Units by what two rules say of each, as pairs of the one's and the other's flag. */
export const flagAgreement = (flags: readonly (readonly [one: boolean, other: boolean])[]): FlagAgreement => {
  const count = (one: boolean, other: boolean): number => flags.filter(([a, b]) => a === one && b === other).length
  const [both, onlyOne] = [count(true, true), count(true, false)]
  const [onlyOther, neither] = [count(false, true), count(false, false)]
  const { value: kappa } = cohenKappa([
    [both, onlyOne],
    [onlyOther, neither],
  ])
  const counted = { both, onlyOne, onlyOther, neither }
  if (flags.length === 0) return { ...counted, raw: null, kappa: null, because: 'no unit that both can judge' }
  const raw = (both + neither) / flags.length
  if (kappa !== null) return { ...counted, raw, kappa }
  return { ...counted, raw, kappa: null, because: both > 0 ? 'both flag every unit' : 'both flag none' }
}
