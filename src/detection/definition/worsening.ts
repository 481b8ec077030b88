import type { Movement, ScoreSeries } from '../../vocabulary/inside.js'

export const worsening = ({ better }: Pick<ScoreSeries, 'better'>): Movement => (better === 'higher' ? 'drop' : 'rise')
