import type { Sourced } from '../../kernel/index.js'

/** What simulated alliances are fitted to beside the share that a study’s rule flags. */
export const calibrationTargets: {
  readonly mean: Sourced<number>
  readonly sd: Sourced<number>
  readonly intraclass: Sourced<number>
  readonly left: Sourced<number>
} = {
  mean: {
    value: 3.95,
    source: 'Typical WAI-SR item means in treatment, 3.7 to 4.2: the middle of that range',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
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
  left: {
    value: 0.197,
    source: 'Swift & Greenberg (2012), J Consult Clin Psychol 80, 547–559: 83,834 clients in 669 studies',
    status: 'found',
    citation: 'abstract',
    support: 'meta-analysis',
  },
}
