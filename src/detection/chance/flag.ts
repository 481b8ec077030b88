import type { Finding, ScoreSeries } from '../../vocabulary/inside.js'
import { worsening } from '../definition/inside.js'

/** Which findings flag a series: those toward the worse end, those toward the better one, or all. */
export type FlagMovements = 'worsening' | 'improvement' | 'both'

/** Whether a finding flags its series: one predicate for observed series and for simulated ones. */
export const isFlag = ({ kind }: Finding, series: Pick<ScoreSeries, 'better'>, movements: FlagMovements): boolean =>
  movements === 'both' || (kind === worsening(series)) === (movements === 'worsening')
