import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  by,
  type Either,
  evolve,
  hasBegun,
  initial,
  isLeft,
  isRight,
  left,
  type NonEmpty,
  sessionCount,
} from 'rupture-repair'
import { amendAs, decideAs, undoAs } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { parseCommand } from 'rupture-repair/schema'
import { record, type Store, storedAlliance } from 'rupture-repair/store'
import { type Act, type Answer, type Asked, hasFields, readers } from '../messages.js'
import { cautionsFor, changed, pageFor, permissions, placeOfSession, registerOf } from './page.js'

export const refused = (why: string): Answer => ({ _tag: 'Refused', why })

/** Reads the fields as a command of the reader's own. */
const commandFrom = ({ command, reader }: Exclude<Act, { _tag: 'Undo' }>): Either<string, AllianceCommand> => {
  if (!hasFields(command?._tag)) return left('The clinic has no form for this.')
  const parsed = parseCommand(command)
  if (isLeft(parsed)) return left(parsed.left.map((problem) => explain(problem, registerOf(reader))).join(' '))
  const { by } = parsed.right.stamp
  return by._tag === 'participant' && by.id === reader ? parsed : left('Everyone records in their own name.')
}

/** The events that an act asks for, as the alliance is at this moment; else why not, in words that tell the reader nothing hidden. */
const decidedFor =
  (act: Act) =>
  (state: AllianceState): Either<string, NonEmpty<AllianceEvent>> => {
    const inWords = <R>(made: Either<Parameters<typeof explain>[0], R>): Either<string, R> =>
      isLeft(made) ? left(explain(made.left, registerOf(act.reader))) : made
    const stamp = by(act.reader, hasBegun(state) ? state.record.session : 0)
    if (act._tag === 'Undo') return inWords(undoAs(state, stamp, permissions))
    const command = commandFrom(act)
    if (isLeft(command)) return command
    if (act._tag === 'Record') return inWords(decideAs(state, command.right, permissions))
    if (command.right._tag !== 'HoldSession') return left('Only a session is set right here.')
    const place = placeOfSession(state, act.reader, act.session)
    if (place === 0) return left(`You have no session ${act.session} on record that you could set right.`)
    return inWords(amendAs(state, place, command.right, stamp, permissions))
  }

/** Answers what the screen asks of the clinic. */
export const answersFrom = (store: Store): ((asked: Asked) => Promise<Answer>) => {
  const open = async (alliance: string) => {
    const stored = storedAlliance(alliance, await store.read(alliance))
    if (isLeft(stored)) throw new Error(`The stored log is broken at its line ${stored.left.line}.`)
    return stored.right
  }

  // Of an alliance the list says only what everyone in it sees.
  const list = async () => {
    const { alliances } = await store.alliances()
    return Promise.all(
      alliances.map(async ({ alliance }) => {
        const held = sessionCount((await open(alliance)).state)
        return { alliance, says: `${held} ${held === 1 ? 'session' : 'sessions'} held.` }
      }),
    )
  }

  const attempt = async (asked: Extract<Asked, { _tag: 'Try' }>): Promise<Answer> => {
    const { alliance, reader } = asked
    const { state } = await open(alliance)
    const decided = decidedFor({ ...asked, _tag: 'Record' })(state)
    if (isLeft(decided)) return refused(decided.left)
    const after = decided.right.reduce(evolve, state)
    return { _tag: 'Tried', ...changed(state, after, reader), cautions: cautionsFor(after, reader) }
  }

  const act = async (asked: Act): Promise<Answer> => {
    const { alliance, reader, commandId } = asked
    // An id is its sender's alone: with another's, it would tell that they used it.
    const done = await record(store, alliance, decidedFor(asked), { commandId: `${reader} ${commandId}` })
    if (isRight(done)) {
      const { state, events } = done.right
      const log = hasBegun(state) ? state.record.log : []
      // Sent twice, it lies somewhere before.
      const first = log.lastIndexOf(events[0] as AllianceEvent)
      const before = log.slice(0, first).reduce(evolve, initial)
      return { _tag: 'Recorded', ...changed(before, events.reduce(evolve, before), reader) }
    }
    const why = done.left._tag === 'Rejected' ? done.left.why : done.left
    return refused(typeof why === 'string' ? why : explain(why, registerOf(reader)))
  }

  return async (asked) => {
    if (asked._tag !== 'List' && !readers.includes(asked.reader)) return refused('No such person reads here.')
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
