import type { MissingRule } from '../../../src/instruments/missing-rule.js'

export const prorate = (maxMissing: number): MissingRule => ({ _tag: 'Prorate', maxMissing })
export const prorateForm = (maxMissing: number): MissingRule => ({ _tag: 'ProrateForm', maxMissing })
