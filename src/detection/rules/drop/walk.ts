import { absurd } from '../../../kernel/inside.js'
import type { ObservedPoint } from '../../../series/index.js'
import { trendAt } from '../../../statistics/index.js'
import { atLeast, exceeds } from '../../../statistics/inside.js'
import type { Detection, Finding, Unknowable } from '../../../vocabulary/inside.js'
import { hiddenAt, type SeriesHead, tooFarAt, tooFewAt, worsening } from '../../definition/inside.js'
import { type Fall, recoveryLevel, toFinding } from './fall.js'
import type { DropFrame } from './frame.js'
import type { DropParameters } from './parameters.js'

/** A series walked along score by score, in a frame that is known: what was found, and what the next score needs. */
export interface DropWalk {
  readonly head: SeriesHead
  readonly parameters: DropParameters
  readonly frame: DropFrame
  readonly count: number
  readonly sum: number
  readonly last: ObservedPoint | null
  /** Whether the last score was as far below its mean or line as a fall asks. */
  readonly isLow: boolean
  /** The earlier scores a fall may count from, with the references `previous` and `running-maximum`. */
  readonly candidates: readonly ObservedPoint[]
  readonly open: Fall | null
  readonly findings: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

export const startWalk = (head: SeriesHead, parameters: DropParameters, frame: DropFrame): DropWalk => ({
  head,
  parameters,
  frame,
  count: 0,
  sum: 0,
  last: null,
  isLow: false,
  candidates: [],
  open: null,
  findings: [],
  unknowable: [],
})

/** 1 where a fall goes downward, −1 where it goes upward. */
const signOf = ({ better }: SeriesHead): 1 | -1 => (better === 'higher' ? 1 : -1)

const hasFallen = ({ head, frame }: DropWalk, reference: number, score: number): boolean =>
  frame.threshold !== null && atLeast(signOf(head) * (reference - score), frame.threshold, [reference, score])

/** What a score may change of what the walk has found; literals of one shape, since this runs once a score. */
type Found = Pick<DropWalk, 'candidates' | 'open' | 'findings' | 'unknowable'>

export const stepWalk = (walk: DropWalk, point: ObservedPoint): DropWalk => {
  const { head, parameters, frame } = walk
  const level = levelAt(walk, point.session)
  const { candidates, open, findings, unknowable } =
    walk.open === null ? looked(walk, point, level) : followed(walk, walk.open, point)
  return {
    head,
    parameters,
    frame,
    count: walk.count + 1,
    sum: walk.sum + point.score,
    last: point,
    isLow: level !== undefined && hasFallen(walk, level, point.score),
    candidates,
    open,
    findings,
    unknowable,
  }
}

/** Whether the score before lies further back than scores are compared. */
const isTooFar = ({ parameters: { maxGap }, last }: DropWalk, session: number): boolean =>
  maxGap !== null && last !== null && session - last.session - 1 > maxGap

/** A score while nothing is open: a fall, none, or one that the scale may hide. */
const looked = (walk: DropWalk, point: ObservedPoint, level: number | undefined): Found => {
  const { head, parameters, findings, unknowable } = walk
  const { session, score } = point
  if (isTooFar(walk, session))
    return { candidates: [point], open: null, findings, unknowable: [...unknowable, tooFarAt(head, session)] }
  const reference = referenceOf(walk, point, level)
  const candidates = nextCandidates(walk, point)
  if (reference === undefined) return { candidates, open: null, findings, unknowable }
  if (hasFallen(walk, reference.score, score)) {
    const fall = { from: reference.session, reference: reference.score, openedAt: session, to: session, nadir: score }
    return { candidates, open: fall, findings, unknowable }
  }
  const hidden = hiddenAt(head, point, [worsening(head)], parameters.ceilingMargin)
  if (hidden.length === 0) return { candidates, open: null, findings, unknowable }
  return { candidates, open: null, findings, unknowable: [...unknowable, ...hidden] }
}

/** An open fall after one more score: over, deeper, or as it was. */
const followed = (walk: DropWalk, open: Fall, point: ObservedPoint): Found => {
  const { head, parameters, frame, candidates, findings, unknowable } = walk
  const { session, score } = point
  const sign = signOf(head)
  const drift = driftOf(frame, open.to, session)
  const { from, openedAt } = open
  const moved = { from, reference: open.reference + drift, openedAt, to: open.to, nadir: open.nadir + drift }
  const operands = [moved.reference, moved.nadir, score]
  if (atLeast(sign * score, sign * recoveryLevel(head, parameters, moved), operands)) {
    const finding = toFinding(head, parameters, frame, open, session, session)
    return { candidates: [point], open: null, findings: [...findings, finding], unknowable }
  }
  if (!exceeds(sign * moved.nadir, sign * score, drift === 0 ? [] : operands))
    return { candidates, open, findings, unknowable }
  const deeper = { from, reference: moved.reference, openedAt, to: session, nadir: score }
  return { candidates, open: deeper, findings, unknowable }
}

export const finishWalk = ({
  head,
  parameters,
  frame,
  count,
  last,
  open,
  findings,
  unknowable,
}: DropWalk): Detection => ({
  rule: 'drop',
  parameters,
  findings:
    open === null || last === null
      ? findings
      : [...findings, toFinding(head, parameters, frame, open, last.session, null)],
  intervals: [],
  unknowable: count === 1 && last !== null ? [tooFewAt(head, last.session)] : unknowable,
})

/** How far the line moves between two sessions; 0 without one. */
const driftOf = ({ line }: DropFrame, from: number, to: number): number =>
  line === null ? 0 : line.slope * (to - from)

/** The mean or the line a score is compared with; `undefined` with other references, and before there is a mean. */
const levelAt = ({ frame, parameters, count, sum }: DropWalk, session: number): number | undefined => {
  if (frame.line !== null) return trendAt(frame.line, session)
  return parameters.reference === 'previous-mean' && count > 0 ? sum / count : undefined
}

/** The score a fall counts from; `undefined` where there is none, or where a fall here would be no new one. */
const referenceOf = (
  walk: DropWalk,
  { session }: ObservedPoint,
  level: number | undefined,
): ObservedPoint | undefined => {
  const { parameters, candidates, last, isLow } = walk
  switch (parameters.reference) {
    case 'previous':
    case 'running-maximum':
      return best(candidates, signOf(walk.head))
    case 'previous-mean':
    case 'person-mean':
    case 'trend-residual':
      return level === undefined || isLow ? undefined : { session: last?.session ?? session, score: level }
    default:
      return absurd(parameters.reference)
  }
}

const nextCandidates = ({ head, parameters, candidates }: DropWalk, point: ObservedPoint): readonly ObservedPoint[] => {
  switch (parameters.reference) {
    case 'previous':
      return parameters.maxDescent === 1 ? [point] : [...candidates, point].slice(-parameters.maxDescent)
    case 'running-maximum':
      return [best([...candidates, point], signOf(head)) ?? point]
    default:
      return candidates
  }
}

const best = (points: readonly ObservedPoint[], sign: number): ObservedPoint | undefined =>
  points.reduce<ObservedPoint | undefined>(
    (top, point) => (top === undefined || sign * point.score >= sign * top.score ? point : top),
    undefined,
  )
