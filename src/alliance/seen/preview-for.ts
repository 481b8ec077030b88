import type { Source, Stamp } from '../../vocabulary/inside.js'
import { sourceObstacle } from '../obstacle.js'
import { type Possibility, preview } from '../preview.js'
import { recordedBy } from '../record/entries.js'
import type { AllianceEvent } from '../record/event.js'
import { findHarm, isSaidToHaveDone } from '../record/find.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { allianceIn, readerOf, standpointOf, viewFor } from './view.js'

/**
 * Lists the commands that a person may give next, of what they may see and by the permissions: `preview` for one person.
 *
 * @example
 * const client = { _tag: 'participant', id: 'client' } as const
 * previewFor(sampleAlliance, client).length === preview(sampleAlliance).length // => true
 */
export const previewFor = (
  state: AllianceState,
  by: Source,
  permissions: Permissions = defaultPermissions,
): readonly Possibility[] => {
  if (!hasBegun(state)) return preview(state)
  const given = permissions.records[standpointOf(state, by)]
  const seen = allianceIn(viewFor(state, readerOf(state, by, permissions), permissions))
  const stamp: Stamp = { session: seen.record.session, by }
  return preview(seen).filter((one) => {
    if (given !== 'all' && !given.includes(one.command)) return false
    // Whether a source may say it depends on the kind of entry and the stamp alone.
    const event = { _tag: entryOf(one.command), stamp } as AllianceEvent
    if (sourceObstacle(seen, event) !== undefined) return false
    const harm = one.command === 'CloseHarm' ? findHarm(seen.record, one.harm) : undefined
    return harm === undefined || !isSaidToHaveDone(harm, by)
  })
}

const entryOf = (command: Possibility['command']): AllianceEvent['_tag'] =>
  recordedBy.find(([recording]) => recording === command)?.[1] ?? 'EpisodeClosed'
