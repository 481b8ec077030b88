import type { Movement, ScoreSeries } from '../../vocabulary/inside.js'

/** The movement that is a deterioration. */
export const worsening = ({ better }: Pick<ScoreSeries, 'better'>): Movement => (better === 'higher' ? 'drop' : 'rise')
