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

const cellsOf = (line: string): readonly string[] => line.split(/[,;\t]/)

/**
 * Whether a secret is a name in a delimited text: in its first lines, where column names are, or in one of the columns that hold names.
 * Quoted cells are cut wherever they are; what is named wrongly for that is looked at by hand.
 */
export const isNameInTable =
  (names: readonly string[]) =>
  (text: string, secret: string): boolean => {
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
    const [header = '', ...rows] = lines
    const places = cellsOf(header).flatMap((name, place) =>
      names.includes(name.replaceAll('"', '').trim()) ? [place] : [],
    )
    if (header.includes(secret)) return true
    return rows.some((row) => places.some((place) => cellsOf(row)[place]?.includes(secret)))
  }
