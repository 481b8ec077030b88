import { sampleEpisode, sampleEpisodeEvents } from '../episode/index.js'
import type { Stamp } from '../vocabulary/index.js'
import type { AllianceBegan, AllianceEvent, SessionHeld } from './record/event.js'
import type { Running } from './record/state.js'

const by = (session: number): Stamp => ({ session, by: { _tag: 'participant', id: 'therapist' } })

const began = (): AllianceBegan => ({
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
})
const held = (session: number): SessionHeld => ({
  _tag: 'SessionHeld',
  stamp: by(session),
  held: { present: ['client', 'therapist'] },
})

const write = (): readonly AllianceEvent[] => [
  began(),
  ...[1, 2, 3, 4].flatMap((session) => [
    held(session),
    ...sampleEpisodeEvents.filter(({ stamp }) => stamp.session === session),
  ]),
]

const build = (): Running => ({
  _tag: 'Running',
  record: {
    began: began(),
    people: [
      { id: 'client', role: 'client', spells: [{ came: began() }] },
      { id: 'therapist', role: 'therapist', spells: [{ came: began() }] },
    ],
    episodes: [{ phase: 1, episode: sampleEpisode, endedTies: [], everyone: ['client', 'therapist'] }],
    harms: [],
    entries: [held(1), held(2), held(3), held(4)],
    session: 4,
    log: write(),
  },
  phase: { number: 1, from: 0 },
  past: [],
})

/** The log of `sampleAlliance`: what happened in a session follows the session. Invented; nobody’s record. */
export const sampleLog: readonly AllianceEvent[] = /* @__PURE__ */ write()

/** A small alliance to try things on: one episode, mended in four sessions. Invented; nobody’s record. */
export const sampleAlliance: Running = /* @__PURE__ */ build()
