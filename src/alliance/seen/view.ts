import { owned } from '../../episode/inside.js'
import type { Source } from '../../vocabulary/inside.js'
import { evolveOn } from '../evolve.js'
import type { AllianceEvent } from '../record/event.js'
import { findPerson } from '../record/find.js'
import { type Alliance, type AllianceState, type EndedPhase, initial, type OpenPhase } from '../record/state.js'
import { expectAudience } from './expect-audience.js'
import { defaultPermissions, type Permissions, type Reader, type Standpoint } from './permissions.js'
import { seenEntries } from './seen-entries.js'

/**
 * An alliance as one reader may see it. It is no `AllianceState`: what is concluded from it says `withheld` for what it does not show.
 *
 * Its log holds the entries in force alone, with places of its own, and no corrections: a gap would say that something is hidden.
 */
export interface View {
  readonly _tag: 'View'
  readonly reader: Reader
  readonly permissions: Permissions
  readonly record: Alliance['record']
  /** The open phase; left out once the last one has ended. */
  readonly phase?: OpenPhase
  readonly past: readonly EndedPhase[]
}

/**
 * Returns an alliance as a reader may see it.
 *
 * It depends on nothing but the entries that they may see. An act, such as a session or the closing of an episode, is seen by all who
 * see its episode; a word by the audiences that its source names, else by those of its kind. An audience that there is not throws a
 * `TypeError`.
 *
 * @example
 * const view = viewFor(sampleAlliance, { audience: 'clients', person: 'client' })
 * view.record.people.length // => 2
 */
export const viewFor = (alliance: Alliance, reader: Reader, permissions: Permissions = defaultPermissions): View => {
  expectAudience(reader.audience)
  const seen = seenEntries(alliance.record.log, reader, permissions)
  return viewOf(
    seen.map(({ event }) => event),
    reader,
    permissions,
  )
}

/** Returns the view that entries make which a reader may see: all of those, or as many as there were at some time. */
export const viewOf = (seen: readonly AllianceEvent[], reader: Reader, permissions: Permissions): View => {
  const lists = owned()
  let state: AllianceState = initial
  for (const event of seen) state = evolveOn(lists, state, event)
  if (state._tag === 'NotBegun') throw new TypeError('unreachable: everyone sees the beginning')
  const { record, past } = state
  return state._tag === 'Running'
    ? { _tag: 'View', reader, permissions, record, phase: state.phase, past }
    : { _tag: 'View', reader, permissions, record, past }
}

/** Returns the view as an alliance, to conclude from; what calls it masks what rests on silence. */
export const allianceIn = ({ record, phase, past }: View): Alliance => {
  if (phase !== undefined) return { _tag: 'Running', record, phase, past }
  const [first, ...others] = past
  if (first === undefined) throw new TypeError('unreachable: a phase is open or has ended')
  return { _tag: 'Ended', record, past: [first, ...others] }
}

/** Returns the role of a person of the record, or that they observe; an unknown participant counts as a party. */
export const standpointOf = ({ record }: Alliance, by: Source): Standpoint =>
  by._tag === 'observer' ? 'observer' : (findPerson(record, by.id)?.role ?? 'party')

/**
 * Returns the reader that a person of the record is, by the permissions.
 *
 * @example
 * readerOf(sampleAlliance, { _tag: 'participant', id: 'client' }).audience // => 'clients'
 */
export const readerOf = (alliance: Alliance, by: Source, { audienceOf }: Permissions = defaultPermissions): Reader => ({
  audience: audienceOf[standpointOf(alliance, by)],
  person: by,
})
