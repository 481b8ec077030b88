/** What a scenario may leave out, each value with its literature. */
import type { Sourced } from '../../kernel/inside.js'
import type { SimulatedScale } from './scenario.js'

/** Every default of a scenario. */
export const scenarioDefaults: {
  readonly scale: Sourced<SimulatedScale>
  readonly dropoutShare: Sourced<number>
} = {
  scale: {
    value: { min: 1, max: 5, step: 1 / 12 },
    source: 'Convention of this library: an item mean of twelve answers from 1 to 5',
    status: 'assumed',
    citation: 'read',
    support: 'expert opinion',
  },
  dropoutShare: {
    value: 0.197,
    source: 'Swift & Greenberg (2012), J Consult Clin Psychol 80:547–559: 19.7% of 83,834 clients in 669 studies',
    status: 'found',
    citation: 'abstract',
    support: 'meta-analysis',
  },
}
