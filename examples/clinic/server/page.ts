import {
  type AllianceEvent,
  type AllianceState,
  cautionsIn,
  hasBegun,
  outcomesOf,
  preview,
  sessionCount,
} from 'rupture-repair'
import { timelineSvg } from 'rupture-repair/diagram'
import { explain, narrate, type Register } from 'rupture-repair/language'
import type { StoredAlliance } from 'rupture-repair/store'
import type { EntrySeen, EpisodeSeen, Page, Reader } from '../told.js'

export const registerOf = (reader: Reader): Register => (reader === 'client' ? 'client' : 'clinician')

/** What a caution waits for; every clinic sets its own number. */
const question = { unattendedFor: 2 }

const eventsIn = (state: AllianceState): readonly AllianceEvent[] => (hasBegun(state) ? state.record.log : [])

export const cautionsFor = (state: AllianceState, reader: Reader): readonly string[] =>
  reader === 'client' ? [] : cautionsIn(state, question).map((caution) => explain(caution, 'clinician'))

/** The sentences of the entries after a place in the log, up to another. */
export const sentencesSince = (
  state: AllianceState,
  reader: Reader,
  from: number,
  to: number = eventsIn(state).length,
): readonly string[] => narrate(eventsIn(state), registerOf(reader)).slice(from, to)

/** What a reader sees of an alliance. What is withheld from them never leaves the server. */
export const pageFor = ({ alliance, version, state }: StoredAlliance, reader: Reader): Page => {
  const events = eventsIn(state)
  const register = registerOf(reader)
  const sentences = narrate(events, register)
  const possible = preview(state)
  const entries = events.map((event, index): EntrySeen => {
    const isOwn = event.stamp.by.id === reader
    return {
      seq: index + 1,
      text: sentences[index] ?? '',
      note: event.stamp.note,
      session: isOwn && event._tag === 'SessionHeld' ? event.stamp.session : undefined,
    }
  })
  const episodes = outcomesOf(state, 'client').map(
    (outcome): EpisodeSeen => ({
      episode: outcome.episode,
      says: explain(outcome, register),
      next: possible.flatMap((one) => ('episode' in one && one.episode === outcome.episode ? [one.command] : [])),
    }),
  )
  return {
    ...{ alliance, version, reader, entries, episodes },
    session: hasBegun(state) ? sessionCount(state) : 0,
    drawing: hasBegun(state) ? timelineSvg(state, { width: 640, register }) : '',
    cautions: cautionsFor(state, reader),
    next: possible.flatMap((one) => ('episode' in one ? [] : [one.command])),
  }
}
