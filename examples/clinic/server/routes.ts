import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  by,
  type Either,
  evolve,
  isLeft,
  isRight,
  left,
  type NonEmpty,
  sessionCount,
} from 'rupture-repair'
import { amendWith, decideAs, type RecordingCommand, undo } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { parseCommand } from 'rupture-repair/schema'
import { record, type Store, storedAlliance } from 'rupture-repair/store'
import type { Answer, Asked, Listed, Reader, Sent } from '../messages.js'
import { cautionsFor, entryOfSession, logOf, pageFor, permissions, registerOf, sentencesSince } from './page.js'

type Act = Extract<Asked, { readonly seen: number }>

const refused = (why: string, meanwhile: readonly string[] = []): Answer => ({ _tag: 'Refused', why, meanwhile })

/** Reads the fields as a command of the reader's own. */
const commandFrom = (sent: Sent, reader: Reader): Either<string, AllianceCommand> => {
  const parsed = parseCommand(sent)
  if (isLeft(parsed)) return left(parsed.left.map((problem) => explain(problem, registerOf(reader))).join(' '))
  return parsed.right.stamp.by.id === reader ? parsed : left('Everyone records in their own name.')
}

/** The events that an act asks for, as the alliance is at this moment; else why not, in words that tell the reader nothing hidden. */
const decidedFor =
  (act: Act) =>
  (state: AllianceState): Either<string, NonEmpty<AllianceEvent>> => {
    const inWords = <R>(made: Either<Parameters<typeof explain>[0], R>): Either<string, R> =>
      isLeft(made) ? left(explain(made.left, registerOf(act.reader))) : made
    const commandOf = (): Either<string, AllianceCommand> => {
      const stamp = by(act.reader, sessionCount(state))
      if (act._tag === 'Undo') return inWords(undo(state, stamp))
      const command = commandFrom(act.command, act.reader)
      if (isLeft(command) || act._tag === 'Record') return command
      const entry = entryOfSession(state, act.reader, act.session)
      return inWords(amendWith(state, entry, command.right as RecordingCommand, stamp))
    }
    const command = commandOf()
    return isLeft(command) ? command : inWords(decideAs(state, command.right, permissions))
  }

/** Answers what the screen asks of the clinic. */
export const answersFrom = (store: Store): ((asked: Asked) => Promise<Answer>) => {
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

  const attempt = async (asked: Extract<Asked, { _tag: 'Try' }>): Promise<Answer> => {
    const { alliance, reader } = asked
    const { state } = await open(alliance)
    const decided = decidedFor({ ...asked, _tag: 'Record', seen: 0, commandId: '' })(state)
    if (isLeft(decided)) return refused(decided.left)
    const after = decided.right.reduce(evolve, state)
    return {
      _tag: 'Tried',
      sentences: sentencesSince(after, reader, logOf(state).length),
      cautions: cautionsFor(after, reader),
    }
  }

  const act = async (asked: Act): Promise<Answer> => {
    const { alliance, reader, seen, commandId } = asked
    const done = await record(store, alliance, decidedFor(asked), { commandId })
    if (isRight(done)) {
      const { state, events } = done.right
      return { _tag: 'Recorded', meanwhile: sentencesSince(state, reader, seen, events.length) }
    }
    const { state } = await open(alliance)
    const why = done.left._tag === 'Rejected' ? done.left.why : done.left
    const said = typeof why === 'string' ? why : explain(why, registerOf(reader))
    return refused(said, sentencesSince(state, reader, seen))
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
