import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
  redact,
  replay,
} from '../alliance/index.js'
import { type Either, isLeft, type NonEmpty } from '../kernel/inside.js'
import { formatLine, parseLine } from '../schema/index.js'
import { course } from './arbitraries/course.js'
import { done, same } from './contract/check.js'

type Log = readonly AllianceEvent[]

/** The parts that an app has in the place of those of this package. */
export interface OwnParts {
  readonly decide: (state: AllianceState, command: AllianceCommand) => Either<unknown, NonEmpty<AllianceEvent>>
  readonly evolve: (state: AllianceState, event: AllianceEvent) => AllianceState
  /** Writes a log as the app keeps it, and reads it back. */
  readonly readBack: (log: Log) => Log
  /** Returns what the app gives out of a log, as its redaction does. */
  readonly giveOut: (log: Log) => Log
}

/** One thing that must hold whatever is recorded: a property, which fast-check runs with settings of the caller. */
export interface Law {
  readonly name: string
  readonly property: IProperty<[readonly AllianceCommand[]]>
}

const ofPackage: OwnParts = {
  decide,
  evolve,
  readBack: (log) =>
    log
      .map((event, index) => formatLine({ v: 1, alliance: 'a1', seq: index + 1, event }))
      .map((line) => done(line, parseLine(line)).event),
  giveOut: (log) => redact(log, { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' }).events,
}

/**
 * Lists what must hold of an app's own parts; a part that it does not have is that of this package.
 *
 * @example
 * laws()[1]?.name // => 'what is recorded replays to the state that it led to'
 */
export const laws = (
  own: Partial<OwnParts> = {},
  courses: Arbitrary<readonly AllianceCommand[]> = course,
): readonly Law[] => {
  const parts = { ...ofPackage, ...own }
  const law = (name: string, holds: (log: Log, state: AllianceState) => void, asked = answered): Law => ({
    name,
    property: fc.property(courses, (commands) => {
      let state: AllianceState = initial
      const log: AllianceEvent[] = []
      for (const command of commands) {
        const events = asked(parts, state, command)
        for (const each of events) log.push(each)
        state = events.reduce(parts.evolve, state)
      }
      holds(log, state)
    }),
  })
  return [
    law('the same question has the same answer, and changes nothing', () => {}, answeredAlike),
    law('what is recorded replays to the state that it led to', (log, state) =>
      same('the state', done('the log', replay(log)), state),
    ),
    law('a log is read back as it was written', (log) => same('the log', parts.readBack(log), log)),
    law('what is given out can be replayed', (log) => done('what is given out', replay(parts.giveOut(log)))),
  ]
}

type Asked = (parts: OwnParts, state: AllianceState, command: AllianceCommand) => Log

/** Returns the events of a command; none where it is refused. */
const answered: Asked = ({ decide }, state, command) => {
  const decided = decide(state, command)
  return isLeft(decided) ? [] : decided.right
}

const answeredAlike: Asked = (parts, state, command) => {
  const before = JSON.stringify([state, command])
  const decided = parts.decide(state, command)
  same('the answer to the same question', parts.decide(state, command), decided)
  same('what was asked', JSON.stringify([state, command]), before)
  return answered(parts, state, command)
}
