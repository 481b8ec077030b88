/** An alliance of two, as it stands after what they recorded. */
import type { Alliance, AllianceCommand } from 'rupture-repair/alliance'
import { allianceAfter, pair } from '../../../model/given.js'

export const recorded = (...commands: readonly AllianceCommand[]): Alliance =>
  allianceAfter(pair, ...commands) as Alliance
