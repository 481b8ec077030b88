import { type AllianceState, by, type Either, hasBegun, right } from 'rupture-repair'
import {
  type Alliance,
  cautionsSeen,
  defaultPermissions,
  outcomesSeen,
  type Permissions,
  previewFor,
  readerOf,
  type View,
  viewFor,
} from 'rupture-repair/alliance'
import { timelineSvg } from 'rupture-repair/diagram'
import { explain, narrate, type Register } from 'rupture-repair/language'
import type { StoredAlliance } from 'rupture-repair/store'
import { type EntrySeen, hasFields, lackingIn, type Page, type Reader } from '../messages.js'

export const registerOf = (reader: Reader): Register => (reader === 'client' ? 'client' : 'clinician')

/** How many sessions a strain may wait before a caution says so; each clinic sets its own number. */
const question = { unattendedFor: 2 }

const sourceOf = (reader: Reader) => by(reader, 0).by

/** Here both people see each other's notes: who may see a report may read what was said in it. */
export const permissions: Permissions = { ...defaultPermissions, notes: ['clients', 'therapist', 'supervision'] }

const viewOf = (alliance: Alliance, reader: Reader): View =>
  viewFor(alliance, readerOf(alliance, sourceOf(reader), permissions), permissions)

/** The entries that a reader sees, in sentences. */
const sentences = (state: AllianceState, reader: Reader): readonly string[] =>
  hasBegun(state) ? narrate(viewOf(state, reader).record.log, registerOf(reader)) : []

/** What a reader reads in the state after and not in the one before, and the other way round. */
export const changed = (before: AllianceState, after: AllianceState, reader: Reader) => {
  const [then, now] = [sentences(before, reader), sentences(after, reader)]
  return { sentences: lackingIn(then, now), gone: lackingIn(now, then) }
}

export const cautionsFor = (state: AllianceState, reader: Reader): readonly string[] => {
  const seen = hasBegun(state) ? cautionsSeen(viewOf(state, reader), question) : []
  return seen === 'withheld' ? [] : seen.map((caution) => explain(caution, registerOf(reader)))
}

/** What a reader sees of an alliance, and may do. What is hidden from them never leaves the server. */
export const pageFor = ({ alliance, state }: StoredAlliance, reader: Reader): Either<string, Page> => {
  if (!hasBegun(state)) return { _tag: 'Left', left: 'There is no alliance of this name.' }
  const register = registerOf(reader)
  const view = viewOf(state, reader)
  const said = narrate(view.record.log, register)
  const possible = previewFor(state, sourceOf(reader), permissions)
  const nextOf = (episode?: string) =>
    possible
      .filter((one) => episode === ('episode' in one ? one.episode : undefined))
      .map(({ command }) => command)
      .filter(hasFields)
  const entries = view.record.log.map((event, index): EntrySeen => {
    const isOwnSession = event._tag === 'SessionHeld' && event.stamp.by.id === reader
    return {
      place: index + 1,
      text: said[index] ?? '',
      ...(event.stamp.note === undefined ? {} : { note: event.stamp.note }),
      ...(event._tag === 'RuptureReported' ? { reports: event.episode } : {}),
      ...(isOwnSession ? { session: event.stamp.session, present: event.held.present } : {}),
    }
  })
  const episodes = outcomesSeen(view, 'client').map((outcome) => ({
    episode: outcome.episode,
    says: explain(outcome, register),
    next: nextOf(outcome.episode),
  }))
  return right({
    ...{ alliance, reader, entries, episodes },
    session: view.record.session,
    drawing: timelineSvg(view, { width: 640, register }),
    cautions: cautionsFor(state, reader),
    next: nextOf(),
  })
}

/** The place in a reader's view of a session that they recorded, by its number; 0 where there is none. */
export const placeOfSession = (state: AllianceState, reader: Reader, session: number): number =>
  hasBegun(state)
    ? viewOf(state, reader).record.log.findLastIndex(
        ({ _tag, stamp }) => _tag === 'SessionHeld' && stamp.by.id === reader && stamp.session === session,
      ) + 1
    : 0
