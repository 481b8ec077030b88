/** What other modules of the library use of this one beside what `index.ts` opens. */
export { ruleOf } from './shown/rule-of.js'
export {
  becauseOf,
  countsCell,
  flaggedWords,
  gapWords,
  reasonWords,
  returnedWords,
  shareCell,
  shareWords,
  sideOf,
  uncountedWords,
  whatOf,
} from './shown/share-words.js'
