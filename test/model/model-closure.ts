/** How an episode closed, and how an ending of treatment is called. */
import type { Closure } from '../../src/vocabulary/conclusion.js'
import type { EndingReason } from '../../src/vocabulary/inside.js'
import type { Read } from './model-read.js'
import { person, sideOf } from './model-sources.js'

/** How an ending of treatment is called: by the one reason that is given for it, or else by how it came. */
export const calledAs = ({ model, endings, accounts }: Read, ending: string): Closure => {
  const { way, leavers } = endings[ending] ?? { way: 'unknown', leavers: [] }
  if (way === 'death') return 'death'
  const names: Partial<Record<EndingReason, Closure>> = {
    referral: 'referral-agreed',
    'therapist-left': 'therapist-left',
    transfer: 'transfer',
    'agency-or-fee-limit': 'service-ended',
    discharge: 'service-ended',
    protection: 'protection',
  }
  const known = accounts.filter((account) => account.ending === ending && account.reason !== 'unknown')
  const said = known.map(({ reason }) => names[reason])
  const isOne = said.every((one) => one === said[0])
  const isAgreed = !(ending.startsWith('phase') && way === 'left')
  if (isOne && said[0] !== undefined && (said[0] !== 'referral-agreed' || isAgreed)) return said[0]
  if (way === 'left')
    return leavers.every((id) => sideOf(model, person(id)) === 'therapist') ? 'therapist-left' : 'left'
  return way === 'together' ? 'together' : 'unknown'
}

/** How a closed episode closed. */
export const closedAs = (read: Read, id: string): Closure => {
  const { endedBy, closed } = read.stories[id] ?? {}
  if (endedBy !== undefined) return endedBy === 'death' ? 'death' : calledAs(read, endedBy)
  const names: Record<string, Closure> = { resolved: 'called-resolved', 'led-to-referral': 'referral-agreed' }
  return names[closed?.as ?? ''] ?? (closed?.as as Closure)
}
