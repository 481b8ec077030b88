/**
 * Studies that counted ruptures by scores, with their own rule as far as it is known.
 *
 * What such a study reports is the share of clients its rule flags, false alarms included. It says nothing about how many
 * ruptures there were, so it is never taken for that: a simulation is held against it only after the same rule has been
 * applied to the simulated scores. Where a paper's thresholds were not read, the readings that are possible stand side by
 * side; where not even they are known (Stiles 2004, Strauss 2006, McLaughlin 2014), the study is not here.
 */
import { type Rule, rules } from '../../detection/index.js'
import type { Literature, Sourced } from '../../kernel/inside.js'
import type { SimulatedScale } from '../scenario/scenario.js'

/** A study's share of clients and one reading of its rule. */
export interface StudyRule {
  readonly id: string
  readonly share: Sourced<number>
  readonly reading: string
  readonly known: Literature
  /** For scores on some scale; what the rule says in points of another is carried over by the lengths of the scales. */
  readonly rule: (scale: SimulatedScale) => Rule
  readonly recovered: boolean
}

const stevens = 'Stevens et al. (2007), Am J Psychother 61, 109–129, 44 cases of 30 sessions'
const larsson = 'Larsson et al. (2018), Psychother Res 28, 123–136, 605 treatments in primary care'

/** Returns a number of points of the WAI's items, 1 to 7, on another scale. */
const points = (number: number, { min, max }: SimulatedScale): number => (number * (max - min)) / 6

const chart = (sigma: number): StudyRule => ({
  id: `larsson-2018-${sigma}-sd`,
  share: {
    value: 0.254,
    source: `${larsson}: 89 repaired and 65 unrepaired ruptures`,
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  reading: `a score more than ${sigma} σ̂ below the person’s mean, σ̂ from moving ranges (the paper’s number of SDs was not read)`,
  known: { source: larsson, status: 'assumed', citation: 'abstract', support: 'single study' },
  rule: () => ({ _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma } }),
  recovered: false,
})

/** The studies there are, each reading of a rule apart. */
export const studyRules: readonly StudyRule[] = [
  {
    id: 'stevens-2007',
    share: { value: 0.5, source: stevens, status: 'found', citation: 'abstract', support: 'single study' },
    reading: 'a fall of 1 point of 7 within 3 sessions that comes back to within .25 point in 5 sessions',
    known: { source: stevens, status: 'recalled', citation: 'second-hand', support: 'single study' },
    rule: (scale) => ({
      _tag: 'drop',
      parameters: {
        ...rules.drop.defaults,
        floor: points(1, scale),
        maxDescent: 3,
        recoverNear: points(0.25, scale),
        recoverWithin: 5,
      },
    }),
    recovered: true,
  },
  chart(1),
  chart(2),
  chart(3),
]
