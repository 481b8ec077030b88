/** What the other modules of this package need of the reports besides their public part. */
export { agreementCell } from './shown/agreement-cell.js'
export type { AllianceReported } from './shown/report.js'
export { ruleOf } from './shown/rule-of.js'
export { namesIn } from './shown/setting.js'
export {
  becauseOf,
  countsCell,
  flaggedWords,
  gapWords,
  type LookedAt,
  lookedWords,
  pairsApart,
  reasonWords,
  reliabilityWords,
  returnedWords,
  severalOf,
  shareCell,
  shareWords,
  sideOf,
  uncountedWords,
  whatOf,
} from './shown/share-words.js'
