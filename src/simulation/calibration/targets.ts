import type { Sourced } from '../../kernel/inside.js'
import { scenarioDefaults } from '../scenario/scenario-defaults.js'

/** What simulated alliances are fitted to beside the share that a study's rule flags. */
export const calibrationTargets: Readonly<Record<'mean' | 'sd' | 'intraclass' | 'left', Sourced<number>>> = {
  mean: scenarioDefaults.population.mean,
  sd: {
    value: 0.75,
    source: 'Typical SDs of WAI-SR item means, .6 to .9: the middle of that range',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
  intraclass: {
    value: 0.7,
    source:
      'Crits-Christoph et al. (2011): .90 over four sessions gives one session .69 by Spearman–Brown, .77 discussed',
    status: 'computed',
    citation: 'abstract',
    support: 'single study',
  },
  left: scenarioDefaults.dropoutShare,
}
