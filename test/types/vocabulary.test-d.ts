/** Judged by the compiler alone: where words stand in a list and in a union, both hold the same words. */

import type { Marker, Severity } from 'rupture-repair/vocabulary'
import type { Construct2022, severities } from '../../src/vocabulary/inside.js'

type Same<One, Other> = [One, Other] extends [Other, One] ? true : never

export const constructsAreSame: Same<Extract<Marker, { readonly construct: string }>['construct'], Construct2022> = true
export const severitiesAreSame: Same<Severity['_tag'], (typeof severities)[number]> = true

// @ts-expect-error a word is on one side only
export const oneWordMore: Same<'a' | 'b', 'a'> = true
