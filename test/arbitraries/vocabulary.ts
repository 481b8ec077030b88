/** Well-formed words of the vocabulary, whatever they may mean together. */
import fc, { type Arbitrary } from 'fast-check'
import type { NonEmpty } from 'rupture-repair'
import {
  type Happened,
  type Marker,
  markers2015,
  type Participant,
  type Rating,
  ratings,
  roles,
  type Source,
  type Stamp,
  sessionParts,
  type Tie,
  type TieEnd,
  withdrawalMarkers2022,
} from '../../src/vocabulary/index.js'

/** Names of every kind of sign, names that objects already have among them. */
export const name: Arbitrary<string> = fc.oneof(
  fc.constantFrom('ann', 'ben', 'e1', '__proto__', 'constructor', 'toString', '7', 'Zoë ✓', 'a b', '"', '\\'),
  fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() === text),
)
/** Names that can stand as a key. */
export const keyName: Arbitrary<string> = name.filter((text) => text !== '__proto__')
export const session: Arbitrary<number> = fc.nat({ max: 100 })
export const ordinal: Arbitrary<number> = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
/** Numbers as JSON can hold them: finite, and with one zero only. */
export const number: Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value))
export const rating: Arbitrary<Rating> = fc.constantFrom(...ratings)

export const atLeastOne = <T>(item: Arbitrary<T>): Arbitrary<NonEmpty<T>> =>
  fc.tuple(item, fc.array(item, { maxLength: 3 })).map(([first, others]) => [first, ...others])
export const anyNumber = <T>(item: Arbitrary<T>): Arbitrary<readonly T[]> => fc.array(item, { maxLength: 3 })

export const source: Arbitrary<Source> = fc.record({
  _tag: fc.constantFrom('participant' as const, 'observer' as const),
  id: name,
})

const at = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(date.toISOString(), date.toISOString().slice(0, 10), `${date.toISOString().slice(0, 16)}+05:30`),
  )

export const stamp: Arbitrary<Stamp> = fc.record(
  { session, by: source, at, note: fc.string({ unit: 'binary' }) },
  { requiredKeys: ['session', 'by'] },
)

export const happened: Arbitrary<Happened> = fc.oneof(
  fc.record(
    { _tag: fc.constant('in' as const), session, part: fc.constantFrom(...sessionParts), segment: ordinal },
    { requiredKeys: ['_tag', 'session', 'part'] },
  ),
  fc.record({ _tag: fc.constant('about' as const), session }),
  fc.constant({ _tag: 'unknown' as const }),
)

export const participant: Arbitrary<Participant> = fc.record({ id: name, role: fc.constantFrom(...roles) })

export const tieEnd: Arbitrary<TieEnd> = fc.oneof(
  fc.record({ _tag: fc.constant('person' as const), id: name }),
  fc
    .tuple(name, name, anyNumber(name))
    .map(([one, two, others]) => ({ _tag: 'subgroup' as const, members: [one, two, ...others] as const })),
  fc.constant({ _tag: 'whole' as const }),
)
export const tie: Arbitrary<Tie> = fc.tuple(tieEnd, tieEnd)

export const marker: Arbitrary<Marker> = fc.oneof(
  fc.record(
    {
      codeSet: fc.constant('3RS-2015' as const),
      marker: fc.constantFrom(...markers2015),
      clarity: fc.constantFrom('check-minus' as const, 'check' as const, 'check-plus' as const),
      significance: rating,
    },
    { requiredKeys: ['codeSet', 'marker'] },
  ),
  fc.record(
    {
      codeSet: fc.constant('3RS-2022-partial' as const),
      construct: fc.constant('WD_P' as const),
      marker: fc.constantFrom(...withdrawalMarkers2022),
      salience: rating,
    },
    { requiredKeys: ['codeSet', 'construct'] },
  ),
  fc.record(
    {
      codeSet: fc.constant('3RS-2022-partial' as const),
      construct: fc.constantFrom('WD_T' as const, 'CF_P' as const, 'CF_T' as const),
      salience: rating,
    },
    { requiredKeys: ['codeSet', 'construct'] },
  ),
)
