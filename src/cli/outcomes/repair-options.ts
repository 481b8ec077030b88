import { foldRules, outcomeRaters } from '../../outcomes/inside.js'
import { count, joinedRows, oneOf, option, optional } from '../../verbs/inside.js'
import type { OptionsOf } from './table-option.js'

/** The options of the table of repair. */
export const repairOptions: OptionsOf<'landmark' | 'fold' | 'outcomeBy' | 'join'> = {
  landmark: {
    ...{ of: ['repair'], isNeeded: true },
    reader: option(
      '--landmark <SESSION>',
      'with --table repair: alliances still in treatment after this session, and only what was known by then',
      optional(count()),
    ),
  },
  fold: {
    ...{ of: ['repair'], isNeeded: true },
    reader: option(
      '--fold <RULE>',
      `with --table repair: how several episodes make one value: ${foldRules.join(', ')}`,
      optional(oneOf(foldRules)),
    ),
  },
  outcomeBy: {
    ...{ of: ['repair'], isNeeded: false },
    reader: option(
      '--outcome-by <SIDE>',
      `with --table repair: who rated the outcome, so that the same source is flagged: ${outcomeRaters.join(', ')}`,
      optional(oneOf(outcomeRaters)),
    ),
  },
  join: { ...{ of: ['repair'], isNeeded: false }, reader: joinedRows },
}
