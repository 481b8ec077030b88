import type { ParametersOf, Rule, RuleId } from '../../detection/index.js'
import { worsening } from '../../detection/inside.js'
import type { BetterEnd } from '../../vocabulary/inside.js'
import { many } from './print.js'

const points = (number: number): string => many(number, 'point')

const dropFrom: Readonly<Record<ParametersOf<'drop'>['reference'], string>> = {
  previous: 'the score before',
  'running-maximum': 'the best score so far',
  'previous-mean': 'the mean of the scores before',
  'person-mean': 'the person’s mean',
  'trend-residual': 'the person’s trend',
}

const dropUnit: Readonly<Record<Exclude<ParametersOf<'drop'>['unit'], 'raw'>, string>> = {
  'person-sd': 'standard deviations of the person’s scores',
  'person-difference-sd': 'standard deviations of the person’s changes from score to score',
  'sample-sd': 'standard deviations between persons',
  'stricter-sd': 'standard deviations, the person’s or between persons, whichever is greater',
  'reliable-change': 'times the reliable change',
}

const changedFrom: Readonly<Record<ParametersOf<'reliable-change'>['reference'], string>> = {
  first: 'the first score',
  previous: 'the score before',
  best: 'the best score so far',
  given: 'a given score',
}

/** What each rule looks for; `fall` is the movement for the worse. */
const sought: { readonly [Id in RuleId]: (parameters: ParametersOf<Id>, fall: string) => string } = {
  'sudden-change': ({ cutoff }) => `sudden changes of at least ${points(cutoff)} that last`,
  drop: ({ reference, unit, k, floor }, fall) => {
    const least =
      unit === 'raw' || k === 0
        ? points(Math.max(floor, unit === 'raw' ? k : 0))
        : `${k} ${dropUnit[unit]}${floor === 0 ? '' : ` and ${points(floor)}`}`
    return `${fall}s of at least ${least} from ${dropFrom[reference]}`
  },
  'control-chart': ({ rules }) =>
    `scores${rules === 'limit' ? '' : ', or runs of scores,'} outside the person’s own usual range`,
  cusum: () => 'small movements away from the person’s usual scores that add up over the sessions',
  ewma: () => 'movements away from the person’s usual scores that last, in a running mean',
  'change-point': () => 'changes of the level of the scores that last',
  'reliable-change': ({ reference }) => `changes from ${changedFrom[reference]} too large to be measurement error`,
  status: ({ cutoff, change, reference }) =>
    [
      ...(cutoff === 'none' ? [] : [`scores on the worse side of ${cutoff}`]),
      ...(change === 'none'
        ? []
        : [
            `changes for the worse by at least ${points(change)} from the ${reference === 'first' ? 'first score' : 'score before'}`,
          ]),
    ].join(', and '),
}

/** What was looked for, in words that need no name of a parameter. */
export const soughtLine = <Id extends RuleId>({ _tag, parameters }: Rule<Id>, better: BetterEnd): string =>
  `Looked for ${sought[_tag](parameters, worsening({ better }) === 'drop' ? 'fall' : 'rise')}.`
