import { greatestScore } from '../../series/index.js'

const greatest = greatestScore

/** Whether there is no score in a column: `NaN`, or, in columns made by hand, what no score can be. */
export const isGap = (score: number): boolean => !(Math.abs(score) <= greatest)
