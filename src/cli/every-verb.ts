import {
  accept,
  agreement,
  code,
  compare,
  detect,
  fhir,
  importForms,
  multiverse,
  propose,
  replay,
  report,
  score,
  trace,
  type Verb,
  verify,
} from '../verbs/inside.js'
import { experiment } from './experiment/experiment.js'
import { outcomes } from './outcomes/outcomes.js'
import type { ProgramOutcome } from './run-verbs.js'
import { merge } from './simulate/merge.js'
import { simulate } from './simulate/simulate.js'
import { slurm } from './simulate/slurm.js'
import { status } from './simulate/status.js'

/** All verbs, in the order of help. */
export const everyVerb: readonly Verb<ProgramOutcome>[] = [
  ...[score, detect, trace, compare, multiverse],
  ...[code, agreement, propose, accept, importForms, replay, verify, outcomes, report, fhir],
  ...[simulate, experiment, status, merge, slurm],
]
