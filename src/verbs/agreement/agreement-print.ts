/** Agreement as people read it: a table of every two coders, a table of all of them, and what the numbers are. */

import type { AgreementCoefficient, CodersAgreement, CodeValue } from '../../coding/inside.js'
import { fixed } from '../../kernel/inside.js'
import { agreementCell } from '../../report/inside.js'
import { snakeCase } from '../../vocabulary/inside.js'
import { alignedTable, csvOf, extent, type Heading, many, type Shown } from '../say/print.js'
import type { Compared } from './compared.js'

const isCorrelation = ({ coefficient }: CodersAgreement): boolean => coefficient.startsWith('icc')

/** Whether a rating is missing where a correlation needs every one. */
const isUnrated = (one: CodersAgreement): boolean => one.because === 'empty' && one.units > 0 && isCorrelation(one)

const noBreak = '\u00a0'

/** Keeps the limits of an interval, and a sign and its number, on one line of a cell. */
const unbroken = (cell: string): string => cell.replace(/(?<=\d) (?=to \d|to -)|(?<=\d to|[<=]) (?=[-\d])/g, noBreak)

/** A coefficient with its interval; the interval alone where it is wide, and the reason where there is no value. */
const valueCell = (one: CodersAgreement | undefined): Shown => {
  if (one === undefined) return null
  return isUnrated(one) ? 'a rating is missing' : unbroken(agreementCell(one))
}

const withCode = <Row extends Pick<CodersAgreement, 'code' | 'by'>>(rows: readonly Row[]): readonly Heading<Row>[] => [
  ...(rows.some(({ code }) => code !== undefined) ? [{ title: 'code', of: ({ code = '' }: Row) => code }] : []),
  ...(rows.some(({ by }) => by !== undefined) ? [{ title: 'group', of: ({ by = 'all' }: Row) => by }] : []),
]

/** The coefficients of two coders of one code and group. */
interface PairRow extends Pick<CodersAgreement, 'code' | 'by' | 'coders' | 'positives'> {
  readonly of: ReadonlyMap<AgreementCoefficient, CodersAgreement>
}

const pairRows = (found: readonly CodersAgreement[]): readonly PairRow[] => {
  const rows = new Map<string, CodersAgreement[]>()
  for (const one of found) {
    if (one.coders.length !== 2 || one.coefficient.startsWith('icc') || one.coefficient === 'krippendorff-alpha')
      continue
    const key = JSON.stringify([one.code ?? null, one.by ?? null, one.coders])
    const own = rows.get(key)
    if (own === undefined) rows.set(key, [one])
    else own.push(one)
  }
  return [...rows.values()].flatMap((own): readonly PairRow[] => {
    const [first] = own
    return first === undefined ? [] : [{ ...first, of: new Map(own.map((one) => [one.coefficient, one])) }]
  })
}

const pairTitles: readonly (readonly [AgreementCoefficient, string])[] = [
  ['percent', 'agree'],
  ['positive-agreement', 'positive agreement'],
  ['negative-agreement', 'negative agreement'],
  ['cohen-kappa', 'κ'],
  ['gwet-ac1', 'AC1'],
  ['weighted-kappa-linear', 'κ, linear weights'],
  ['weighted-kappa-quadratic', 'κ, quadratic weights'],
]

const titles: Readonly<Partial<Record<AgreementCoefficient, string>>> = {
  ...Object.fromEntries(pairTitles),
  'krippendorff-alpha': 'α',
}

const pairTable = (room: number, found: readonly CodersAgreement[]): readonly string[] => {
  const rows = pairRows(found)
  if (rows.length === 0) return []
  return [
    alignedTable(room, rows, [
      ...withCode(rows),
      { title: 'two coders', of: ({ coders }) => coders.join(', ') },
      { title: 'units', of: ({ of }) => of.get('percent')?.units ?? null },
      ...(rows.some(({ positives }) => positives !== undefined)
        ? [{ title: 'present, by each', of: ({ positives = [] }: PairRow) => positives.join(', ') }]
        : []),
      ...pairTitles
        .filter(([name]) => rows.some(({ of }) => of.has(name)))
        .map(([name, title]): Heading<PairRow> => ({ title, of: ({ of }) => valueCell(of.get(name)) })),
    ]),
  ]
}

/** What is of all coders, beside the correlations. */
const allTable = (room: number, found: readonly CodersAgreement[]): readonly string[] => {
  const inPairs = new Set(pairRows(found).flatMap(({ of }) => [...of.values()]))
  const rows = found.filter((one) => !inPairs.has(one) && !isCorrelation(one))
  const [first] = rows
  if (first === undefined) return []
  const isOfPeople = first.coders.length < new Set(found.flatMap(({ coders }) => coders)).size
  return [
    alignedTable(room, rows, [
      ...withCode(rows),
      { title: isOfPeople ? 'all people' : 'all coders', of: ({ coefficient }) => titles[coefficient] ?? coefficient },
      { title: 'units', of: ({ units }) => units },
      { title: 'value (95% interval)', of: valueCell },
    ]),
  ]
}

const testCell = ({ f, df1, df2, p }: CodersAgreement): string => {
  const degrees = [df1, df2].map((df) => (df === null || df === undefined ? '–' : String(Math.round(df * 10) / 10)))
  if (f === null || f === undefined) return '–'
  const chance = p === null || p === undefined ? '' : `, p${noBreak}${p < 0.001 ? '< 0.001' : `= ${fixed(p, 3)}`}`
  return unbroken(`F(${degrees.join(', ')}) = ${fixed(f, 2)}${chance}`)
}

const forms = [
  ['icc-1', 'ICC(1), agreement'],
  ['icc-2', 'ICC(2), agreement'],
  ['icc-3', 'ICC(3), consistency'],
] as const

/** The correlations: whether of the codes of one coder or of the mean of all is the column. */
const correlationTable = (room: number, found: readonly CodersAgreement[]): readonly string[] => {
  const rows = forms.flatMap(([form, title]) =>
    found.filter(({ coefficient }) => coefficient === form).map((one) => ({ ...one, title })),
  )
  const [first] = rows
  // A note says that they are left out.
  if (first === undefined || rows.every(isUnrated)) return []
  const meanOf = ({ coefficient, code, by }: CodersAgreement): CodersAgreement | undefined =>
    found.find((one) => one.coefficient === `${coefficient}k` && one.code === code && one.by === by)
  return [
    alignedTable(room, rows, [
      ...withCode(rows),
      { title: 'correlation', of: ({ title }) => title },
      { title: 'units', of: ({ units }) => units },
      { title: 'codes of one coder', of: valueCell },
      { title: `mean of ${first.coders.length}`, of: (row) => valueCell(meanOf(row)) },
      { title: 'against 0', of: testCell },
    ]),
  ]
}

/** What the unit is, as the first line says it. */
export const unitWords = (unit: string | undefined): string =>
  unit === undefined ? 'unit: not named; --unit-is event, segment or session-rating names it' : `unit: ${unit}`

const valuesWords = ({ categories, areDeclared, aggregate }: Compared, part: string): string => {
  const range = categories.length === 0 ? '' : ` from ${categories[0]} to ${categories.at(-1)}`
  if (aggregate === 'count') return `counts of ${part}s with the code present${range === '' ? '' : `,${range}`}`
  if (aggregate === 'mean') return `means${range}`
  if (aggregate === 'any') return `values: 1 where any ${part} of the session has the code, 0 where none has`
  return areDeclared ? `categories declared: ${listed(categories)}` : `categories observed: ${categories.length}`
}

/** How many units have a rating, and how many of each code where that is not the same. */
const unitsWords = ({ units, unitsByCode }: Compared): string => {
  if (unitsByCode.every((own) => own === units)) return many(units, 'unit')
  const { least, most } = extent(unitsByCode)
  return `${many(units, 'unit')} (${least === most ? `${least} of each code` : `${least} to ${most} of a code`})`
}

const listed = (values: readonly CodeValue[]): string =>
  values.length > 20 ? `${values.slice(0, 3).join(', ')} … ${values.at(-1)}` : values.join(', ')

/** Where the units come from, since those of one session are not independent; nothing where the file does not say it. */
const originLines = ({ units, sessions, alliances }: Compared): readonly string[] => {
  const from = [
    ...(sessions === null ? [] : [many(sessions, 'session')]),
    ...(alliances === null ? [] : [many(alliances, 'alliance')]),
  ]
  return units === 0 || from.length === 0 ? [] : [`The units come from ${from.join(' of ')}.`]
}

/** The first lines: how many units and coders, what they are, and what counts as present. */
export const openingLines = (
  compared: Compared,
  level: string,
  unit: string | undefined,
  part: string,
): readonly string[] => [
  `${unitsWords(compared)}, ${many(compared.coders.length, 'coder')}: ${compared.coders.join(', ')}.`,
  `Level: ${level}; ${valuesWords(compared, part)}; ${unitWords(unit)}.${compared.present === undefined ? '' : ` Present: ${compared.present}.`}`,
  ...originLines(compared),
]

const weightWords = {
  place: 'The weights of κ follow the places of two values among the categories.',
  distance: 'The weights of κ follow the distance of two values.',
} as const

/** What the numbers are and are not, those alone that concern these. */
export const meaningLines = (found: readonly CodersAgreement[]): readonly string[] => {
  const has = (start: string): boolean => found.some(({ coefficient }) => coefficient.startsWith(start))
  return [
    'Intervals are of 95% and treat units as independent, which the segments of one session are not. One that spans more than 0.4 is printed in place of the value.',
    ...(has('gwet-ac1') && has('cohen-kappa')
      ? [
          'Where a code is rare, κ and AC1 differ for the same ratings; neither corrects the other. Read both beside what each coder saw as present.',
        ]
      : []),
    ...[...new Set(found.map(({ weightedBy }) => weightedBy))].flatMap((by) =>
      by === undefined ? [] : [weightWords[by]],
    ),
    ...(has('icc')
      ? [
          'An ICC in the column of one coder is of the codes of any one of them. The mean of all is right only where that mean is what is analysed. ICC(3) is consistency: that one coder rates higher throughout does not count.',
        ]
      : []),
  ]
}

/** Agreement as tables for people. */
export const agreementTable = (room: number, opening: readonly string[], found: readonly CodersAgreement[]): string =>
  [
    opening.map((line) => `${line}\n`).join(''),
    ...pairTable(room, found),
    ...allTable(room, found),
    ...correlationTable(room, found),
    meaningLines(found)
      .map((line) => `${line}\n`)
      .join(''),
  ]
    .join('\n')
    .replaceAll(noBreak, ' ')

const columns: readonly (readonly [string, (one: CodersAgreement) => Shown])[] = [
  ['coefficient', ({ coefficient }) => coefficient],
  ['code', ({ code = null }) => code],
  ['by', ({ by = null }) => by],
  ['coders', ({ coders }) => coders.join('; ')],
  ['units', ({ units }) => units],
  ['positives', ({ positives }) => positives?.join('; ') ?? null],
  ['value', ({ value }) => value],
  ['because', ({ because = null }) => because],
  ['se', ({ se }) => se],
  ['low', ({ low }) => low],
  ['high', ({ high }) => high],
  ['weights', ({ weights = null }) => weights],
  ['weightedBy', ({ weightedBy = null }) => weightedBy],
  ['f', ({ f = null }) => f],
  ['df1', ({ df1 = null }) => df1],
  ['df2', ({ df2 = null }) => df2],
  ['p', ({ p = null }) => p],
]

/** Agreement as CSV: a line for each coefficient, with every digit. */
export const agreementCsv = (found: readonly CodersAgreement[]): string =>
  csvOf(
    found,
    columns.map(([title, of]) => ({ title: snakeCase(title), of })),
  )
