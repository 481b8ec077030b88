import { arm5 } from './arm-5.js'
import type { Instrument } from './definition.js'
import { gcqS } from './gcq-s.js'
import { gcs } from './gcs.js'
import { haqI } from './haq-i.js'
import { haqII } from './haq-ii.js'
import { psq } from './psq.js'
import { rating4x10 } from './rating-4x10.js'
import { wai36 } from './wai-36.js'
import { waiS } from './wai-s.js'
import { waiSr } from './wai-sr.js'
import { waiSr7 } from './wai-sr-7.js'

/** Every instrument whose key we are sure enough of to ship; each names its own source. */
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
 * The instrument of that id, or `undefined` when there is none; `findInstrument` says why.
 *
 * @example
 * instrumentById('haq-ii')?.reversed // => [4, 8, 11, 16, 19]
 */
export const instrumentById = (id: string): Instrument | undefined =>
  instruments.find((instrument) => instrument.id === id)
