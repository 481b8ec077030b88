import type { Verb, World } from '../verbs/inside.js'
import type { ProgramOutcome } from './run-verbs.js'

/**
 * The verbs that a command line needs. Those that read great tables are files of their own (see tsup.config.ts), so that nothing
 * else is loaded with them; any other comes with all.
 */
export const verbsFor = async ([name]: readonly string[]): Promise<readonly Verb<ProgramOutcome>[]> => {
  if (name === 'detect') return [(await import('./detect-verb.js')).detect]
  if (name === 'score') return [(await import('./score-verb.js')).score]
  return (await import('./every-verb.js')).everyVerb
}

/** What reads a scoring key of one's own, where one is named. */
export const ownInstrumentFor = async (args: readonly string[]): Promise<Pick<World, 'parseInstrument'>> =>
  args.some((arg) => arg.startsWith('--instrument-file')) ? await import('./own-instrument.js') : {}
