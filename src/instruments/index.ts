/**
 * Questionnaires as data (items, ranges, reversal, subscales, what a blank does; never their wording) and how they are scored.
 * @module
 */
export { defineInstrument } from './define-instrument.js'
export type { Instrument, InstrumentDefinition, Reliability } from './definition.js'
export { findInstrument } from './find-instrument.js'
export { instrumentById, instruments } from './instruments.js'
export { arm5 } from './keys/arm-5.js'
export { gcqS } from './keys/gcq-s.js'
export { gcs } from './keys/gcs.js'
export { haqI } from './keys/haq-i.js'
export { haqII } from './keys/haq-ii.js'
export { psq } from './keys/psq.js'
export { rating4x10 } from './keys/rating-4x10.js'
export { wai36 } from './keys/wai-36.js'
export { waiS } from './keys/wai-s.js'
export { waiSr } from './keys/wai-sr.js'
export { waiSr7 } from './keys/wai-sr-7.js'
export { itemMeans, percentOfMaximum, pompSource } from './metric.js'

export { ratingFrom } from './rating-from.js'
export { reliableChangeInputs } from './reliable-change-inputs.js'
export { reversedAgainst } from './reversed-against.js'
export { scaleNames, scaleRange } from './scale-range.js'
export { score } from './score.js'
export { withheldInstruments } from './withheld.js'
