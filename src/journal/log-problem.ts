import type { Problem } from '../schema/index.js'
import type { BadLine, LineFault } from '../vocabulary/inside.js'

/** What keeps a file from being a log, with the line. */
export type LogProblem = (Problem & BadLine) | LineFault
