/**
 * A fall of the score with a floor, and its recovery.
 *
 * A *fall* is a deterioration: downward where the higher end is better (kind `drop`), upward where the lower is (`rise`);
 * below, every comparison is made in that direction. Only sessions with a score count, so a gap neither opens, deepens
 * nor closes anything, and *previous* means the last score there is.
 *
 * 1. **Opens** at the first score whose fall from the reference is at least max(k·unit, floor). The reference is
 *    `previous`: the best of the last `maxDescent` scores (1: the last one);
 *    `running-maximum`: the best score so far (for lower-is-better the least), however long ago;
 *    `person-mean`: the mean of all scores of the series; the fall opens where a score is that far below it and the one
 *    before was not. It looks ahead, so it does not suit a treatment still running.
 *    Of equally good scores the latest is taken. After a recovery the first two start anew from the recovered score.
 *    The unit is 1 (`raw`), the person's own SD (`person-sd`) or the SD of their successive differences
 *    (`person-difference-sd`).
 * 2. **Deepens** with every lower score while it is open; a further fall opens no second finding.
 * 3. **Recovers** at the first score back at nadir + recoverFraction·(reference − nadir). `recoverWithin` counts sessions,
 *    gaps included, from the one at which the fall opened: back within them is recovered, back later is recovered and
 *    `late`, a score seen at or after their end with none back is not recovered. Otherwise, and whenever the series
 *    simply stops, it is censored. The clock is not set back by a deepening, so a later session never unsays a lapsed time.
 *
 * `from` is the session of the reference score (for `person-mean` the scored session before the fall, or the fall's own
 * where it is the first), `to` the session of the nadir, `magnitude` the distance from the reference to the nadir.
 *
 * Source: the parametrised rule behind the published ones (Stiles et al. 2004; Strauss et al. 2006; Stevens et al. 2007;
 * Gumz et al. 2012, who take the stricter of two units); it is named after none, since their thresholds were not verified.
 */
import { observed } from '../series/index.js'
import { atLeast, exceeds } from '../statistics/index.js'
import type { Detection, Finding, ScoreSeries, Unknowable } from '../vocabulary/index.js'
import { type Conflict, type Reread, type RuleDefinition, rereading } from './definition.js'
import { type Course, courseOf, hasFallen, referenceOf } from './drop-course.js'
import { type DropParameters, dropParameters } from './drop-parameters.js'
import { keyOf } from './key-of.js'
import { understated } from './scale-end.js'

/** A fall that has opened; scores are those of the series. */
interface Fall {
  readonly from: number
  readonly reference: number
  readonly openedAt: number
  readonly to: number
  readonly nadir: number
}

/**
 * The falls of a series and what became of them.
 *
 * Scores and `floor` are in the unit of the scale, `k` in the chosen unit. No errors; where fewer than two scores stand, or
 * too few for the unit, every scored session is listed as unknowable. A least fall of 0 is none, so nothing is found; nor
 * is anything in a unit of the person's own without a floor above 0, which `parseRule` refuses: it would flag nearly
 * everyone. Source: see the head of this file.
 *
 * @example
 * ```ts
 * import { drop, dropDefaults } from 'rupture-repair/detection'
 *
 * const points = [6, 3, 4, 6].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const { findings } = drop(series, { ...dropDefaults, floor: 2 })
 * findings.map(({ from, to, recoveredAt }) => [from, to, recoveredAt]) // => [[1, 2, 4]]
 * ```
 */
export const drop = (series: ScoreSeries, parameters: DropParameters): Detection => {
  const silent = (session: number, because: Unknowable['because']): Unknowable => ({
    ...keyOf(series),
    session,
    because,
  })
  const findings: Finding[] = []
  const unknowable: Unknowable[] = []
  const detection: Detection = { rule: 'drop', parameters, findings, intervals: [], unknowable }

  const course = courseOf(series, parameters)
  if (course === undefined)
    return { ...detection, unknowable: observed(series).map(({ session }) => silent(session, 'too few scores')) }

  const { points, sign, kind } = course
  let open = null as Fall | null
  let start = 0
  for (const [index, { session, score }] of points.entries()) {
    if (open !== null) {
      if (atLeast(sign * score, sign * recoveryLevel(open, parameters), [open.reference, open.nadir])) {
        findings.push(toFinding(series, course, open, session))
        open = null
        start = index
      } else if (exceeds(sign * open.nadir, sign * score)) open = { ...open, to: session, nadir: score }
      continue
    }
    const reference = referenceOf(course, start, index)
    if (reference === undefined) continue
    if (hasFallen(course, reference.score, score))
      open = { from: reference.session, reference: reference.score, openedAt: session, to: session, nadir: score }
    else if (understated(series, kind, reference.score, score, parameters.near))
      unknowable.push(silent(session, 'scale end'))
  }
  if (open !== null) findings.push(toFinding(series, course, open, null))
  return detection
}

const recoveryLevel = ({ reference, nadir }: Fall, { recoverFraction }: DropParameters): number =>
  nadir + recoverFraction * (reference - nadir)

const toFinding = (
  series: ScoreSeries,
  { points, kind, threshold, parameters }: Course,
  fall: Fall,
  recoveredAt: number | null,
): Finding => {
  const deadline =
    parameters.recoverWithin === null ? Number.POSITIVE_INFINITY : fall.openedAt + parameters.recoverWithin
  const lastSeen = points.at(-1)?.session ?? fall.to
  return {
    _tag: 'Finding',
    ...keyOf(series),
    rule: 'drop',
    parameters,
    from: fall.from,
    to: fall.to,
    kind,
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
      recoveryLevel: recoveryLevel(fall, parameters),
      openedAt: fall.openedAt,
    },
  }
}

/** Evidence: rules in units of a person's own SD flag nearly everyone whose alliance is stable, unless a floor holds them. */
const conflicts = ({ k, floor, unit, reference, maxDescent }: DropParameters): readonly Conflict[] => [
  ...(unit !== 'raw' && floor === 0
    ? [
        {
          parameters: ['unit', 'floor'],
          expected: "a floor above 0 with a unit of the person's own variation, which alone flags nearly everyone",
        },
      ]
    : k === 0 && floor === 0
      ? [{ parameters: ['k', 'floor'], expected: 'k or floor above 0' }]
      : []),
  ...(reference !== 'previous' && maxDescent !== 1
    ? [{ parameters: ['reference', 'maxDescent'], expected: 'maxDescent with the reference previous only' }]
    : []),
]

/** The rule `drop` as the registry knows it. */
export const dropRule: RuleDefinition<DropParameters, Reread<DropParameters>> = {
  summary: 'A fall from a reference score, with a floor, and whether the score came back.',
  parameters: dropParameters,
  conflicts,
  looksAhead: ({ reference, unit, k }) => reference === 'person-mean' || (k > 0 && unit !== 'raw'),
  literature: {
    source:
      'Eubanks-Carter, Gorman & Muran (2012): criterion-based methods; Gumz et al. (2012), BMC Med Res Methodol 12, 10',
    status: 'found',
    citation: 'second-hand',
    support: 'single study',
  },
  detect: drop,
  ...rereading(drop),
}
