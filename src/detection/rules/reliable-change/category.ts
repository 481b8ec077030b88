import { observed } from '../../../series/index.js'
import { jacobsonTruaxCategory } from '../../../statistics/index.js'
import type { JacobsonTruaxCategory } from '../../../statistics/inside.js'
import { movements, type ScoreSeries } from '../../../vocabulary/inside.js'
import { isCutOff } from '../../definition/inside.js'
import { type ReliableChangeParameters, referenceOf, reliableChange } from './reliable-change.js'

/**
 * Returns the Jacobson–Truax category of a series' last score; `unknown` with too few scores, and where it would be unchanged
 * although an end of the scale may hide a change.
 *
 * Without a `cutoff` no person is called recovered. Throws as `detect` does. Source: Jacobson & Truax (1991).
 *
 * @example
 * const points = [47.5, 40, 32.5].map((score, index) => ({ session: index + 1, score }))
 * const parameters = { ...rules['reliable-change'].defaults, sd: 7.5, reliability: 0.8, cutoff: 40 }
 * reliableChangeCategory({ id: 'ann', better: 'lower', points }, parameters) // => 'recovered'
 */
export const reliableChangeCategory = (
  series: ScoreSeries,
  parameters: ReliableChangeParameters,
): JacobsonTruaxCategory | 'unknown' => {
  const points = observed(series)
  const { points: _, ...head } = series
  const end = points.at(-1)
  const before = points.slice(0, -1).reduce(reliableChange.step, reliableChange.start(head, parameters))
  const reference = end === undefined ? null : referenceOf(before, end.session)
  if (end === undefined || reference === null) return 'unknown'
  const category = jacobsonTruaxCategory(reference.score, end.score, {
    better: series.better,
    standardDeviation: parameters.sd,
    reliability: parameters.reliability,
    z: parameters.confidence,
    ...(parameters.cutoff === 'none' ? {} : { cutoff: parameters.cutoff }),
  })
  const hides = movements.some((kind) => isCutOff(series, kind, end.score, parameters.ceilingMargin))
  return category === 'unchanged' && hides ? 'unknown' : category
}
