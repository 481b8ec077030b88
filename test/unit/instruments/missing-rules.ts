import type { MissingRule } from 'rupture-repair/instruments'

export const prorate = (maxMissing: number): MissingRule => ({ _tag: 'Prorate', maxMissing })
export const prorateForm = (maxMissing: number): MissingRule => ({ _tag: 'ProrateForm', maxMissing })
