/** What other modules of the library use of this one beside what `index.ts` opens. */
export { answerRange } from './scale-range.js'
