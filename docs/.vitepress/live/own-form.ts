/** What *Your own file* asks, and the steps of the command line that come of the answers. */
import type { BetterEnd, Provenance, ResolutionCriterion, TreatmentEnding } from '../../../src/vocabulary/inside.js'
import type { Option, Step } from './own-run.js'

export const layouts = {
  long: 'a row for each session, with a score in it',
  wide: 'a row for each client, with a column for each session’s score',
  answers: 'the answers to a questionnaire',
} as const

/** What is said of a table; an empty text is not said. */
export interface TableAsked {
  readonly layout: keyof typeof layouts
  readonly delimiter: string
  readonly decimal: '.' | ','
  readonly missing: string
  readonly skip: string
  readonly where: string
  readonly sessions: string
  readonly id: string
  readonly sessionIs: 'number' | 'occasion'
  readonly session: string
  /** Where the number of a session is within a text. */
  readonly pattern: string
  /** Which row counts where occasions are equal. */
  readonly repeats: string
  readonly rater: string
  /** Of a row for each session. */
  readonly score: string
  /** Of a row for each client. */
  readonly wide: string
  readonly instrument: string
  readonly items: string
  readonly words: string
  readonly scale: string
  readonly better: BetterEnd | ''
  readonly min: string
  readonly max: string
  readonly rule: string
  readonly parameters: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<TreatmentEnding, string>>
  readonly provenance: Provenance | ''
}

export const nothingSaid: TableAsked = {
  ...{ layout: 'long', delimiter: ',', decimal: '.', missing: '', skip: '', where: '', sessions: '' },
  ...{ id: '', sessionIs: 'number', session: '', pattern: '', repeats: '', rater: '', score: '', wide: '' },
  ...{ instrument: '', items: '', words: '', scale: 'total', better: '', min: '', max: '' },
  ...{ rule: 'drop', parameters: {}, endings: { left: '', death: '', completed: '' }, provenance: '' },
}

/** Whether a file begins as JSON does, of which a log is made. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)))

/** What is said of a log. */
export interface LogAsked {
  readonly criterion: ResolutionCriterion | ''
  readonly cut: string
  readonly remarks: boolean
  readonly numbered: boolean
}

/** The characters between values that are offered, by the word for each. */
export const delimiters: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: 'tab',
  'upright line': '|',
}

const said = (...options: readonly Option[]): readonly Option[] => options.filter(([, text]) => text?.trim() !== '')

/** Which rows are read, and how. */
const keysOf = (asked: TableAsked): readonly Option[] =>
  said(
    ['--delimiter', asked.delimiter === ',' ? '' : asked.delimiter],
    ['--decimal', asked.decimal === '.' ? '' : asked.decimal],
    ['--skip-rows', asked.skip],
    ['--missing', asked.missing],
    ['--id', asked.id],
    [asked.sessionIs === 'number' ? '--session' : '--occasion', isPerClient(asked) ? '' : asked.session],
    ['--session-pattern', asked.sessionIs === 'number' && !isPerClient(asked) ? asked.pattern : ''],
    ['--repeats', asked.sessionIs === 'occasion' && !isPerClient(asked) ? asked.repeats : ''],
    ['--rater', asked.rater],
    ['--where', asked.where],
    ['--sessions', asked.sessions],
  )

/** Whether the columns name the sessions. */
export const isPerClient = ({ layout, items }: Pick<TableAsked, 'layout' | 'items'>): boolean =>
  layout === 'wide' || (layout === 'answers' && items.includes('{session}'))

const answersOf = ({ instrument, items, words }: TableAsked): readonly Option[] =>
  said(['--instrument', instrument], ['--items', items], ['--answers', words])

const seriesOf = (asked: TableAsked): readonly Option[] => [
  ...keysOf(asked),
  ...(asked.layout === 'answers' ? answersOf(asked) : []),
  ...said(
    asked.layout === 'wide' ? ['--wide', asked.wide] : ['--score', asked.layout === 'long' ? asked.score : asked.scale],
    ['--better', asked.better],
    ['--range', asked.min === '' && asked.max === '' ? '' : `${asked.min.trim()}..${asked.max.trim()}`],
    ['--rule', asked.rule],
    ...Object.entries(asked.parameters).map(
      ([name, value]): Option => ['--param', value === '' ? '' : `${name}=${value}`],
    ),
  ),
]

/** The steps that find the movements of a table's scores; the answers to a questionnaire are scored first. */
export const findingSteps = (argument: string, asked: TableAsked): readonly Step[] => [
  ...(asked.layout === 'answers'
    ? [{ verb: 'score', argument, options: [...keysOf(asked), ...answersOf(asked)] } as const]
    : []),
  { verb: 'detect', argument, options: seriesOf(asked) },
]

const traced = 'traced'
export const reportName = 'report.html'

/** The steps that make the report of a table's scores. */
export const reportSteps = (argument: string, asked: TableAsked): readonly Step[] => [
  {
    verb: 'trace',
    argument,
    options: [
      ...seriesOf(asked),
      ...said(
        ...Object.entries(asked.endings).map(([kind, column]): Option => ['--ending', column && `${kind}=${column}`]),
      ),
      ['--out', traced],
    ],
  },
  { verb: 'report', argument: traced, options: [...said(['--provenance', asked.provenance]), ['--out', reportName]] },
]

/** The step that rebuilds the alliances of a log. */
export const replayStep = (argument: string, { criterion, cut, remarks }: LogAsked): Step => ({
  verb: 'replay',
  argument,
  options: [
    ...said(['--resolved-by', criterion], ['--resolved-from', criterion === '' ? '' : cut]),
    ...(remarks ? [['--remarks'] as const] : []),
  ],
})

/** The step that makes the report of a log. */
export const logReportStep = (argument: string, { numbered }: LogAsked): Step => ({
  verb: 'report',
  argument,
  options: [...(numbered ? [['--names', 'numbered'] as const] : []), ['--out', reportName]],
})

/** Patterns of numbered columns, such as `ors_{session}` of `ors_1` and `ors_2`, the most frequent first. */
export const patternsIn = (header: readonly string[], mark: '{session}' | '{n}'): readonly string[] => {
  const many = new Map<string, number>()
  for (const name of header) {
    const pattern = name.replace(/\d+(?=\D*$)/, mark)
    if (pattern !== name) many.set(pattern, (many.get(pattern) ?? 0) + 1)
  }
  return [...many]
    .filter(([, count]) => count > 1)
    .sort((one, other) => other[1] - one[1])
    .map(([pattern]) => pattern)
}
