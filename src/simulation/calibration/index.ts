export {
  type Calibrated,
  type Calibration,
  type CalibrationRow,
  calibrate,
} from './calibrate.js'
export type { Knobs, Latent } from './knobs.js'
export { flaggedShare, type Observed, observe } from './observe.js'
export { type StudyRule, studyRules } from './study-rule.js'
export { calibrationTargets } from './targets.js'
