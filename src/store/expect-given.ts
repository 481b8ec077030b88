import { isObject } from '../kernel/inside.js'
import type { Replacement } from './store.js'

/** Throws for what is no id of a command, as plain JavaScript can give: a request without one could be recorded twice. */
export const expectOptions = (options: unknown): void => {
  if (!isObject(options)) throw new TypeError('options: expected { commandId } as the fourth argument')
  if (typeof options.commandId !== 'string')
    throw new TypeError('options.commandId: expected a text, as crypto.randomUUID() gives it')
}

/** Throws for a replacement that lacks something, as plain JavaScript can give. */
export const expectReplacement = ({ expected, lines, reason }: Replacement): void => {
  if (typeof expected !== 'number') throw new TypeError('expected: expected the version that read gave, a number')
  if (!Array.isArray(lines))
    throw new TypeError('lines: expected a list of log lines, and an empty one to delete the log')
  if (typeof reason !== 'string') throw new TypeError('reason: expected a text, such as deleted on request')
}
