import type { AllianceCommand } from '../../alliance/index.js'
import { type OwnAccount, recordedBy, takesAudience } from '../../alliance/inside.js'
import { expectWord, isLeft, left, nonEmpty } from '../../kernel/inside.js'
import type { Contents, ExactSchema, Unstamped } from '../builders/exact-schema.js'
import { fields, member, optional } from '../builders/objects.js'
import { oneOf } from '../builders/values.js'
import { type Parsed, parse } from '../problems/parse.js'
import { ownAccount } from './alliance-content.js'
import { eventContents } from './event.js'
import { type OwnInstruments, ratingProblems } from './own-instruments.js'
import { stamped } from './stamped.js'
import { stamp, wordStamp } from './time.js'

/** A command holds what its event holds; an ending may come with its first account, and three commands close an episode. */
const contentsFrom = (events: typeof eventContents): Contents<Unstamped<AllianceCommand>> => {
  const commandsOf = (event: string): readonly string[] =>
    event === 'EpisodeClosed'
      ? ['ResolveEpisode', 'StopRepair', 'CloseEpisode']
      : recordedBy.flatMap(([command, entry]) => (entry === event ? [command] : []))
  const copied = Object.entries(events).flatMap(([event, content]) =>
    commandsOf(event).map((command) => [command, content] as const),
  )
  const account = optional<OwnAccount>(fields(ownAccount()))
  const others: Contents<
    Unstamped<
      Extract<AllianceCommand, { _tag: 'Leave' | 'EndPhase' | 'ResolveEpisode' | 'StopRepair' | 'CloseEpisode' }>
    >
  > = {
    Leave: { ...events.ParticipantLeft, account },
    EndPhase: { ...events.PhaseEnded, account },
    ResolveEpisode: events.ResolutionJudged,
    StopRepair: { episode: events.EpisodeClosed.episode },
    CloseEpisode: { ...events.EpisodeClosed, as: oneOf(['let-go', 'faded', 'led-to-referral']) },
  }
  return { ...Object.fromEntries(copied), ...others } as Contents<Unstamped<AllianceCommand>>
}

/** The tag of a command. */
export type CommandTag = AllianceCommand['_tag']
/** The command of a tag. */
export type CommandOf<Tag extends CommandTag> = Extract<AllianceCommand, { readonly _tag: Tag }>

const contents = /* @__PURE__ */ contentsFrom(eventContents)

const isWord = (command: string): boolean =>
  recordedBy.some(([recording, entry]) => recording === command && takesAudience(entry))

const command: ExactSchema<AllianceCommand> = /* @__PURE__ */ stamped(
  contents,
  isWord,
  'the name of a command, such as HoldSession (docs/entries.md has them all)',
)

/** Returns the schema of one command; throws a `TypeError` for a tag that no command has. */
export const commandOf = <Tag extends CommandTag>(tag: Tag): ExactSchema<CommandOf<Tag>> => {
  expectWord('tag', 'the name of a command, such as HoldSession', tag, Object.keys(contents))
  return member(tag, { stamp: isWord(tag) ? wordStamp : stamp, ...contents[tag] })
}

/**
 * Reads a command to an alliance from a value of unknown shape, such as the body of a request.
 *
 * Only the form is judged, and the ratings of the instruments given; whether it may be carried out is for `decide` to say. Refused, all problems at once, as by
 * `parseEvent`.
 *
 * @example
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
 */
export const parseCommand = (value: unknown, own: OwnInstruments = {}): Parsed<AllianceCommand> =>
  withRatings(parse(command, value), own)

/** Returns a reader of the commands of one tag; throws a `TypeError` for a tag that no command has. */
export const parserOf = <Tag extends CommandTag>(
  tag: Tag,
  own: OwnInstruments,
): ((value: unknown) => Parsed<CommandOf<Tag>>) => {
  const schema = commandOf(tag)
  return (value) => withRatings(parse(schema, value), own)
}

const withRatings = <Command extends AllianceCommand>(
  parsed: Parsed<Command>,
  own: OwnInstruments,
): Parsed<Command> => {
  const problems = isLeft(parsed) ? undefined : nonEmpty(ratingProblems(parsed.right, own))
  return problems === undefined ? parsed : left(problems)
}
