/**
 * What a rule is: its definition, its parameters, and what all rules do alike.
 * @module
 */
export {
  type Conflict,
  type Detector,
  type Judges,
  judgesMovements,
  type Reread,
  type RuleDefinition,
  type RuleFold,
  rereading,
  type SeriesHead,
  sessionBySession,
} from './definition.js'
export { keyOf, unknowableAt } from './key-of.js'
export {
  above,
  any,
  belowOne,
  number,
  numberOr,
  orMore,
  type Some,
  share,
  someOf,
  truth,
  wholeNumber,
  wholeNumberOr,
  word,
} from './kinds.js'
export {
  checked,
  type Declared,
  type Defaulted,
  expectedInPlaceOf,
  neutral,
  type Parameter,
  type ParameterList,
  type ParameterValue,
} from './parameter.js'
export { rule } from './rule.js'
export { atAnEnd, atBottom, atTop, ceilingMargin, understated } from './scale-end.js'
export { worsening } from './worsening.js'
