import {
  type AllianceCommand,
  type AllianceState,
  by,
  type Either,
  evolve,
  isLeft,
  left,
  sessionCount,
} from 'rupture-repair'
import { amendWith, decideAs, type RecordingCommand, undo } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { parseCommand } from 'rupture-repair/schema'
import { record, type Store, storedAlliance } from 'rupture-repair/store'
import type { Asked, Listed, Reader, Sent, Told } from '../told.js'
import { cautionsFor, entryOfSession, logOf, pageFor, registerOf, sentencesSince } from './page.js'

type Act = Extract<Asked, { readonly seen: number }>

const refused = (why: string, meanwhile: readonly string[] = []): Told => ({ _tag: 'Refused', why, meanwhile })

/** Reads the fields as a command of the reader's own, with all that is wrong in words. */
const commandFrom = (sent: Sent, reader: Reader): Either<string, AllianceCommand> => {
  const parsed = parseCommand(sent)
  if (isLeft(parsed)) return left(parsed.left.map(({ path, expected }) => `${path.join('.')}: ${expected}`).join('; '))
  return parsed.right.stamp.by.id === reader ? parsed : left('Everyone records in their own name.')
}

/** The command that an act asks for, as the alliance is now. */
const commandOf = (state: AllianceState, act: Act): Either<string, AllianceCommand> => {
  const stamp = by(act.reader, sessionCount(state))
  const inWords = <R>(made: Either<Parameters<typeof explain>[0], R>): Either<string, R> =>
    isLeft(made) ? left(explain(made.left, registerOf(act.reader))) : made
  if (act._tag === 'Undo') return inWords(undo(state, stamp))
  const command = commandFrom(act.command, act.reader)
  if (isLeft(command) || act._tag === 'Record') return command
  const entry = entryOfSession(state, act.reader, act.session)
  return inWords(amendWith(state, entry, command.right as RecordingCommand, stamp))
}

/** Answers what the screen asks of the clinic. */
export const answersFrom = (store: Store): ((asked: Asked) => Promise<Told>) => {
  const open = async (alliance: string) => {
    const stored = storedAlliance(alliance, await store.read(alliance))
    if (isLeft(stored)) throw new Error(`The stored log is broken at its line ${stored.left.line}.`)
    return stored.right
  }

  const list = async (): Promise<readonly Listed[]> => {
    const { alliances } = await store.alliances()
    return Promise.all(
      alliances.map(async ({ alliance }) => ({ alliance, says: explain((await open(alliance)).state, 'clinician') })),
    )
  }

  const attempt = async ({ alliance, reader, command }: Extract<Asked, { _tag: 'Try' }>): Promise<Told> => {
    const { state } = await open(alliance)
    const read = commandFrom(command, reader)
    if (isLeft(read)) return refused(read.left)
    const decided = decideAs(state, read.right)
    if (isLeft(decided)) return refused(explain(decided.left, registerOf(reader)))
    const after = decided.right.reduce(evolve, state)
    return {
      _tag: 'Tried',
      sentences: sentencesSince(after, reader, logOf(state).length),
      cautions: cautionsFor(after, reader),
    }
  }

  const act = async (asked: Act): Promise<Told> => {
    const { alliance, reader, seen, commandId } = asked
    const { state } = await open(alliance)
    const command = commandOf(state, asked)
    if (isLeft(command)) return refused(command.left, sentencesSince(state, reader, seen))
    const decided = decideAs(state, command.right)
    const done = isLeft(decided) ? undefined : await record(store, alliance, command.right, { commandId })
    if (done?._tag === 'Right') {
      const { state: now, events } = done.right
      return { _tag: 'Recorded', meanwhile: sentencesSince(now, reader, seen, events.length) }
    }
    const why = isLeft(decided) ? decided.left : done?.left._tag === 'Rejected' ? done.left.why : undefined
    const { state: now } = await open(alliance)
    return refused(
      why === undefined ? 'It could not be recorded. Please send it again.' : explain(why, registerOf(reader)),
      sentencesSince(now, reader, seen),
    )
  }

  return async (asked) => {
    switch (asked._tag) {
      case 'List':
        return { _tag: 'Listed', alliances: await list() }
      case 'Open': {
        const page = pageFor(await open(asked.alliance), asked.reader)
        return isLeft(page) ? refused(page.left) : { _tag: 'Seen', page: page.right }
      }
      case 'Try':
        return attempt(asked)
      default:
        return act(asked)
    }
  }
}
