/**
 * Results, three-valued verdicts, brands, and constants with their literature.
 * @module
 */
export { absurd } from './absurd.js'
export type { Brand } from './brand.js'
export { checkEvents } from './check-events.js'
export { joined } from './joined.js'
export { append, type NonEmpty, nonEmpty } from './non-empty.js'
export {
  type Either,
  isLeft,
  isRight,
  type Left,
  left,
  match,
  type Right,
  right,
} from './result.js'
export type { Literature, Sourced } from './sourced.js'
export { and, not, or, type Verdict, verdict, verdicts } from './verdict.js'
export { withoutUndefined } from './without-undefined.js'
