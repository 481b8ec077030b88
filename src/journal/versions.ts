import { lineVersion } from '../schema/inside.js'

/** The version of the log line. It goes up with every change that would have an old line refused or read as something else. */
export const schemaVersion: number = lineVersion

/** The version of the state. It goes up with every change of what a log replays to, or of the shape that this is kept in. */
export const reducerVersion = 2
