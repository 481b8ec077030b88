import { isLeft, right } from '../../kernel/inside.js'
import { foldRules, type OutcomeRating, outcomeRaters } from '../../outcomes/inside.js'
import { count, joinedRows, oneOf, option, optional, pair, type ReadText } from '../../verbs/inside.js'
import type { OptionsOf } from './table-option.js'

const rating: ReadText<OutcomeRating> = (text, flag) => {
  const read = pair(text, flag)
  return isLeft(read) ? read : right({ instrument: read.right[0], dimension: read.right[1] })
}

/** The options of the table of repair. */
export const repairOptions: OptionsOf<'landmark' | 'fold' | 'outcomeBy' | 'rating' | 'join'> = {
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
  rating: {
    ...{ of: ['repair'], isNeeded: false },
    reader: option(
      '--rating <INSTRUMENT=DIMENSION>',
      'with --outcome-by: their ratings after the landmark, with and without the sessions of episodes',
      optional(rating),
    ),
  },
  join: { ...{ of: ['repair'], isNeeded: false }, reader: joinedRows },
}
