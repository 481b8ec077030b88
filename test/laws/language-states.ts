/** Arbitrary states by tag. */
import fc from 'fast-check'
import type { AllianceState } from '../../src/alliance/index.js'
import type { EpisodeState } from '../../src/episode/index.js'
import { atLeastOne, type ByTag, of, tag } from '../../src/testing/arbitraries/leaves.js'
import * as words from '../../src/vocabulary/inside.js'
import { events } from './language-events.js'
import { person, place, session } from './language-parts.js'

const record = fc.record({ reported: events.RuptureReported, said: fc.array(events.MomentRecorded, { maxLength: 2 }) })
const steps = fc.array(events.StrategyUsed, { maxLength: 2 })
const ended = fc.record({ begun: events.AttemptBegun, steps, ended: events.AttemptEnded })
const earlier = fc.array(ended, { maxLength: 2 })

export const episodeStates: ByTag<EpisodeState> = {
  Unreported: fc.record({ _tag: tag('Unreported') }),
  Unattended: fc.record({ _tag: tag('Unattended'), record }),
  BeingWorkedOn: fc.record({
    _tag: tag('BeingWorkedOn'),
    record,
    earlier,
    attempt: fc.record({ begun: events.AttemptBegun, steps }),
  }),
  Paused: fc.record({ _tag: tag('Paused'), record, earlier: atLeastOne(ended) }),
  Closed: fc.record({
    _tag: tag('Closed'),
    record,
    earlier,
    closing: fc.oneof(
      fc.record({ _tag: tag('said'), event: events.EpisodeClosed }),
      fc.record({ _tag: tag('phase-ended'), phase: place, event: events.PhaseEnded }),
      fc.record({ _tag: tag('departed'), participant: person, event: events.ParticipantLeft }),
    ),
    settled: fc.option(place, { nil: null }),
  }),
}

const alliance = fc.record({
  began: events.AllianceBegan,
  people: atLeastOne(
    fc.record({
      id: person,
      role: of(words.roles),
      spells: atLeastOne(
        fc.record(
          { came: events.ParticipantJoined, went: fc.record({ event: events.ParticipantLeft, phase: place }) },
          { requiredKeys: ['came'] },
        ),
      ),
    }),
  ),
  episodes: fc.array(
    fc.record({
      phase: place,
      episode: fc.oneof(episodeStates.Unattended, episodeStates.Closed),
      endedTies: fc.array(fc.constant(0), { maxLength: 1 }),
      everyone: fc.array(person, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  harms: fc.array(
    fc.record({ reported: events.HarmReported, closed: events.HarmClosed }, { requiredKeys: ['reported'] }),
    { maxLength: 2 },
  ),
  entries: fc.array(fc.oneof(events.SessionHeld, events.SessionInserted, events.RatingGiven), { maxLength: 2 }),
  session,
  log: atLeastOne(fc.oneof(events.SessionHeld, events.RatingGiven, events.EntryWithdrawn)),
})
const phase = fc.record({ number: place, from: session, resumes: place }, { requiredKeys: ['number', 'from'] })
const endedPhase = fc.record({ number: place, from: session, to: session, ended: events.PhaseEnded })

export const allianceStates: ByTag<AllianceState> = {
  NotBegun: fc.record({ _tag: tag('NotBegun') }),
  Running: fc.record({ _tag: tag('Running'), record: alliance, phase, past: fc.array(endedPhase, { maxLength: 1 }) }),
  Ended: fc.record({ _tag: tag('Ended'), record: alliance, past: atLeastOne(endedPhase) }),
}
