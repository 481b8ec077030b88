import { entriesAs, findPerson, isHidden, levelIn, sessionOf } from '../../alliance/inside.js'
import { peopleAt } from '../../episode/inside.js'
import type { Level, Role, Tie, TieEnd } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'

/** The rater or the target of a rating: a person with their role, the whole, several people, or an observer. */
interface RatingEnd {
  readonly id: string
  readonly role: Role | 'observer' | 'machine' | 'whole' | 'subgroup'
}

/** One score of one rating. */
export interface RatingRow {
  readonly alliance: string
  /** The session that it is about; null where that is not known. */
  readonly session: number | null
  readonly rater: RatingEnd
  /** The other end of the tie; null where the rater is at neither end. */
  readonly target: RatingEnd | null
  readonly level: Level | null
  readonly instrument: string
  readonly dimension: string
  /** Null where there is no answer, or research may not see it. */
  readonly value: number | null
}

const namesAt = (end: TieEnd): string => (end._tag === 'whole' ? 'whole' : peopleAt(end).join('+'))

/**
 * Returns the scores of ratings in the order of the log. Of several of one rater, tie and dimension in one session the last
 * that has a value counts, as in `seriesOf`.
 */
export const ratingRows = ({ id: alliance, state: { record } }: NamedAlliance): readonly RatingRow[] => {
  const person = (id: string): RatingEnd => {
    const found = findPerson(record, id)
    return { id, role: found?.machine === true ? 'machine' : (found?.role ?? 'party') }
  }
  const end = (one: TieEnd): RatingEnd =>
    one._tag === 'person' ? person(one.id) : { id: namesAt(one), role: one._tag }
  const otherEnd = ([one, other]: Tie, rater: string): RatingEnd | null => {
    if (peopleAt(one).includes(rater)) return end(other)
    return peopleAt(other).includes(rater) || (one._tag === 'whole' && other._tag === 'whole') ? end(one) : null
  }
  const rows = new Map<string, RatingRow>()
  for (const [place, { stamp, rating }] of entriesAs(record, 'RatingGiven').entries()) {
    const session = rating.happened === undefined ? stamp.session : sessionOf(rating.happened)
    const { by } = stamp
    const isPerson = by._tag === 'participant'
    const rater: RatingEnd = isPerson ? person(by.id) : { id: by.id, role: 'observer' }
    for (const [dimension, score] of Object.entries(rating.scores)) {
      const value = isHidden(rating, 'research') ? null : score
      const ends = rating.of.map(namesAt).toSorted()
      const key = JSON.stringify([by, ends, rating.instrument, dimension, session ?? `unknown ${place}`])
      const before = rows.get(key)
      if (before !== undefined && value === null) continue
      rows.set(key, {
        ...{ alliance, session, rater, dimension, value, instrument: rating.instrument },
        target: isPerson ? otherEnd(rating.of, by.id) : null,
        level: levelIn(record, rating.of) ?? null,
      })
    }
  }
  return [...rows.values()]
}
