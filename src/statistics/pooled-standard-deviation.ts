import { finite } from './finite.js'
import { variance } from './variance.js'

/**
 * Returns the pooled standard deviation of two samples, √[((n₁ − 1)s₁² + (n₂ − 1)s₂²) / (n₁ + n₂ − 2)], in the unit of the values;
 * `NaN` unless both sides have at least two values.
 *
 * R suddengains multiplies it by t as it is, without the factor √(1/n₁ + 1/n₂) of a t-test, and so asks for more.
 *
 * Source: textbook definition, as in check_interval of R suddengains 0.7.2.
 *
 * @example
 * pooledStandardDeviation([7, 5, 3], [4, 2, 0]) // => 2
 */
export const pooledStandardDeviation = (before: readonly number[], after: readonly number[]): number =>
  Math.sqrt(
    finite(
      ((before.length - 1) * variance(before) + (after.length - 1) * variance(after)) /
        (before.length + after.length - 2),
    ),
  )
