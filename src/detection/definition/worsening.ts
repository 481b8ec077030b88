import type { Finding, Movement, ScoreSeries } from '../../vocabulary/inside.js'

export const worsening = ({ better }: Pick<ScoreSeries, 'better'>): Movement => (better === 'higher' ? 'drop' : 'rise')

/** The session at which a finding first showed: a drop's end may be a later nadir. */
export const shownAt = ({ to, evidence }: Finding): number => evidence.openedAt ?? to
