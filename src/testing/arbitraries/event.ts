/** Events, commands and log lines of every kind: well formed, lawful or not. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceCommand, AllianceEvent } from '../../alliance/index.js'
import type { OwnAccount } from '../../alliance/inside.js'
import type { EpisodeEvent } from '../../episode/index.js'
import type { LogLine } from '../../schema/index.js'
import { contentsOf } from './content.js'
import type { ContentOf, Contents } from './contents.js'
import { type ByTag, type Leaves, name, ordinal, wild } from './leaves.js'
import { recordedAs } from './recorded-as.js'
import { stampOf } from './stamp-of.js'

/** One arbitrary per tag, each member with its tag, a stamp and its content. */
const members = <Union extends { readonly _tag: string }>(leaves: Leaves, contents: Contents<Union>): ByTag<Union> => {
  const made: Record<string, unknown> = {}
  for (const [_tag, content] of Object.entries<Arbitrary<object>>(contents))
    made[_tag] = fc.tuple(stampOf(_tag, leaves.stamp), content).map(([stamp, rest]) => ({ _tag, stamp, ...rest }))
  return made as ByTag<Union>
}

/** For every event tag its events, made of such leaves. */
export const eventsOf = (leaves: Leaves): ByTag<AllianceEvent> => {
  const { alliance, episode } = contentsOf(leaves)
  return members<AllianceEvent>(leaves, { ...alliance, ...episode })
}

const withAccount = <Content extends object>(
  content: Arbitrary<Content>,
  ownAccount: Arbitrary<OwnAccount>,
): Arbitrary<Content & { account?: OwnAccount }> =>
  fc
    .tuple(content, fc.option(ownAccount, { nil: undefined }))
    .map(([rest, account]) => (account === undefined ? rest : { ...rest, account }))

/** For every command tag its commands, made of such leaves. A command holds what its event holds, but for four. */
export const commandsOf = (leaves: Leaves): ByTag<AllianceCommand> => {
  const { alliance, episode, ownAccount } = contentsOf(leaves)
  const contents: Contents<AllianceEvent> = { ...alliance, ...episode }
  const commandContents = {
    ...Object.fromEntries(Object.entries(recordedAs).map(([command, event]) => [command, contents[event]])),
    Leave: withAccount(alliance.ParticipantLeft, ownAccount),
    EndPhase: withAccount(alliance.PhaseEnded, ownAccount),
    StopRepair: fc.record({ episode: leaves.episode }),
    CloseEpisode: episode.EpisodeClosed.filter(({ as }) => as !== 'resolved' && as !== 'stopped'),
  } as { readonly [Tag in AllianceCommand['_tag']]: Arbitrary<ContentOf<AllianceCommand, Tag>> }
  return members<AllianceCommand>(leaves, commandContents)
}

/** For every event tag its events. */
export const events: ByTag<AllianceEvent> = eventsOf(wild)

/** For every tag of an event of an episode its events. */
export const episodeEvents: ByTag<EpisodeEvent> = members<EpisodeEvent>(wild, contentsOf(wild).episode)

/** For every command tag its commands. */
export const commands: ByTag<AllianceCommand> = commandsOf(wild)

/** Every kind of event. */
export const event: Arbitrary<AllianceEvent> = fc.oneof(...Object.values<Arbitrary<AllianceEvent>>(events))
/** Every kind of command. */
export const command: Arbitrary<AllianceCommand> = fc.oneof(...Object.values<Arbitrary<AllianceCommand>>(commands))

/** What may be beside an event on its line. */
export const besideEvent: Arbitrary<Pick<LogLine, 'meta' | 'prev'>> = fc.record(
  {
    meta: fc
      .dictionary(fc.string(), fc.jsonValue())
      .map(
        (meta) => JSON.parse(JSON.stringify(meta).replaceAll('__proto__', 'prototype')) as NonNullable<LogLine['meta']>,
      )
      .filter((meta) => !/\d{16}|e\+/.test(JSON.stringify(meta))),
    prev: fc
      .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
      .map((digits) => digits.join('')),
  },
  { requiredKeys: [] },
)

/** A line of the log with the given events. */
export const lineOf = (event: Arbitrary<AllianceEvent>): Arbitrary<LogLine> =>
  fc
    .tuple(fc.record({ v: fc.constant(1 as const), alliance: name, seq: ordinal, event }), besideEvent)
    .map(([line, beside]) => ({ ...line, ...beside }))
/** Lines of a log with every kind of event. */
export const logLine: Arbitrary<LogLine> = lineOf(event)
