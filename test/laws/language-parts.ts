/** Parts that the arbitrary values of the laws of language are made of. */
import fc, { type Arbitrary } from 'fast-check'
import { type Rating, ratings } from '../../src/vocabulary/index.js'

export const note = 'PLANTED-NOTE'
export const score = 98765.4321
/** People’s ids begin like this and their names do not. */
export const idMark = 'pid-'

/** An arbitrary value for every tag of a union; a tag without one does not compile. */
export type ByTag<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Arbitrary<Extract<Union, { readonly _tag: Tag }>>
}

export const of = <A>(list: readonly A[]): Arbitrary<A> => fc.constantFrom(...list)
export const tag = <Tag extends string>(name: Tag): Arbitrary<Tag> => fc.constant(name)
export const some = <A>(one: Arbitrary<A>): Arbitrary<readonly [A, ...A[]]> =>
  fc.tuple(one, fc.array(one, { maxLength: 2 })).map(([first, others]) => [first, ...others])

export const person: Arbitrary<string> = of([`${idMark}ann`, `${idMark}ben`, `${idMark}cy`])
export const anyone: Arbitrary<string[]> = fc.array(person, { maxLength: 3 })
export const session: Arbitrary<number> = fc.integer({ min: 0, max: 30 })
export const place: Arbitrary<number> = fc.integer({ min: 1, max: 9 })
export const rating: Arbitrary<Rating> = of(ratings)
export const episode: Arbitrary<string> = of(['e1', 'e2'])
export const harm: Arbitrary<string> = of(['h1', 'h2'])
