import { type ResolutionCriterion, resolutionCriteria } from '../../vocabulary/index.js'
import { type Complaints, oneOf, type RawOptions } from '../options/raw-options.js'

/** Whose word decides, or `null` where that was not said: there is no silent default. */
export const criterionOption = (raw: RawOptions, complaints: Complaints): ResolutionCriterion | null =>
  raw.resolvedBy === undefined ? null : (oneOf(raw.resolvedBy, resolutionCriteria, '--resolved-by', complaints) ?? null)
