import type { Instrument } from './definition.js'
import { arm5 } from './keys/arm-5.js'
import { gcqS } from './keys/gcq-s.js'
import { gcs } from './keys/gcs.js'
import { haqI } from './keys/haq-i.js'
import { haqII } from './keys/haq-ii.js'
import { psq } from './keys/psq.js'
import { rating4x10 } from './keys/rating-4x10.js'
import { wai36 } from './keys/wai-36.js'
import { waiS } from './keys/wai-s.js'
import { waiSr } from './keys/wai-sr.js'
import { waiSr7 } from './keys/wai-sr-7.js'

/** The instruments with a key that is sure enough to ship; each names its own source. */
export const instruments: readonly Instrument[] = [
  wai36,
  waiS,
  waiSr,
  waiSr7,
  haqI,
  haqII,
  arm5,
  gcqS,
  gcs,
  psq,
  rating4x10,
]

/**
 * Returns the instrument of that id, or `undefined` when there is none; `findInstrument` says why.
 *
 * @example
 * instrumentById('haq-ii')?.reversed // => [4, 8, 11, 16, 19]
 */
export const instrumentById = (id: string): Instrument | undefined =>
  instruments.find((instrument) => instrument.id === id)
