/** The tables of `docs/instruments.md`, made from the registry. */
import {
  type Instrument,
  instruments,
  type Reliability,
  scaleRange,
  withheldInstruments,
} from 'rupture-repair/instruments'
import { tableOf, withList, withTable } from './made-tables.js'
import { briefly } from './references.js'
import type { Cells } from './tables.js'

const from = ({ min, max }: { readonly min: number; readonly max: number }): string => `${min}–${max}`
const listed = (words: readonly (string | number)[], between = ' '): string => words.join(between) || 'none'
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

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

const confidenceOf = ({ confidence, perspectiveConfidence = {} }: Instrument): string =>
  [confidence, ...Object.entries(perspectiveConfidence).map(([who, less]) => `${who} form ${less}`)].join('; ')

const keys = tableOf(
  ['id', 'items', 'answers', 'total', 'subscales', 'reversed items', 'confidence in the key'],
  instruments.map((one) => [
    code([one.id]),
    `${one.items}`,
    answersOf(one),
    totalOf(one),
    subscalesOf(one),
    listed(one.reversed),
    confidenceOf(one),
  ]),
)

const coefficientOf = ({ value, reported }: Reliability): string =>
  `${reported === 'above' ? 'above ' : ''}${value.toFixed(2).replace(/^0/, '')}`
const kinds = { 'internal-consistency': 'internal consistency', 'test-retest': 'test–retest' } as const

/** Scales of which one source says the same share a row. */
const reliabilityRows = ({ id, reliability }: Instrument): readonly Cells[] => {
  const rows = new Map<string, { readonly scales: string[]; readonly rest: Cells }>()
  for (const one of reliability) {
    const seen = one.status === 'recalled' ? 'recalled' : one.citation
    const rest = [kinds[one.kind], coefficientOf(one), one.found, briefly(one.source), seen]
    const row = rows.get(rest.join()) ?? { scales: [], rest }
    row.scales.push(one.scale)
    rows.set(rest.join(), row)
  }
  return Array.from(rows.values(), ({ scales, rest }) => [code([id]), scales.join(', '), ...rest])
}

const reliabilities = tableOf(
  ['id', 'scale', 'kind', 'coefficient', 'found', 'source', 'seen'],
  instruments.flatMap(reliabilityRows),
)

const withheld = withheldInstruments
  .map(({ id, also, name, reason }) => `* ${code([id, ...also])} (${name}): ${reason}\n`)
  .join('')

const licences = tableOf(
  ['id', 'source', 'licence (get your own advice)'],
  instruments.map(({ id, literature, licence }) => [
    code([id]),
    briefly(literature.source),
    licence.replace(' Wording is not included.', ''),
  ]),
)

/** The page with its tables as the registry has them. */
export const withInstruments = (page: string): string =>
  [
    [undefined, keys] as const,
    ['Reliability', reliabilities] as const,
    ['Sources and licences', licences] as const,
  ].reduce(
    (text, [heading, table]) => withTable(text, heading, table),
    withList(page, 'Known and not shipped', withheld),
  )
