import type { Movement, ScoreSeries } from '../../vocabulary/index.js'

/** The movement that is a deterioration. */
export const worsening = ({ better }: Pick<ScoreSeries, 'better'>): Movement => (better === 'higher' ? 'drop' : 'rise')
