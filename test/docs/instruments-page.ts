/** What the tables of `docs/instruments.md` must say of every instrument, made from the registry. */
import {
  type Instrument,
  instruments,
  type Reliability,
  scaleRange,
  withheldInstruments,
} from 'rupture-repair/instruments'
import { bare, rowsOf, sectionOf } from './tables.js'

const from = ({ min, max }: { readonly min: number; readonly max: number }): string => `${min}–${max}`
const listed = (words: readonly (string | number)[], between = ' '): string => words.join(between) || 'none'

/** Items with a range of their own are named by their subscale. */
const answersOf = ({ answers, itemAnswers = [], subscales }: Instrument): string => {
  const nameOf = (item: number): string | undefined =>
    Object.entries(subscales).find(([, items]) => items.includes(item))?.[0]
  const own = itemAnswers.map((one) => `${nameOf(one.item)} ${from(one)}`)
  const rest = `${from(answers)}${answers.whole ? '' : ', fractions allowed'}`
  return own.length === 0 ? rest : `${own.join(', ')}, ratings ${rest}`
}

const subscalesOf = ({ subscales }: Instrument): string => {
  const sizes = Object.entries(subscales).map(([name, { length }]) => [name, length] as const)
  const [first] = sizes
  if (first === undefined || sizes.some(([, length]) => length !== first[1]))
    return listed(
      sizes.map(([name, length]) => `${name} (${length})`),
      ', ',
    )
  const names = sizes.map(([name]) => name).join(', ')
  return `${names} (${first[1]} item${first[1] === 1 ? '' : 's'} each)`
}

const totalOf = (instrument: Instrument): string => {
  const range = scaleRange(instrument, 'total')
  return instrument.total && range !== undefined ? from(range) : 'none'
}

/** What is said after it of the confidence is prose, but for the forms that are held less surely. */
const confidenceFaults = (
  { id, confidence, perspectiveConfidence = {} }: Instrument,
  said: string,
): readonly string[] =>
  [confidence, ...Object.entries(perspectiveConfidence).map(([who, less]) => `${who} form ${less}`)]
    .filter((words) => !said.split(/[;:] /).includes(words))
    .map((words) => `${id}: its confidence is not said to be ${words}`)

const keyFaults = (page: string): readonly string[] => {
  const [, ...rows] = rowsOf(page.split(/^## /m)[0] ?? '')
  const wanted = instruments.map((one) =>
    [`\`${one.id}\``, one.items, answersOf(one), totalOf(one), subscalesOf(one), listed(one.reversed)].join(' | '),
  )
  return [
    ...differences(
      wanted,
      rows.map((row) => row.slice(0, -1).join(' | ')),
    ),
    ...instruments.flatMap((one, index) => confidenceFaults(one, rows[index]?.at(-1) ?? '')),
  ]
}

/** What stands in only one of the two lists. */
const differences = (wanted: readonly string[], printed: readonly string[]): readonly string[] => [
  ...wanted.filter((row) => !printed.includes(row)).map((row) => `missing: ${row}`),
  ...printed.filter((row) => !wanted.includes(row)).map((row) => `not so: ${row}`),
]

/** The first author and the year of a source, which a cell and the registry write in different ways. */
const workIn = (text: string): string => {
  const [, author, year] = /([\p{L}-]+)(?=,| \(| &| et al)[^(]*\((\d{4})\)/u.exec(text) ?? []
  return `${author} ${year}`
}

const coefficientOf = ({ value, reported }: Reliability): string =>
  `${reported === 'above' ? 'above ' : ''}${value.toFixed(2).replace(/^0/, '')}`
const kinds = { 'internal-consistency': 'internal consistency', 'test-retest': 'test–retest' } as const

const reliabilityFaults = (page: string): readonly string[] => {
  const [, ...rows] = rowsOf(sectionOf(page, 'Reliability'))
  const wanted = instruments.flatMap(({ id, reliability }) =>
    reliability.map((one) => {
      const seen = one.status === 'recalled' ? 'recalled' : one.citation
      return [id, one.scale, kinds[one.kind], coefficientOf(one), workIn(one.source), seen].join(' | ')
    }),
  )
  const printed = rows.flatMap(([id, scales = '', kind, coefficient, , source = '', seen]) =>
    scales.split(', ').map((scale) => [bare(id), scale, kind, coefficient, workIn(source), seen].join(' | ')),
  )
  return differences(wanted, printed)
}

const withheldFaults = (page: string): readonly string[] => {
  const [, ...rows] = rowsOf(sectionOf(page, 'Known and not shipped'))
  const wanted = withheldInstruments.map(({ id, also, name, reason }) => [[id, ...also].join(', '), name, reason])
  return differences(
    wanted.map((row) => row.join(' | ')),
    rows.map((row) => row.map(bare).join(' | ')),
  )
}

/** Each instrument has its source; DOI and pages are those of the registry. */
const sourceFaults = (page: string): readonly string[] => {
  const [, ...rows] = rowsOf(sectionOf(page, 'Sources and licences'))
  const named = rows.flatMap(([ids = '', cell = '']) =>
    bare(ids)
      .split(', ')
      .map((id) => ({ id, cell })),
  )
  const details = ({ cell }: { readonly cell: string }): readonly string[] =>
    cell.match(/doi:\S+|\d+\(\d+\)|\d+–\d+/g) ?? []
  const ids = differences(
    instruments.map(({ id }) => id),
    named.map(({ id }) => id),
  )
  const works = named.flatMap((one) => {
    const source = instruments.find(({ id }) => id === one.id)?.literature.source ?? ''
    const wrong = details(one).filter((detail) => !source.includes(detail))
    return workIn(one.cell) === workIn(source) ? wrong : [workIn(one.cell), ...wrong]
  })
  return [...ids, ...works.map((detail) => `not in the source: ${detail}`)]
}

/** What the tables of the page say otherwise than the registry. */
export const instrumentFaults = (page: string): readonly string[] => [
  ...keyFaults(page),
  ...reliabilityFaults(page),
  ...withheldFaults(page),
  ...sourceFaults(page),
]
