import type { Sourced } from '../../kernel/inside.js'
import { allianceShares } from '../scenario/alliance-shares.js'
import { scenarioDefaults } from '../scenario/scenario-defaults.js'

/** What simulated alliances are fitted to beside a mean, an SD and a study's share, which the caller states. */
export const calibrationTargets: Readonly<Record<'intraclass' | 'left', Sourced<number>>> = {
  intraclass: allianceShares.persons,
  left: scenarioDefaults.dropoutShare,
}
