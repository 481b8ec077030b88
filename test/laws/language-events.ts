/** Entries of a log by tag, with a note and scores planted that must never be heard. */
import fc from 'fast-check'
import type { AllianceEvent } from '../../src/alliance/index.js'
import { eventsOf } from '../../src/testing/arbitraries/event.js'
import { type ByTag, of, sourceOf } from '../../src/testing/arbitraries/leaves.js'
import { episode, harm, note, person, place, score, session } from './language-parts.js'

export const events: ByTag<AllianceEvent> = eventsOf({
  person,
  episode,
  harm,
  proposal: of(['q1', 'q2']),
  label: of(['drop', 'wai-s', 'permissive', 'exploration']),
  session,
  ordinal: place,
  stamp: fc.record({ session, by: sourceOf(person), note: fc.constant(note) }),
  scores: fc.constant({ bond: score }),
  step: fc.constant(7),
  amount: fc.constant(score),
})
