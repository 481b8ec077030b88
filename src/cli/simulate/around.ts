import type { Surroundings } from './surroundings.js'
import { threadHand } from './threads.js'

/** Raised by the first Ctrl-C, or by a scheduler that wants its machine back; the second one ends the process at once. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
    })
  return controller.signal
}

/**
 * The process as long work sees it.
 *
 * @param program the worker's program
 */
export const around = (program: URL): Surroundings => ({
  hire: (out, staging, plan) => threadHand(program, { out, staging, plan }),
  terminal: process.stderr.isTTY ? (text) => process.stderr.write(text) : undefined,
  stop: stopSignal(),
  now: () => performance.now(),
})
