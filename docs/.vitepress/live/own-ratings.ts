/** What *Your own file* asks of a table of ratings, and the step of the command line that comes of the answers. */
import type { TableAsked } from './own-form.js'
import type { Option, Step } from './own-run.js'

export const ratingLayouts = {
  long: 'a row for each rating, with its coder',
  wide: 'a row for each unit, with a column for each coder',
} as const

export const levels = {
  nominal: 'nominal: names without an order',
  ordinal: 'ordinal: an order',
  interval: 'interval: equal steps',
  ratio: 'ratio: equal steps from a zero',
} as const

export const aggregates = {
  count: 'how many units have the code',
  any: 'whether any unit has the code',
  max: 'the greatest value',
  mean: 'the mean',
} as const

/** What is said of ratings; an empty text is not said. */
export interface RatingsAsked {
  readonly layout: keyof typeof ratingLayouts
  readonly unit: string
  readonly session: string
  readonly coder: string
  readonly value: string
  readonly code: string
  readonly raters: string
  readonly by: string
  readonly level: string
  readonly categories: string
  readonly present: string
  readonly positive: string
  /** How the units of a session become one value; nothing where each unit is compared. */
  readonly aggregate: string
  readonly incomplete: string
  readonly unitIs: string
}

export const noRatings: RatingsAsked = {
  ...{ layout: 'long', unit: '', session: '', coder: '', value: '', code: '', raters: '', by: '' },
  ...{ level: '', categories: '', present: '', positive: '', aggregate: '', incomplete: '', unitIs: '' },
}

/** The step that says how far the coders agree. */
export const agreementStep = (
  argument: string,
  { delimiter, decimal, skip, missing, where }: TableAsked,
  asked: RatingsAsked,
): Step => {
  const isLong = asked.layout === 'long'
  const options: readonly Option[] = [
    ['--delimiter', delimiter === ',' ? '' : delimiter],
    ['--decimal', decimal === '.' ? '' : decimal],
    ['--skip-rows', skip],
    ['--missing', missing],
    ['--unit', asked.unit],
    ['--session', asked.session],
    ['--coder', isLong ? asked.coder : ''],
    ['--value', isLong ? asked.value : ''],
    ['--code', isLong ? asked.code : ''],
    ['--raters', isLong ? '' : asked.raters],
    ['--by', asked.by],
    ['--where', where],
    ['--level', asked.level],
    ['--categories', asked.categories],
    ['--present', asked.present],
    ['--positive', asked.positive],
    ['--per', asked.aggregate === '' ? '' : 'session'],
    ['--aggregate', asked.aggregate],
    ['--incomplete', asked.incomplete],
    ['--unit-is', asked.aggregate === '' ? asked.unitIs : ''],
  ]
  return { verb: 'agreement', argument, options: options.filter(([, text]) => text?.trim() !== '') }
}
