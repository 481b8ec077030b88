import type { Finding } from '../../../vocabulary/inside.js'
import { keyOf, type SeriesHead, worsening } from '../../definition/inside.js'
import type { DropFrame } from './frame.js'
import type { DropParameters } from './parameters.js'

/** A fall that has opened; scores are those of the series. */
export interface Fall {
  readonly from: number
  /** At the session of the nadir, where the reference is a trend. */
  readonly reference: number
  readonly openedAt: number
  readonly to: number
  readonly nadir: number
}

/** The level at which the score is back; where the reference is a trend, at the session of the fall's nadir. */
export const recoveryLevel = (
  { better }: SeriesHead,
  { recoverFraction, recoverNear }: DropParameters,
  { reference, nadir }: Fall,
): number =>
  recoverNear > 0
    ? reference - (better === 'higher' ? recoverNear : -recoverNear)
    : nadir + recoverFraction * (reference - nadir)

/** A fall as a finding, as far as scores have been seen. */
export const toFinding = (
  head: SeriesHead,
  parameters: DropParameters,
  { threshold, line }: DropFrame,
  fall: Fall,
  lastSeen: number,
  recoveredAt: number | null,
): Finding => {
  const { recoverWithin } = parameters
  const deadline = recoverWithin === null ? Number.POSITIVE_INFINITY : fall.openedAt + recoverWithin
  return {
    _tag: 'Finding',
    ...keyOf(head),
    rule: 'drop',
    parameters,
    from: fall.from,
    to: fall.to,
    kind: worsening(head),
    counts: true,
    verdict: 'met',
    criteria: { fall: 'met' },
    magnitude: Math.abs(fall.reference - fall.nadir),
    recoveredAt,
    status: recoveredAt !== null ? 'recovered' : lastSeen >= deadline ? 'not-recovered' : 'censored',
    ...(recoveredAt !== null && recoveredAt > deadline ? { late: true } : {}),
    evidence: {
      reference: fall.reference,
      nadir: fall.nadir,
      threshold,
      recoveryLevel: recoveryLevel(head, parameters, fall),
      openedAt: fall.openedAt,
      lengthSessions: fall.to - fall.from,
      ...(parameters.reference === 'trend-residual' && line !== null ? { slope: line.slope } : {}),
    },
  }
}
