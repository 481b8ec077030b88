import { withoutUndefined } from '../../kernel/inside.js'
import type { CohortQuestion } from '../../outcomes/index.js'
import {
  checked,
  combined,
  count,
  decimalNumber,
  longFlag,
  oneOf,
  option,
  optional,
  type Reader,
  type ReadText,
  ruleIfNamed,
} from '../../verbs/inside.js'
import { betterEnds } from '../../vocabulary/inside.js'
import type { OptionsOf } from './table-option.js'

const twoShares: ReadText<readonly [number, number]> = (text, flag) => {
  const [one = Number.NaN, other = Number.NaN, ...more] = text.split(',').map(decimalNumber)
  const isShare = (share: number): boolean => share >= 0 && share <= 1
  return checked(
    [one, other] as const,
    !(isShare(one) && isShare(other) && more.length === 0) &&
      `${longFlag(flag)} needs two numbers from 0 to 1, as in ${longFlag(flag)} 0.8,0.7`,
  )
}

/** A rule whose falls of score are set beside what people say, where one is named. */
const fallAsked: Reader<CohortQuestion['fall']> = combined(
  {
    given: ruleIfNamed,
    better: option(
      '--better <higher|lower>',
      'with --table convergence and --rule: the better end of scales that are not shipped; ratings on them are left out without it',
      optional(oneOf(betterEnds)),
    ),
  },
  ({ given, better }) =>
    checked(
      given === undefined ? undefined : { rule: given.rule, ...withoutUndefined({ better }) },
      given === undefined && better !== undefined && '--better goes with --rule',
    ),
)

/** The options of the tables of who says a rupture, and of how far two people rate a tie alike. */
export const saidOptions: OptionsOf<'bySession' | 'reliabilities' | 'fall'> = {
  bySession: {
    ...{ of: ['prevalence'], isNeeded: false },
    reader: option(
      '--by-session <K>',
      'with --table prevalence: also the share of persons who have had a rupture by this session of theirs',
      optional(count()),
    ),
  },
  reliabilities: {
    ...{ of: ['congruence'], isNeeded: false },
    reader: option(
      '--reliabilities <CLIENT,THERAPIST>',
      'with --table congruence: the reliabilities of their ratings over sessions, for that of the difference',
      optional(twoShares),
    ),
  },
  fall: { ...{ of: ['convergence'], isNeeded: false }, reader: fallAsked },
}
