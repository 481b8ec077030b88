import type { Target } from './target.js'
import { fhirTargets } from './targets/fhir.js'
import { fileTargets } from './targets/files.js'
import { flagTargets } from './targets/flags.js'
import { logTargets } from './targets/logs.js'
import { tableTargets } from './targets/tables.js'

/** Every parser of the project. */
export const targets: readonly Target[] = [
  ...logTargets,
  ...fileTargets,
  ...fhirTargets,
  ...tableTargets,
  ...flagTargets,
]
