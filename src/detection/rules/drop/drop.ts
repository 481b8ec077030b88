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
 *    `previous-mean`: the mean of all scores before;
 *    `person-mean`: the mean of all scores of the series;
 *    `trend-residual`: the straight line of least squares through all scores of the series, at the session of the score.
 *    From a mean or a line the fall opens where a score is that far below it and the one before was not. The last two
 *    look ahead, so they do not suit a treatment still running. Of equally good scores the latest is taken. After a
 *    recovery the first two start anew from the recovered score.
 *    The unit is 1 (`raw`), the person's own SD (`person-sd`; about the line with `trend-residual`), the SD of their
 *    successive differences (`person-difference-sd`), the SD between persons (`sample-sd`, given as `sampleSd`, since a
 *    rule sees one series), the greater of a person's and the persons' (`stricter-sd`) or the least reliable change,
 *    1.96·√2·sampleSd·√(1 − reliability) (`reliable-change`).
 * 2. **Deepens** with every lower score while it is open (further below the line, with `trend-residual`); a further fall
 *    opens no second finding.
 * 3. **Recovers** at the first score back at nadir + recoverFraction·(reference − nadir), or, with `recoverNear` above 0,
 *    within that many points of the reference; a line is followed to the session of the score. `recoverWithin` counts
 *    sessions, gaps included, from the one at which the fall opened: back within them is recovered, back later is
 *    recovered and `late`, a score seen at or after their end with none back is not recovered. Otherwise, and whenever
 *    the series simply stops, it is censored. The clock is not set back by a deepening, so a later session never unsays
 *    a lapsed time.
 *
 * `from` is the session of the reference score (for a mean or a line the scored session before the fall, or the fall's
 * own where it is the first), `to` the session of the nadir, `magnitude` the distance from the reference to the nadir,
 * `evidence.lengthSessions` how many sessions the fall took.
 *
 * Where fewer than two scores stand, or too few for the unit, every scored session is listed as unknowable. A least fall of
 * 0 is none, so nothing is found; nor is anything in a unit of the person's own without a floor above 0, which `parseRule`
 * refuses: it would flag nearly every person.
 *
 * Source: the parametrised rule behind the published ones (Stiles et al. 2004; Strauss et al. 2006; Stevens et al. 2007;
 * Gumz et al. 2012, who take the stricter of two units); settings whose thresholds were verified stand in `presets`.
 */
import { observed } from '../../../series/index.js'
import type { Detection, ScoreSeries } from '../../../vocabulary/inside.js'
import {
  judgesMovements,
  type Reread,
  type RuleDefinition,
  type RuleFold,
  rereading,
  rule,
  unknowableAt,
} from '../../definition/index.js'
import { dropConflicts } from './conflicts.js'
import { causalFrame, frameOf, isCausal } from './frame.js'
import { type DropParameters, dropParameters } from './parameters.js'
import { type DropWalk, finishWalk, startWalk, stepWalk } from './walk.js'

const walked = (series: ScoreSeries, parameters: DropParameters): Detection => {
  const points = observed(series)
  const { points: _, ...head } = series
  const frame = isCausal(parameters) ? causalFrame(parameters) : frameOf(points, parameters)
  if (frame !== undefined) return finishWalk(points.reduce(stepWalk, startWalk(head, parameters, frame)))
  const unknowable = points.map(({ session }) => unknowableAt(series, session, 'too few scores'))
  return { rule: 'drop', parameters, findings: [], intervals: [], unknowable }
}

const anew = rereading(walked)

/** The rule remembers where it has got to, or all scores where it must see all. */
const fold: RuleFold<DropParameters, DropWalk | Reread<DropParameters>> = {
  start: (head, parameters) =>
    isCausal(parameters) ? startWalk(head, parameters, causalFrame(parameters)) : anew.start(head, parameters),
  step: (state, { session, score }) => {
    if ('series' in state) return anew.step(state, { session, score })
    return score === null ? state : stepWalk(state, { session, score })
  },
  finish: (state) => ('series' in state ? anew.finish(state) : finishWalk(state)),
}

/** The rule `drop`; the caller states `floor`, without which there is no least fall. */
export const drop: RuleDefinition<'drop', DropParameters, DropWalk | Reread<DropParameters>, 'floor'> = rule(
  {
    id: 'drop',
    summary: 'A fall from a reference score, with a floor, and whether the score came back.',
    literature: {
      source:
        'Eubanks-Carter, Gorman & Muran (2012): criterion-based methods; Gumz et al. (2012), BMC Med Res Methodol 12, 10',
      status: 'found',
      citation: 'second-hand',
      support: 'single study',
    },
    parameters: dropParameters,
    conflicts: dropConflicts,
    looksAhead: (parameters) => !isCausal(parameters),
    judges: judgesMovements,
    seeks: () => 'worsening',
    detect: walked,
    ...fold,
  },
  ['floor'],
)
