/** The reasons why a coefficient has no value. */
export const withoutValue = ['one-coder', 'one-unit', 'one-category', 'no-variance', 'empty'] as const
export type WithoutValue = (typeof withoutValue)[number]

/** A coefficient of agreement with its 95% interval; null where it is not defined, or no formula gives it. */
export interface Estimate {
  /** The units that it is based on. */
  readonly units: number
  readonly value: number | null
  /** Why there is no value, exactly where there is none. */
  readonly because?: WithoutValue
  /** The standard error, which treats units as independent. */
  readonly se: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Ratings by unit and coder: a row a unit, a place in it a coder; null is a missing rating. */
export type Ratings<Value> = readonly (readonly (Value | null)[])[]
