import { parse } from 'csv-parse/sync'

/** What stands in the seeds as a note or a quotation, and as a score or an answer: no message may repeat either. */
export const secretText = 'zq7secret'
export const secretNumber = '8.7316492'
export const secrets: readonly string[] = [secretText, secretNumber]

/** Keys of JSON below which a person's own words are. */
const private_: ReadonlySet<string> = new Set([
  'note',
  'quote',
  'text',
  'valueString',
  'display',
  'reason',
  'meta',
  'says',
])

const namesIn = (value: unknown, secret: string, isPrivate: boolean): boolean => {
  if (typeof value === 'string') return !isPrivate && value.includes(secret)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([key, one]) =>
      (!Array.isArray(value) && key.includes(secret)) || namesIn(one, secret, isPrivate || private_.has(key)),
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a secret is a key somewhere in JSON, or a text where no person's own words are; line by line, or in the whole. */
export const isNameInJson = (text: string, secret: string): boolean =>
  [text, ...text.split(/\r?\n/)].some((one) => namesIn(parsed(one.replace(/^\uFEFF/, '')), secret, false))

const rowsBy = (delimiter: string, text: string): readonly (readonly string[])[] => {
  const quoting = [{}, { relax_quotes: true }, { quote: false }] as const
  for (const more of quoting)
    try {
      return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, ...more })
    } catch {
      // With the next one quotation marks say less.
    }
  return []
}

/** Whether a secret is a name in a delimited text: in its first line, where column names are, or in one of the columns that hold names. */
export const isNameInTable =
  (names: readonly string[]) =>
  (text: string, secret: string): boolean =>
    [',', ';', '\t'].some((delimiter) => {
      const [header = [], ...rows] = rowsBy(delimiter, text)
      const places = header.flatMap((name, place) => (names.includes(name.trim()) ? [place] : []))
      return header.join().includes(secret) || rows.some((row) => places.some((place) => row[place]?.includes(secret)))
    })
