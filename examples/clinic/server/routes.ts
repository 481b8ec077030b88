import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  by,
  decide,
  type Either,
  evolve,
  hasBegun,
  isLeft,
  isRight,
  left,
  right,
  sessionCount,
} from 'rupture-repair'
import { amendWith, type RecordingCommand, undo } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { parseCommand } from 'rupture-repair/schema'
import { record, type Store, storedAlliance } from 'rupture-repair/store'
import type { Asked, Listed, Reader, Sent, Told } from '../told.js'
import { cautionsFor, pageFor, sentencesSince } from './page.js'

/** An act that changes the record. */
type Act = Extract<Asked, { readonly seen: number }>

const eventsIn = (state: AllianceState): readonly AllianceEvent[] => (hasBegun(state) ? state.record.log : [])

const sessionIn = (state: AllianceState): number => (hasBegun(state) ? sessionCount(state) : 0)

/** Reads the fields as a command, with all that is wrong in words. */
const commandFrom = (sent: Sent): Either<string, AllianceCommand> => {
  const parsed = parseCommand(sent)
  return isLeft(parsed)
    ? left(parsed.left.map(({ path, expected }) => `${path.join('.')}: ${expected}`).join('; '))
    : parsed
}

/** The command that an act asks for, as the alliance is now. */
const commandOf = (state: AllianceState, act: Act): Either<string, AllianceCommand> => {
  const stamp = by(act.reader, sessionIn(state))
  const register = act.reader === 'client' ? 'client' : 'clinician'
  if (act._tag === 'Undo') {
    const undone = undo(state, stamp)
    return isLeft(undone) ? left(explain(undone.left, register)) : undone
  }
  const command = commandFrom(act.command)
  if (isLeft(command) || act._tag === 'Record') return command
  const amended = amendWith(state, act.entry, command.right as RecordingCommand, stamp)
  return isLeft(amended) ? left(explain(amended.left, register)) : amended
}

/** Nobody records in the name of the other person. */
const isOwn = (command: AllianceCommand, reader: Reader): boolean =>
  command.stamp.by._tag === 'participant' && command.stamp.by.id === reader

/** Answers what the screen asks of the clinic. */
export const asks = (store: Store) => {
  const stateOf = async (alliance: string) => {
    const stored = storedAlliance(alliance, await store.read(alliance))
    if (isLeft(stored)) throw new Error(`a broken log: ${stored.left.line}`)
    return stored.right
  }

  const list = async (): Promise<readonly Listed[]> => {
    const { alliances } = await store.alliances()
    return Promise.all(
      alliances.map(async ({ alliance }) => {
        const { state } = await stateOf(alliance)
        return { alliance, says: explain(state, 'clinician') }
      }),
    )
  }

  const act = async (asked: Act): Promise<Told> => {
    const { alliance, reader, seen, commandId } = asked
    const { state } = await stateOf(alliance)
    const command = commandOf(state, asked)
    if (isLeft(command)) return refused(command.left, state, seen, reader)
    if (!isOwn(command.right, reader)) return refused('Everyone records in their own name.', state, seen, reader)
    const done = await record(store, alliance, command.right, { commandId })
    if (isRight(done)) {
      const own = done.right.events.length
      const before = eventsIn(done.right.state).length - own
      return {
        _tag: 'Recorded',
        meanwhile: sentencesSince(done.right.state, reader, seen, before),
      }
    }
    const now = await stateOf(alliance)
    const why =
      done.left._tag === 'Rejected'
        ? explain(done.left.why, reader === 'client' ? 'client' : 'clinician')
        : 'The clinic could not record it. Please try again.'
    return refused(why, now.state, seen, reader)
  }

  return async (asked: Asked): Promise<Told> => {
    switch (asked._tag) {
      case 'List':
        return { _tag: 'Listed', alliances: await list() }
      case 'Open': {
        const stored = await stateOf(asked.alliance)
        return { _tag: 'Seen', page: pageFor(stored, asked.reader) }
      }
      case 'Try': {
        const { state } = await stateOf(asked.alliance)
        const command = commandFrom(asked.command)
        if (isLeft(command)) return refused(command.left)
        const decided = decide(state, command.right)
        if (isLeft(decided)) return refused(explain(decided.left, 'clinician'))
        const after = decided.right.reduce(evolve, state)
        const before = eventsIn(state).length
        return {
          _tag: 'Tried',
          sentences: sentencesSince(after, asked.reader, before),
          cautions: cautionsFor(after, asked.reader),
        }
      }
      default:
        return act(asked)
    }
  }
}

const refused = (why: string, state?: AllianceState, seen = 0, reader: Reader = 'client'): Told => ({
  _tag: 'Refused',
  why,
  meanwhile: state === undefined ? [] : sentencesSince(state, reader, seen),
})
