/** What other modules of the library use of this one beside what `index.ts` opens. */
export type { OfTen } from './chance/alert-value.js'
export { type RuleChangeReliability, ruleChangeReliability } from './chance/change-reliability.js'
export type { SimulatedShare } from './chance/false-alarm-share.js'
export type { CohortLikeness, FoundByChance, TrueDrop } from './chance/stable-cohort.js'
export { hitRateLike } from './chance/stable-cohort.js'
export type { SeriesNoise, StatedNoise } from './chance/which-noise.js'
export { countedAs, type Direction, type Judges, movementTo, shownAt, worsening } from './definition/inside.js'
export type { FlaggedShare, ShareFlagged } from './judged/share-flagged.js'
export { type NotJudged, reasonsOf, shareOfJudgements } from './judged/share-flagged.js'
export type { Preset, PresetProblem } from './registry/presets.js'
export { renamedPresets } from './registry/presets.js'
export type {
  NamedRule,
  PersonCompared,
  RuleAgreement,
  RuleOnAll,
  RuleOnPerson,
} from './side-by-side/compare-rules.js'
export type { Multiverse } from './side-by-side/multiverse.js'
export {
  type ChoiceEffect,
  mostUniverses,
  type PersonAcross,
  steegen,
  type UniverseResult,
} from './side-by-side/multiverse.js'
export type { GridProblem, LeftOut, RuleGrid } from './side-by-side/rule-grid.js'
