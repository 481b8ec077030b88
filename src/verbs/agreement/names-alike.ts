import { lookAlikeNotes } from '../say/look-alike.js'
import type { Note } from '../say/note.js'
import type { RatedUnits } from '../table/rated-units.js'

/** Returns a note for all names of ratings that differ only in how they were typed, and are counted as several. */
export const namesAlike = ({ coders, codes }: RatedUnits): readonly Note[] => {
  const units = codes.flatMap((code) => code.units)
  return [
    ...lookAlikeNotes('coders', coders),
    ...lookAlikeNotes(
      'codes',
      codes.flatMap(({ code }) => code ?? []),
    ),
    ...lookAlikeNotes(
      'groups',
      units.flatMap(({ by }) => by ?? []),
    ),
    ...lookAlikeNotes(
      'sessions',
      units.flatMap(({ session }) => session ?? []),
    ),
    ...lookAlikeNotes(
      'units',
      units.map(({ unit }) => unit),
    ),
  ]
}
