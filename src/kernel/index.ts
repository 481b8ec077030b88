/**
 * Results, three-valued verdicts, brands, and constants with their literature.
 * @module
 */
export type { NonEmpty } from './non-empty.js'
export { type Either, getOrThrow, isLeft, isRight, left, match, right } from './result.js'
export type { Literature, Sourced } from './sourced.js'
export { and, not, or, type Verdict, verdicts } from './verdict.js'
