import { readFileSync } from 'node:fs'
import { secretNumber, secretText } from './secrets.js'

/** Returns the text of a file of the project. */
export const fileText = (path: string): string => readFileSync(path, 'utf8')

/** Returns the lines of a file that are not blank. */
export const linesOf = (path: string): readonly string[] =>
  fileText(path)
    .split('\n')
    .filter((line) => line !== '')

/** Returns a text of JSON without its blanks. */
export const compact = (text: string): string => JSON.stringify(JSON.parse(text))

const scored: ReadonlySet<string> = new Set([
  'scores',
  'rating',
  'amount',
  'answers',
  'value',
  'confidence',
  'valueDecimal',
])

const withNumber = (value: unknown, isScore: boolean): unknown => {
  if (typeof value === 'number') return isScore ? Number(secretNumber) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => withNumber(one, isScore))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withNumber(one, isScore || scored.has(key))]),
  )
}

/** Returns a text of JSON with the secret number where scores and answers were. */
export const secretJson = (text: string): string => JSON.stringify(withNumber(JSON.parse(text), false))

/** Returns a line of a log with a note of the app's, and with the secret number where a score was. */
export const secretLine = (line: string): string => {
  const changed: object = JSON.parse(secretJson(line))
  return JSON.stringify({ ...changed, meta: { note: secretText } })
}

const situations: readonly string[] = [
  ...['1-deferential-client', '2-resolved-for-one', '3-contract-ends', '4-attacked-member-quits', '5-two-reconcile'],
  ...['6-told-five-sessions-later', '7-comes-back', '8-harm', '9-fee-raised', '10-two-camps', '11-chatbot'],
  ...['12-let-go-and-faded', '13-typed-wrong', '14-hard-cases'],
].map((name) => `examples/situations/${name}.jsonl`)

interface Conformance {
  readonly log: readonly object[]
}

const lawful = (): readonly (readonly string[])[] =>
  linesOf('schemas/conformance/lawful.jsonl').map((line) => {
    const { log }: Conformance = JSON.parse(line)
    return log.map((one) => JSON.stringify(one))
  })

const unreadable = (): readonly string[] =>
  linesOf('schemas/conformance/unreadable.jsonl').map((line) => {
    const { text }: { readonly text: string } = JSON.parse(line)
    return text
  })

/** Every kind of entry, once or twice, with secrets and as it is. */
export const logLines = (): readonly string[] => {
  const all = [...situations, 'examples/data/invented-round-robin.jsonl'].flatMap(linesOf).concat(lawful().flat())
  const byShape = new Map<string, string>()
  for (const line of all) {
    const { event }: { readonly event: { readonly _tag: string } } = JSON.parse(line)
    const shape = JSON.stringify([event._tag, Object.keys(Object(Object.values(event)[1])), Object.keys(event)])
    if (!byShape.has(shape)) byShape.set(shape, line)
  }
  return [...byShape.values()].flatMap((line) => [line, secretLine(line)])
}

/** Whole logs of few lines, lawful, unreadable and chained. */
export const logTexts = (): readonly string[] => [
  ...lawful()
    .filter((lines) => lines.length < 14)
    .slice(0, 40)
    .map((lines, index) => lines.map(index % 2 === 0 ? secretLine : String).join('\n')),
  ...unreadable(),
  ...['8-harm', '11-chatbot'].map((name) => linesOf(`examples/situations/${name}.jsonl`).map(secretLine).join('\n')),
  fileText('examples/data/one-repair-chained.jsonl'),
]

/** The first lines of a table of the examples, with the secret number in the place of some of its values. */
export const tableText = (name: string, rows: number, secretIn: readonly string[]): string => {
  const [header = '', ...lines] = linesOf(`examples/data/${name}.csv`)
  const places = header.split(',').map((column) => secretIn.includes(column))
  const secret = lines.slice(0, rows).map((line, row) =>
    line
      .split(',')
      .map((cell, place) => (places[place] === true && (row + place) % 3 === 0 ? secretNumber : cell))
      .join(','),
  )
  return `${[header, ...secret].join('\n')}\n`
}
