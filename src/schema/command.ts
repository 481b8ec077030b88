import type { AllianceCommand } from '../alliance/index.js'
import { allianceCommands } from './alliance-content.js'
import { correctionCommands } from './correction-content.js'
import type { Doorman } from './doorman.js'
import { episodeCommands } from './episode-content.js'
import { type Parsed, parse } from './parse.js'
import { stamped } from './stamped.js'

const command: Doorman<AllianceCommand> = stamped({
  ...allianceCommands,
  ...episodeCommands,
  ...correctionCommands,
})

/**
 * A command to an alliance from a value of unknown shape, such as the body of a request.
 *
 * Only the form is judged; whether it may be carried out is for `decide` to say. Refused, all problems at once, as by
 * `parseEvent`.
 *
 * @example
 * ```ts
 * import { parseCommand } from 'rupture-repair/schema'
 *
 * const parsed = parseCommand({
 *   _tag: 'JudgeResolution',
 *   stamp: { session: 3, by: { _tag: 'algorithm', rule: 'drop' } },
 *   episode: 'e1',
 *   judgement: { rating: 6 },
 * })
 * parsed._tag === 'Left' && parsed.left.map(({ path, expected }) => [path.join('.'), expected])
 * // => [
 * //   ['stamp.by._tag', 'participant or observer: an algorithm proposes and never records'],
 * //   ['judgement.rating', '1, 2, 3, 4 or 5'],
 * // ]
 * ```
 */
export const parseCommand = (value: unknown): Parsed<AllianceCommand> => parse(command, value)
