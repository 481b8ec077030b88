/** What other modules of the library use of this one beside what `index.ts` opens. */
export { type RatingFault, ratingFaults } from './rating-fault.js'
export { shippedRanges } from './score-ranges.js'
