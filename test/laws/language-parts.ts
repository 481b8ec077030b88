/** Parts that the arbitrary values of the laws of language are made of. */
import fc, { type Arbitrary } from 'fast-check'
import { of } from '../../src/testing/arbitraries/leaves.js'

export const note = 'PLANTED-NOTE'
export const score = 98765.4321
/** People’s ids begin like this and their names do not. */
export const idMark = 'pid-'

export const person: Arbitrary<string> = of([`${idMark}ann`, `${idMark}ben`, `${idMark}cy`])
export const anyone: Arbitrary<string[]> = fc.array(person, { maxLength: 3 })
export const session: Arbitrary<number> = fc.integer({ min: 0, max: 30 })
export const place: Arbitrary<number> = fc.integer({ min: 1, max: 9 })
export const episode: Arbitrary<string> = of(['e1', 'e2'])
export const harm: Arbitrary<string> = of(['h1', 'h2'])
