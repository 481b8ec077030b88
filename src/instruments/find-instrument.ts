import { type Either, left, right } from '../kernel/inside.js'
import type { Instrument } from './definition.js'
import { instrumentById, instruments } from './instruments.js'
import { type WithheldBecause, withheldInstruments } from './withheld.js'

/** The reason why there is no instrument of an id: no such name is known, or it is known and not shipped. */
export type InstrumentNotFound =
  | { readonly _tag: 'UnknownInstrument'; readonly id: string; readonly known: readonly string[] }
  | {
      readonly _tag: 'InstrumentWithheld'
      readonly id: string
      readonly name: string
      readonly because: WithheldBecause
      /** In one sentence without a full stop. */
      readonly reason: string
    }

/**
 * Returns the instrument of that id, or why there is none.
 *
 * @example
 * const found = findInstrument('rrq')
 * found._tag === 'Left' && found.left._tag === 'InstrumentWithheld' && found.left.reason
 * // => 'not even the number of its items is verified'
 */
export const findInstrument = (id: string): Either<InstrumentNotFound, Instrument> => {
  const instrument = instrumentById(id)
  if (instrument !== undefined) return right(instrument)
  const lower = id.toLowerCase()
  const withheld = withheldInstruments.find((one) => one.id === lower || one.also.includes(lower))
  if (withheld === undefined)
    return left({ _tag: 'UnknownInstrument', id, known: instruments.map((known) => known.id) })
  const { name, because, reason } = withheld
  return left({ _tag: 'InstrumentWithheld', id, name, because, reason })
}
