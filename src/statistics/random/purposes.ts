/**
 * What words are drawn for, each with its number in the address of a draw.
 *
 * A number is never given to a second purpose and never changes, or every published result would change with it. A block
 * of four words covers purposes 0–3, 4–7 and so on. Numbers from 65,536 are left to callers.
 */
export const purposes = {
  stableScore: 0,
  /** The noise of a score in a stable alliance to which a drop of known size is added. */
  droppedScore: 1,
  /** In which order a side of a Latin hypercube takes its strata; the side in the place of the alliance, the stratum in that of the session. */
  latinOrder: 4,
  /** Where within its stratum a point of a Latin hypercube lies. */
  latinPlace: 5,
  /** A simulated course, from here to 127 for the first of an alliance's members, each next one 64 further (see `coursePurposes`). */
  course: 64,
} as const
