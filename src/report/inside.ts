/** What other modules of the library use of this one beside what `index.ts` opens. */
export { ruleOf } from './shown/rule-of.js'
export { shareCell } from './shown/share-words.js'
