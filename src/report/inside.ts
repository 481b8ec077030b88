/** What other modules of the library use of this one beside what `index.ts` opens. */
export { ruleOf } from './shown/rule-of.js'
export {
  becauseOf,
  cameBackWords,
  countsCell,
  flaggedWords,
  gapWords,
  reasonWords,
  shareCell,
  shareWords,
  sideOf,
  uncountedWords,
  whatOf,
} from './shown/share-words.js'
