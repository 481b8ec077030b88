/** One person of two who move each other; rates are per unit of time, affect is negative or positive. */
export interface AffectOf {
  /** How fast their affect returns to where it would be alone; below 0. */
  readonly inertia: number
  readonly alone: number
  /** How strongly the other's affect moves theirs; negative where they answer against it. */
  readonly influence: number
}

/** How affect acts on the other: in proportion up to an end at ±1 (`linear`), or ever less (`saturating`, x / (1 + |x|)). */
export const influenceShapes = ['linear', 'saturating'] as const
export type InfluenceShape = (typeof influenceShapes)[number]

export interface AffectParameters {
  readonly client: AffectOf
  readonly therapist: AffectOf
  readonly shape: InfluenceShape
}

/**
 * The alliance moves with the client's affect, which the therapist's moves and is moved by: a rupture is a blow to the
 * client's affect, and it comes back as far and as fast as the two bring it back.
 */
export interface DyadicAffect extends AffectParameters {
  readonly _tag: 'dyadic-affect'
  /** How much time passes from one session to the next, in the unit of the rates. */
  readonly time: number
  /** SD of what each session adds to either's affect by chance. */
  readonly noiseSd: number
  /** The alliance, in the unit of the scale, that one unit of the client's affect is worth; above 0. */
  readonly perAffect: number
  /** A rupture that is not worked on closes once this part of its drop has come back, above 0 up to 1. */
  readonly closesAt: number
}
