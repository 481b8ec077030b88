import { withGap, withGaps } from '../../series/index.js'
import type { RuleParameters } from '../../vocabulary/inside.js'
import type { RuleDefinition } from './definition.js'
import { checked, defaultsOf } from './parameter.js'

/** Checks what a series is read by: a word misspelt would turn every fall into a rise. */
const checkedHead = <Head extends { readonly better: string }>(id: string, head: Head): Head => {
  if (head.better === 'higher' || head.better === 'lower') return head
  throw new RangeError(`${id}: better: expected 'higher' or 'lower'`)
}

type Written<Id extends string, Parameters extends RuleParameters, State, Stated extends string> = Omit<
  RuleDefinition<Id, Parameters, State, Stated>,
  'defaults' | 'conflicts' | 'ownSpread' | 'gaps'
> &
  Partial<Pick<RuleDefinition<Id, Parameters, State, Stated>, 'conflicts' | 'ownSpread' | 'gaps'>>

/** A rule from what its file says: its parameters are checked before it runs, and what is no score is a gap to it. */
export const rule = <Id extends string, Parameters extends RuleParameters, State, Stated extends string = never>(
  written: Written<Id, Parameters, State, Stated>,
  mustState: readonly Stated[] = [],
): RuleDefinition<Id, Parameters, State, Stated> => {
  const { id, parameters: list, start, step, detect } = written
  return {
    conflicts: () => [],
    ownSpread: () => false,
    gaps: () => 'compared',
    ...written,
    defaults: defaultsOf(list, mustState),
    start: (head, parameters) => start(checkedHead(id, head), checked(id, list, parameters)),
    step: (state, point) => step(state, withGap(point)),
    detect: (series, parameters) => detect(withGaps(checkedHead(id, series)), checked(id, list, parameters)),
  }
}
