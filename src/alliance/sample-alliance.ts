import { sampleEpisodeEvents } from '../episode/index.js'
import type { Stamp } from '../vocabulary/inside.js'
import { evolve } from './evolve.js'
import type { AllianceEvent } from './record/event.js'
import { type AllianceState, initial, type Running } from './record/state.js'

const by = (session: number): Stamp => ({ session, by: { _tag: 'participant', id: 'therapist' } })

const write = (): readonly AllianceEvent[] => [
  {
    _tag: 'AllianceBegan',
    stamp: by(0),
    beginning: {
      setting: 'individual',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        { id: 'client', role: 'client' },
        { id: 'therapist', role: 'therapist' },
      ],
    },
  },
  ...[1, 2, 3, 4].flatMap((session): readonly AllianceEvent[] => [
    { _tag: 'SessionHeld', stamp: by(session), held: { present: ['client', 'therapist'] } },
    ...sampleEpisodeEvents.filter(({ stamp }) => stamp.session === session),
  ]),
]

/** The log of `sampleAlliance`; what happened in a session follows the session. Invented; of no real person. */
export const sampleLog: readonly AllianceEvent[] = /* @__PURE__ */ write()

/** A small alliance to try things on: one episode, mended in four sessions. Invented; of no real person. */
export const sampleAlliance: Running = /* @__PURE__ */ (() =>
  sampleLog.reduce<AllianceState>(evolve, initial) as Running)()
