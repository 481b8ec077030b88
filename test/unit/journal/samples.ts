import type { AllianceEvent, Stamp } from 'rupture-repair'
import type { AllianceBegan, PhaseResumed, SessionHeld } from '../../../src/alliance/record/event.js'

const stamp = (session: number): Stamp => ({ session, by: { _tag: 'participant', id: 'ben' } })

export const allianceBegan: AllianceBegan = {
  _tag: 'AllianceBegan',
  stamp: stamp(0),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'ann', role: 'client' },
      { id: 'ben', role: 'therapist' },
    ],
  },
}
export const sessionHeld: SessionHeld = {
  _tag: 'SessionHeld',
  stamp: stamp(1),
  held: { present: ['ann', 'ben'] },
}
export const phaseResumed: PhaseResumed = { _tag: 'PhaseResumed', stamp: stamp(1), resumes: 1 }

/** Lawful, and lawful no longer from its third event on. */
export const lawful: readonly [AllianceEvent, AllianceEvent] = [allianceBegan, sessionHeld]
export const broken: readonly [AllianceEvent, AllianceEvent, AllianceEvent] = [...lawful, phaseResumed]
