import type { ScaleRange } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'

/** A score, or a day, with the line on which it is. */
export interface ValueOnLine {
  readonly value: number
  readonly line: number
}

/** Scores with no more between them lie together, however long the scale. */
const together = 60

/** As the codes for a missing value are written: 99, -999, 888, 77, 998. */
const looksLikeCode = (score: number): boolean => /^-?(7+|8+|9+|9+[678])$/.test(String(score))

/**
 * So many times the width of the rest lies between it and a value that does not look like a code; more between occasions,
 * since people are asked again years later.
 */
const widthsOf = { scores: 10, occasions: 100 } as const

const linesNamed = 5

/** The values in ascending order, in stretches with more than `together` between them. */
const stretches = (values: readonly number[]): readonly (readonly number[])[] => {
  const found: number[][] = []
  for (const value of values) {
    const open = found.at(-1)
    if (open !== undefined && value - (open.at(-1) ?? value) <= together) open.push(value)
    else found.push([value])
  }
  return found
}

/**
 * The values that lie far outside the rest. The rest is the stretch that holds more than half of the different values, with no
 * more than 60 points between neighbours; what lies beyond it is far where the way to it is longer than the scale is wide:
 * from 0 to the farthest of the rest, or on the other side of 0 from its least to its greatest. A value that is not written
 * like a code is far at ten times that, an occasion at a hundred.
 *
 * Different values are counted, since a code may be the commonest. The distance bears skewed scores, which have near neighbours
 * all the way: in simulated scores of usual scales, with a tail to one side, it names none in 99 of 100 files.
 */
export const farOutside = (all: readonly number[], of: keyof typeof widthsOf): ReadonlySet<number> => {
  const values = [...new Set(all)].sort((a, b) => a - b)
  const rest = stretches(values).find((stretch) => 2 * stretch.length > values.length)
  if (rest === undefined) return new Set()
  const [least, most] = [rest[0] ?? 0, rest.at(-1) ?? 0]
  return new Set(
    values.filter((value) => {
      const isAcross = (value < 0 && least >= 0) || (value > 0 && most <= 0)
      const width = isAcross ? most - least : Math.max(most, 0) - Math.min(least, 0)
      const way = Math.max(least - value, value - most)
      return way > together && way > (looksLikeCode(value) ? 1 : widthsOf[of]) * width
    }),
  )
}

/** The lines of the values that lie far outside the rest, and how they are reported. */
const farLines = (
  values: readonly ValueOnLine[],
  of: keyof typeof widthsOf,
): { readonly many: number; readonly where: string } => {
  const far = farOutside(
    values.map(({ value }) => value),
    of,
  )
  const lines = values.filter(({ value }) => far.has(value)).map(({ line }) => line)
  const more = lines.length > linesNamed ? ` and ${lines.length - linesNamed} more` : ''
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, linesNamed).join(', ')}${more}`
  return { many: lines.length, where }
}

/** A note where scores of a scale without a known range lie far outside the rest, as a code for a missing value does. */
export const farNotes = (
  scores: readonly ValueOnLine[],
  { range, hasNoEnds }: { readonly range: ScaleRange | undefined; readonly hasNoEnds: boolean },
): readonly Note[] => {
  if (range !== undefined) return []
  const { many, where } = farLines(scores, 'scores')
  if (many === 0) return []
  const [scoresLie, theyAre, stand, areThey] =
    many === 1
      ? ['score lies', 'it is', 'it is', 'Is it a code']
      : ['scores lie', 'they are', 'they are', 'Are they codes']
  const message = `${many} ${scoresLie} far outside the rest (${where}); ${theyAre} read as ${stand}. ${areThey} for a missing value? --missing names codes${hasNoEnds ? '' : ', --range the ends of the scale'}`
  return [{ _tag: 'FarOutside', message }]
}

/** The same of occasions, in days. */
export const farOccasions = (occasions: readonly ValueOnLine[]): readonly Note[] => {
  const { many, where } = farLines(occasions, 'occasions')
  if (many === 0) return []
  const [occasionsLie, theyAre, areThey] =
    many === 1 ? ['occasion lies', 'it is', 'Is it a code'] : ['occasions lie', 'they are', 'Are they codes']
  const message = `${many} ${occasionsLie} far outside the rest (${where}); ${theyAre} numbered among them. ${areThey} for a missing value? --where leaves rows out`
  return [{ _tag: 'FarOutside', message }]
}
