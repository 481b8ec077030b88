import type { Listed } from '../../kernel/inside.js'
import type { ScaleRange } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'

/** A score, or a day, with the line on which it is. */
export interface ValueOnLine {
  readonly value: number
  readonly line: number
}

/** What is looked at. */
type Kind = 'scores' | 'occasions' | 'categories'

/** Scores with no more between them lie together, however long the scale; the categories of a scale are neighbours. */
const togetherOf: Readonly<Record<Kind, number>> = { scores: 60, occasions: 60, categories: 1 }

/** As the codes for a missing value are written: 99, -999, 888, 77, 998. */
const looksLikeCode = (score: number): boolean => /^-?(7+|8+|9+|9+[678])$/.test(String(score))

/**
 * So many times the width of the rest lies between it and a value that does not look like a code; more between occasions,
 * since people are asked again years later. A category that does not look like one is a category.
 */
const widthsOf: Readonly<Record<Kind, number>> = { scores: 10, occasions: 100, categories: Number.POSITIVE_INFINITY }

const linesNamed = 5

/** The values in ascending order, in stretches with more than `together` between them. */
const stretches = (values: readonly number[], together: number): readonly (readonly number[])[] => {
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
export const farOutside = (all: Iterable<number>, of: Kind): ReadonlySet<number> => {
  const values = [...new Set(all)].sort((a, b) => a - b)
  const together = togetherOf[of]
  const rest = stretches(values, together).find((stretch) => 2 * stretch.length > values.length)
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

/** The values that lie far outside the rest, as one of these or another. */
const farAmong = (values: Listed<ValueOnLine>, ...kinds: readonly Kind[]): readonly ValueOnLine[] => {
  const all = new Set<number>()
  for (const { value } of values) all.add(value)
  const far = new Set(kinds.flatMap((of) => [...farOutside(all, of)]))
  return far.size === 0 ? [] : [...values].filter(({ value }) => far.has(value))
}

/** How many values there are, and on which lines. */
const linesOf = (far: readonly ValueOnLine[]): { readonly many: number; readonly where: string } => {
  const lines = far.map(({ line }) => line)
  const more = lines.length > linesNamed ? ` and ${lines.length - linesNamed} more` : ''
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, linesNamed).join(', ')}${more}`
  return { many: lines.length, where }
}

/** A note where scores of a scale without a known range lie far outside the rest, as a code for a missing value does. */
export const farNotes = (
  scores: Listed<ValueOnLine>,
  { range, hasNoEnds }: { readonly range: ScaleRange | undefined; readonly hasNoEnds: boolean },
): readonly Note[] => {
  if (range !== undefined) return []
  const { many, where } = linesOf(farAmong(scores, 'scores'))
  if (many === 0) return []
  const [scoresLie, theyAre, stand, areThey] =
    many === 1
      ? ['score lies', 'it is', 'it is', 'Is it a code']
      : ['scores lie', 'they are', 'they are', 'Are they codes']
  const message = `${many} ${scoresLie} far outside the rest (${where}); ${theyAre} read as ${stand}. ${areThey} for a missing value? --missing names codes${hasNoEnds ? '' : ', --range the ends of the scale'}`
  return [{ _tag: 'FarOutside', message }]
}

/** The same of occasions, in days. */
export const farOccasions = (occasions: Listed<ValueOnLine>): readonly Note[] => {
  const { many, where } = linesOf(farAmong(occasions, 'occasions'))
  if (many === 0) return []
  const [occasionsLie, theyAre, areThey] =
    many === 1 ? ['occasion lies', 'it is', 'Is it a code'] : ['occasions lie', 'they are', 'Are they codes']
  const message = `${many} ${occasionsLie} far outside the rest (${where}); ${theyAre} numbered among them. ${areThey} for a missing value? --where leaves rows out`
  return [{ _tag: 'FarOutside', message }]
}

/** The same of ratings whose categories are not declared, those of each code by themselves. */
export const farRatings = (codes: readonly (readonly ValueOnLine[])[]): readonly Note[] => {
  const { many, where } = linesOf(codes.flatMap((ratings) => farAmong(ratings, 'scores', 'categories')))
  if (many === 0) return []
  const [ratingsLie, theyAre, areThey] =
    many === 1 ? ['rating lies', 'it is', 'Is it a code'] : ['ratings lie', 'they are', 'Are they codes']
  const message = `${many} ${ratingsLie} far outside the rest (${where}); ${theyAre} read as ${many === 1 ? 'a value' : 'values'}. ${areThey} for a missing value? --missing names codes, --categories the values there can be`
  return [{ _tag: 'FarOutside', message }]
}
