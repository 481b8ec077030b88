/**
 * A fall of the score with a floor, and its recovery; docs/rules/drop.md has the formula and every parameter.
 *
 * A *fall* is a deterioration: `rise` where the lower end is better, and every comparison is made in that direction. Of
 * equally good scores the latest is the reference. From a mean or a line a fall opens where a score is that far below it
 * and the one before was not; after a recovery `previous` and `running-maximum` start anew from the recovered score.
 * A deepening does not set back the clock of `recoverWithin`, so a later session never unsays a lapsed time.
 *
 * With fewer than two scores, or too few for the unit, every scored session is listed as unknowable. A least fall of
 * 0 is none, so nothing is found; nor is anything in a unit of the person's own without a floor above 0.
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
  tooFewAt,
} from '../../definition/inside.js'
import { dropConflicts } from './conflicts.js'
import { causalFrame, frameOf, isCausal, statedLeast } from './frame.js'
import { type DropParameters, dropParameters } from './parameters.js'
import { type DropWalk, finishWalk, startWalk, stepWalk } from './walk.js'

const walked = (series: ScoreSeries, parameters: DropParameters): Detection => {
  const points = observed(series)
  const { points: _, ...head } = series
  const frame = isCausal(parameters) ? causalFrame(parameters) : frameOf(points, parameters)
  if (frame !== undefined) return finishWalk(points.reduce(stepWalk, startWalk(head, parameters, frame)))
  const unknowable = points.map(({ session }) => tooFewAt(series, session))
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
    gaps: ({ maxGap }) => (maxGap === null ? 'compared' : 'limited'),
    ownSpread: (parameters) => parameters.unit.startsWith('person-') && statedLeast(parameters) === 0,
    detect: walked,
    ...fold,
  },
  ['floor'],
)
