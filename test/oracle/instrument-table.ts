/**
 * A second scorer. It knows nothing of the library: a table of keys as prose has them, and the definitions of the three
 * metrics applied item by item.
 *
 * Columns: id; number of items; range; scales with their items; reversed items; what is made of all items; how many
 * blanks a form may have before nothing of it counts (`-`: one blank withholds every scale it is in).
 * Horvath & Greenberg (1989); Tracey & Kokotovic (1989); Hatcher & Gillaspy (2006); Alexander & Luborsky (1986);
 * Luborsky et al. (1996); Cahill et al. (2012); MacKenzie (1983); Wongpakaran et al. (2013); Duncan et al. (2003).
 */
const table = `
wai-36 | 36 | 1-7 | Task 2,4,7,11,13,15,16,18,24,31,33,35 · Bond 1,5,8,17,19,20,21,23,26,28,29,36 · Goal 3,6,9,10,12,14,22,25,27,30,32,34 | 7,11,15,31,33,1,20,29,3,9,10,12,27,34 | total | -
wai-s | 12 | 1-7 | Task 1,2,8,12 · Bond 3,5,7,9 · Goal 4,6,10,11 | 4,10 | total | -
wai-sr | 12 | 1-5 | Task 1,2,10,12 · Goal 4,6,8,11 · Bond 3,5,7,9 | none | total | -
wai-sr-7 | 12 | 1-7 | Task 1,2,10,12 · Goal 4,6,8,11 · Bond 3,5,7,9 | none | total | -
haq-i | 11 | 1-4 | none | none | total | -
haq-ii | 19 | 1-6 | none | 4,8,11,16,19 | total | -
arm-5 | 5 | 1-7 | none | 3 | total | -
gcq-s | 12 | 0-6 | Engaged 1,2,4,8,11 · Avoiding 3,5,9 · Conflict 6,7,10,12 | none | no total | 4
gcs | 7 | 1-5 | none | none | total | -
rating-4x10 | 4 | 0-10 | none | none | total | -
`

export interface TableKey {
  readonly id: string
  readonly items: number
  readonly min: number
  readonly max: number
  /** Every scale with its items, the total last where there is one. */
  readonly scales: readonly (readonly [string, readonly number[]])[]
  readonly reversed: readonly number[]
  readonly blanksAllowed: number | null
}

const numbersOf = (list: string): readonly number[] => (list === 'none' ? [] : list.split(',').map(Number))

export const tableKeys: readonly TableKey[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', items = '', range = '', scales = '', reversed = '', total = '', blanks = ''] = line.split(' | ')
    const [min = 0, max = 0] = range.split('-').map(Number)
    const named = scales === 'none' ? [] : scales.split(' · ').map((scale) => scale.split(' '))
    const all = Array.from({ length: Number(items) }, (_, index) => index + 1)
    return {
      id,
      items: Number(items),
      min,
      max,
      scales: [
        ...named.map(([name = '', list = '']) => [name.toLowerCase(), numbersOf(list)] as const),
        ...(total === 'total' ? [['total', all] as const] : []),
      ],
      reversed: numbersOf(reversed),
      blanksAllowed: blanks === '-' ? null : Number(blanks),
    }
  })

/** A scale in three metrics; `null` where it may not be scored. */
export type InMetrics = { readonly sum: number; readonly mean: number; readonly pomp: number } | null

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Item by item: turn the reversed, average what was answered, and the average of the items' own percents. */
export const scoreByTable = (key: TableKey, answers: readonly (number | null)[]): ReadonlyMap<string, InMetrics> => {
  const blankInForm = answers.filter((answer) => answer === null).length
  return new Map(
    key.scales.map(([name, items]) => {
      const answered = items.flatMap((item) => {
        const answer = answers[item - 1]
        if (answer === null || answer === undefined) return []
        return [key.reversed.includes(item) ? key.max - (answer - key.min) : answer]
      })
      const counts =
        key.blanksAllowed === null
          ? answered.length === items.length
          : blankInForm <= key.blanksAllowed && answered.length > 0
      if (!counts) return [name, null]
      const mean = average(answered)
      const pomp = average(answered.map((answer) => ((answer - key.min) / (key.max - key.min)) * 100))
      return [name, { sum: mean * items.length, mean, pomp }]
    }),
  )
}
