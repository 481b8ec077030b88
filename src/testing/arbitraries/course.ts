/** Courses of one therapy: commands that mostly can follow each other. */
import fc, { type Arbitrary } from 'fast-check'
import { type AllianceCommand, type AllianceState, decide, evolve, initial } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import { commandsOf } from './event.js'
import { of, sourceOf, wild } from './leaves.js'

const person = of(['ann', 'ann', 'ben'])
const session = of([0, 1])
const episode = of(['e1', 'e1', 'e1', 'e2'])

const commands = commandsOf({
  ...wild,
  ...{ person, session, episode },
  harm: of(['h1', 'h2']),
  proposal: of(['q1', 'q2']),
  ordinal: fc.integer({ min: 1, max: 6 }),
  stamp: fc.record({ session, by: sourceOf(person) }),
})
const stamp = { session: 0, by: { _tag: 'participant', id: 'ben' } } as const
const beginning: AllianceCommand = {
  _tag: 'BeginAlliance',
  stamp,
  beginning: {
    setting: 'individual',
    medium: 'video',
    provenance: 'invented',
    participants: [
      { id: 'ann', role: 'client' },
      { id: 'ben', role: 'therapist' },
    ],
  },
}
const holding: AllianceCommand = { _tag: 'HoldSession', stamp, held: { present: ['ann', 'ben'] } }
const reporting = (episode: string): AllianceCommand => ({
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: {
    ties: [
      [
        { _tag: 'person', id: 'ann' },
        { _tag: 'person', id: 'ben' },
      ],
    ],
    ...{ expressedBy: ['ann'], directedTo: [], affected: [] },
    moment: { kind: 'withdrawal', happened: { _tag: 'unknown' } },
  },
})

const command: Arbitrary<AllianceCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(holding) },
  { weight: 1, arbitrary: episode.map(reporting) },
  { weight: 30, arbitrary: fc.oneof(...Object.values<Arbitrary<AllianceCommand>>(commands)) },
)

/** The command in the session that an alliance is in, or the next one. */
const inTurn = (one: AllianceCommand, state: AllianceState): AllianceCommand => {
  const now = state._tag === 'NotBegun' ? 0 : state.record.session
  return { ...one, stamp: { ...one.stamp, session: now + (one._tag === 'HoldSession' ? 1 : 0) } }
}

/** Every kind of command, each in its session; many of them are recorded, and some refused. */
export const course: Arbitrary<readonly AllianceCommand[]> = fc
  .array(command, { maxLength: 40, size: 'max' })
  .map((drawn) => {
    let state: AllianceState = initial
    return [beginning, holding, reporting('e1'), ...drawn].map((one) => {
      const placed = inTurn(one, state)
      const decided = decide(state, placed)
      if (!isLeft(decided)) state = decided.right.reduce(evolve, state)
      return placed
    })
  })
