import type { World } from '../verbs/inside.js'
import { everyVerb } from './every-verb.js'
import { type ProgramOutcome, runVerbs } from './run-verbs.js'

/** The whole command line as a function: arguments and a world in, an outcome out. */
export const run = (args: readonly string[], world: World): ProgramOutcome => runVerbs(everyVerb, args, world)
