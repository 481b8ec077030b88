/** What is compared: the ratings of a file after what was asked of them, or what keeps them from being compared. */
import { type CodeValue, isTabled, type RatedSet } from '../../coding/inside.js'
import { left, right } from '../../kernel/inside.js'
import type { Aggregate, AgreementAsked } from '../options/agreement.js'
import type { Note } from '../say/note.js'
import { type CodeRatings, isComplete, type RatedUnits, type UnitRatings } from '../table/rated-units.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { incompleteFaults, incompleteNotes } from './incomplete.js'
import { machinesApart } from './machines-apart.js'
import { ofSessions } from './of-sessions.js'

/** Ratings that are compared, code by code and group by group. */
export interface Compared {
  readonly sets: readonly RatedSet[]
  readonly coders: readonly string[]
  /** The units with a rating, whatever its code. */
  readonly units: number
  /** How many of them each code has. */
  readonly unitsByCode: readonly number[]
  /** How many sessions and alliances they come from; null where that is not known. */
  readonly sessions: number | null
  readonly alliances: number | null
  readonly categories: readonly CodeValue[]
  readonly areDeclared: boolean
  /** How each value was made of those of a session's units; nothing where it was not. */
  readonly aggregate: Aggregate | undefined
  /** What counts as present, in words; nothing where that is not said. */
  readonly present: string | undefined
  readonly notes: readonly Note[]
}

type IsPresent = (value: CodeValue) => boolean

/** The values that are there: numbers in ascending order, then words in order of their letters. */
const observed = (units: readonly UnitRatings[]): readonly CodeValue[] => {
  const values = [...new Set(units.flatMap(({ ratings }) => ratings.filter((value) => value !== null)))]
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b)
  const words = values.filter((value) => typeof value === 'string').sort((a, b) => (a < b ? -1 : 1))
  return [...numbers, ...words]
}

const isPresence = (values: readonly CodeValue[]): boolean => values.every((value) => value === 0 || value === 1)

/** What counts as present: as it was said, or 1 of 0 and 1. */
const presenceOf = ({ cut }: AgreementAsked, values: readonly CodeValue[]): [IsPresent, string] | undefined => {
  if (cut?._tag === 'Is') return [(value) => value === cut.value, String(cut.value)]
  if (cut === undefined) return isPresence(values) ? [(value) => value === 1, '1'] : undefined
  const { least } = cut
  const isReached: IsPresent =
    typeof least === 'number'
      ? (value) => Number(value) >= least
      : (value) => values.indexOf(value) >= values.indexOf(least)
  return [isReached, `${least} or more`]
}

const needsCut =
  'units with the code present are counted: --present FROM or --positive VALUE says what counts as present, unless all values are 0 and 1'
const notOfCounts =
  '--categories are the values of a rating, and counts have none; all values are 0 and 1, so that it can be left out, or be 0,1'
const noOrder = '--present is a word, and the order of words is declared with --categories low,middle,high'
const notThere = 'no value is that of --positive; where it is right and rare, --categories declares it'

/** The faults of what counts as present. */
const presenceFaults = ({ codes }: RatedUnits, asked: AgreementAsked, file: string): readonly Fault[] => {
  const { cut, perSession, categories } = asked
  const seen = codes.map(({ units }) => observed(units))
  const values = codes.map((_, code) => categories ?? seen[code] ?? [])
  const isCounted = perSession === 'count' || perSession === 'any'
  const lacks = isCounted && values.some((some) => presenceOf(asked, some) === undefined)
  const isNowhere = cut?._tag === 'Is' && !values.some((some) => some.includes(cut.value))
  const isUnordered = typeof (cut?._tag === 'From' && cut.least) === 'string' && categories === undefined
  return [
    ...(lacks ? [{ file, what: seen.every(isPresence) ? notOfCounts : needsCut }] : []),
    ...(isNowhere ? [{ file, what: notThere }] : []),
    ...(isUnordered ? [{ file, what: noOrder }] : []),
  ]
}

const noCut =
  'positive and negative agreement need to know what counts as present: --present FROM or --positive VALUE says it'

/** Places among the categories count at ordinal level alone; AC1 counts how many there are. */
const placesLeftOut = {
  nominal: ', and AC1 depends on their number',
  ordinal: ', and weighted κ counts the places among these; one that no coder used has none',
  interval: '',
  ratio: '',
} as const

const notesOf = (compared: Omit<Compared, 'notes'>, { level }: AgreementAsked): readonly Note[] => {
  const { sets, categories, areDeclared, present, aggregate } = compared
  const large = sets.filter((set) => !isTabled(set)).length
  const areOfScale = aggregate === undefined || aggregate === 'max'
  const seen = `categories observed: ${categories.length}; none are declared${placesLeftOut[level]}`
  return [
    ...(areDeclared || !areOfScale ? [] : [{ _tag: 'CategoriesObserved', message: seen } as const]),
    ...(present === undefined && aggregate === undefined ? [{ _tag: 'NoCut', message: noCut } as const] : []),
    ...(large > 0
      ? [
          {
            _tag: 'TooManyValues',
            message: 'more than 100 values: κ is of categories, and is left out',
          } as const,
        ]
      : []),
  ]
}

/** Makes what is compared of units: sessions, or these units themselves. */
type Made = (units: readonly UnitRatings[]) => readonly UnitRatings[]

/** The ratings of one code, all of them and group by group; a session whose units are in several groups has some in each. */
const setsOf = (
  { code, units }: CodeRatings,
  made: Made,
  categoriesOf: (units: readonly UnitRatings[]) => readonly CodeValue[],
  of: Pick<RatedSet, 'coders' | 'machines' | 'level' | 'weightedBy' | 'isPresent'>,
): readonly RatedSet[] => {
  const all = made(units)
  const set = (some: readonly UnitRatings[], by?: string): RatedSet => ({
    ...(code === undefined ? {} : { code }),
    ...(by === undefined ? {} : { by }),
    ...of,
    categories: categoriesOf([...all, ...some]),
    ratings: some.map(({ ratings }) => ratings),
  })
  const groups = [...new Set(units.map(({ by }) => by).filter((by) => by !== undefined))]
  return [set(all), ...groups.map((by) => set(made(units.filter((unit) => unit.by === by)), by))]
}

/** The units with a rating, each by its session and name. */
const ratedKeys = (units: readonly UnitRatings[]): readonly string[] =>
  units
    .filter(({ ratings }) => ratings.some((value) => value !== null))
    .map(({ unit, session }) => JSON.stringify([session ?? null, unit]))

/** Returns what is compared of the ratings of a file, or every reason why they cannot be. */
export const comparedOf = (read: RatedUnits, asked: AgreementAsked, file: string): OrFaults<Compared> => {
  const faults = [...incompleteFaults(read, asked, file), ...presenceFaults(read, asked, file)]
  if (faults.length > 0) return left(faults)
  const { coders, machines = [], sessions = null, alliances = null } = read
  const { perSession, level } = asked
  // What is made of a session's units is on the scale of their values only where it is one of these.
  const declared = perSession === undefined || perSession === 'max' ? asked.categories : undefined
  const categoriesOf = (units: readonly UnitRatings[]): readonly CodeValue[] =>
    declared ?? (perSession === 'any' ? [0, 1] : observed(units))
  const isDistance = perSession === 'count' || perSession === 'mean'
  const parts = read.codes.map((of) => {
    const kept = asked.incomplete === 'drop-unit' ? of.units.filter(isComplete) : of.units
    const presence = presenceOf(asked, asked.categories ?? observed(kept))
    const made: Made = (some) =>
      perSession === undefined ? some : ofSessions(some, perSession, presence?.[0] ?? (() => false))
    const units = made(kept)
    return { of: { ...of, units: kept }, made, units, presence, keys: ratedKeys(units) }
  })
  const sets = parts.flatMap(({ of, made, presence }) => {
    const isPresent: IsPresent | undefined =
      perSession === undefined ? presence?.[0] : perSession === 'any' ? (value) => value === 1 : undefined
    return setsOf(of, made, categoriesOf, {
      ...{ coders, machines, level },
      ...(isDistance ? { weightedBy: 'distance' } : {}),
      ...(isPresent === undefined ? {} : { isPresent }),
    })
  })
  const compared = {
    ...{ sets, coders, units: new Set(parts.flatMap(({ keys }) => keys)).size },
    unitsByCode: parts.map(({ keys }) => keys.length),
    ...{ sessions, alliances },
    categories: categoriesOf(parts.flatMap(({ units }) => units)),
    ...{ areDeclared: declared !== undefined, aggregate: perSession },
    present: parts.every(({ presence }) => presence !== undefined) ? parts[0]?.presence?.[1] : undefined,
  }
  return right({
    ...compared,
    notes: [...machinesApart(read), ...incompleteNotes(read, asked), ...notesOf(compared, asked)],
  })
}
