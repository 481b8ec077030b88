/** The single values that entries are made of; who asks for entries says which. */
import fc, { type Arbitrary } from 'fast-check'
import type { NonEmpty } from '../../kernel/index.js'
import { type Rating, ratings, type Source, type Stamp } from '../../vocabulary/index.js'

/** What the catalogue of entries leaves open: names, numbers, and what may be secret. */
export interface Leaves {
  readonly person: Arbitrary<string>
  readonly episode: Arbitrary<string>
  readonly harm: Arbitrary<string>
  readonly proposal: Arbitrary<string>
  /** The name of an instrument, a rule, a stage model or a stage. */
  readonly label: Arbitrary<string>
  readonly session: Arbitrary<number>
  readonly ordinal: Arbitrary<number>
  readonly stamp: Arbitrary<Stamp>
  readonly scores: Arbitrary<Readonly<Record<string, number | null>>>
  /** A rating on a scale that is not the library's own. */
  readonly step: Arbitrary<number>
  /** How far scores moved. */
  readonly amount: Arbitrary<number | null>
}

/** An arbitrary value for every tag of a union; a tag without one does not compile. */
export type ByTag<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Arbitrary<Extract<Union, { readonly _tag: Tag }>>
}

export const of = <A>(list: readonly A[]): Arbitrary<A> => fc.constantFrom(...list)
export const tag = <const Tag extends string>(...names: readonly Tag[]): Arbitrary<Tag> => of(names)
export const atLeastOne = <T>(item: Arbitrary<T>): Arbitrary<NonEmpty<T>> =>
  fc.tuple(item, fc.array(item, { maxLength: 3 })).map(([first, others]) => [first, ...others])
export const anyNumber = <T>(item: Arbitrary<T>): Arbitrary<T[]> => fc.array(item, { maxLength: 3 })
export const rating: Arbitrary<Rating> = of(ratings)
export const sourceOf = (person: Arbitrary<string>): Arbitrary<Source> =>
  fc.record({ _tag: tag('participant', 'observer'), id: person })

/** Names of every kind of sign, names that objects already have among them. */
export const name: Arbitrary<string> = fc.oneof(
  of(['ann', 'ben', 'e1', '__proto__', 'constructor', 'toString', '7', 'Zoë ✓', 'a b', '"', '\\']),
  fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() === text),
)
const keyName = name.filter((text) => text !== '__proto__')
const session = fc.nat({ max: 100 })
export const ordinal: Arbitrary<number> = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
/** Numbers as JSON can hold them: finite, and with one zero only. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))

const at = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .chain((date) =>
    of([date.toISOString(), date.toISOString().slice(0, 10), `${date.toISOString().slice(0, 16)}+05:30`]),
  )

/** Everything that is well formed. */
export const wild: Leaves = {
  person: name,
  episode: name,
  harm: name,
  proposal: name,
  label: name,
  session,
  ordinal,
  stamp: fc.record(
    { session, by: sourceOf(name), at, note: fc.string({ unit: 'binary' }) },
    { requiredKeys: ['session', 'by'] },
  ),
  scores: fc.dictionary(keyName, fc.option(number), { maxKeys: 4, noNullPrototype: true }),
  step: number,
  amount: fc.option(number),
}
