/**
 * Studies that counted ruptures by scores.
 *
 * What such a study reports is the share of clients its rule flags, false alarms included. It says nothing about how many
 * ruptures there were, so it is never taken for that: a simulation is compared with it only after a rule has been applied to
 * the simulated scores. The abstracts print the shares and no thresholds, so which rule represents the study's is the
 * caller's to say. Where not even the share was read (Stiles 2004, Strauss 2006), the study is not here.
 */
import type { Rule } from '../../detection/index.js'
import type { Sourced } from '../../kernel/inside.js'
import type { SimulatedScale } from '../scenario/scenario.js'

/** A study's share of clients, and the rule that represents its own. */
export interface Study {
  readonly id: string
  readonly share: Sourced<number>
  readonly rule: (scale: SimulatedScale) => Rule
  /** Whether the share is of clients whose score came back; else of all who are flagged. */
  readonly recovered: boolean
}

/** The shares of clients that studies report: Stevens with a rupture and repair, Larsson with a rupture, repaired or not. */
export const studyShares: Readonly<Record<'stevens-2007' | 'larsson-2018', Sourced<number>>> = {
  'stevens-2007': {
    value: 0.5,
    source: 'Stevens et al. (2007), Am J Psychother 61, 109–129, 44 cases of 30 sessions',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  'larsson-2018': {
    value: 0.254,
    source:
      'Larsson et al. (2018), Psychother Res 28, 123–136, 605 treatments in primary care: 89 repaired and 65 unrepaired ruptures',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
}
