/** An alliance of two, as it stands after what they recorded. */
import type { Alliance, AllianceCommand } from 'rupture-repair/alliance'
import { allianceAfter, between, pair, rupture, says } from '../../../model/given.js'

export const recorded = (...commands: readonly AllianceCommand[]): Alliance =>
  allianceAfter(pair, ...commands) as Alliance

/** A strain that the therapist reports, to everyone and to supervision alone. */
export const strain: ReturnType<typeof rupture> = rupture('e', [between('c', 't')], { by: says('t'), affected: ['c'] })
export const hidden: AllianceCommand = {
  ...strain,
  stamp: { ...strain.stamp, visibleTo: ['supervision'] },
} as AllianceCommand
