import {
  cohenKappa,
  crossTable,
  type Estimate,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  type Level,
  percentAgreement,
  type Ratings,
  specificAgreement,
  weightedKappa,
} from '../../statistics/index.js'
import type { KappaWeights } from '../../statistics/inside.js'
import { intraclassForms, kappaWeights } from '../../statistics/inside.js'
import type { CodeValue } from '../sheet/sheet.js'
import { pooledCoders } from './pooled-coders.js'

/** The coefficients of agreement, in the order in which they are given. */
export const agreementCoefficients = [
  'percent',
  'positive-agreement',
  'negative-agreement',
  'cohen-kappa',
  'weighted-kappa-linear',
  'weighted-kappa-quadratic',
  'krippendorff-alpha',
  'gwet-ac1',
  'icc-1',
  'icc-2',
  'icc-3',
  'icc-1k',
  'icc-2k',
  'icc-3k',
] as const
export type AgreementCoefficient = (typeof agreementCoefficients)[number]

/** A coefficient of agreement between coders. */
export interface CodersAgreement extends Estimate {
  readonly coefficient: AgreementCoefficient
  /** The code, and the group of units, where they are distinguished. */
  readonly code?: string
  readonly by?: string
  /** Two where the coefficient is of two coders; otherwise all, or the people where machines are beside them. */
  readonly coders: readonly string[]
  /** How two categories are weighted, and by what. */
  readonly weights?: KappaWeights
  readonly weightedBy?: WeightedBy
  /** The F test that the correlation is not above 0. */
  readonly f?: number | null
  readonly df1?: number | null
  readonly df2?: number | null
  readonly p?: number | null
  /** How many of the units each coder rated as present, where a cut says what is present. */
  readonly positives?: readonly number[]
}

/** What the weights of weighted κ follow: the places of two values among the categories, or the distance of the values. */
export const weightedBys = ['place', 'distance'] as const
export type WeightedBy = (typeof weightedBys)[number]

/** Ratings by unit and coder, with every value that there can be, in order. */
export interface RatedSet {
  readonly code?: string
  readonly by?: string
  readonly coders: readonly string[]
  /** The coders that are machines; beside people they are in the coefficients of two coders alone. */
  readonly machines?: readonly string[]
  readonly level: Level
  readonly categories: readonly CodeValue[]
  /** By place at `ordinal` level unless given, by distance at `interval` and `ratio` level; words have no distance. */
  readonly weightedBy?: WeightedBy
  /** Whether a value counts as present; without it no agreement on presence is given. */
  readonly isPresent?: (value: CodeValue) => boolean
  readonly ratings: Ratings<CodeValue>
}

/** More values than these are measurements, and a table of them would have a cell for almost every unit. */
const mostInTable = 100

/** The places of two coders among all. */
type Pair = readonly [one: number, other: number]

const pairsOf = (coders: readonly string[]): readonly Pair[] =>
  coders.flatMap((_, one) => coders.slice(one + 1).map((_, index): Pair => [one, one + 1 + index]))

const without = (units: number, because: NonNullable<Estimate['because']>): Estimate => ({
  ...{ units, value: null, because, se: null, low: null, high: null },
})

/** Whether the coefficients of two coders can be counted in a table of the categories. */
export const isTabled = ({ categories }: Pick<RatedSet, 'categories'>): boolean => categories.length <= mostInTable

const namesOf = ({ code, by }: RatedSet): Pick<CodersAgreement, 'code' | 'by'> => ({
  ...(code === undefined ? {} : { code }),
  ...(by === undefined ? {} : { by }),
})

/** The ratings of some coders: as places among the categories, and as present or not. */
interface Part {
  readonly coders: readonly string[]
  readonly places: Ratings<number>
  readonly presence: Ratings<number> | undefined
}

const partOf = (set: RatedSet, columns: readonly number[]): Part => {
  const place = new Map(set.categories.map((value, index) => [value, index]))
  const { isPresent } = set
  const ratings = set.ratings.map((row) => columns.map((column) => row[column] ?? null))
  return {
    coders: columns.map((column) => set.coders[column] ?? ''),
    places: ratings.map((row) => row.map((value) => (value === null ? null : (place.get(value) ?? null)))),
    presence: isPresent && ratings.map((row) => row.map((value) => (value === null ? null : Number(isPresent(value))))),
  }
}

/** Percent agreement and AC1 are of two coders and of more; AC1 is of categories whose steps do not count. */
const ofAnyNumber = (set: RatedSet, { coders, places }: Part): readonly CodersAgreement[] => {
  const isOfCategories = set.level === 'nominal' || set.level === 'ordinal'
  return [
    { coefficient: 'percent', ...namesOf(set), coders, ...percentAgreement(places) },
    ...(isOfCategories
      ? [{ coefficient: 'gwet-ac1' as const, ...namesOf(set), coders, ...gwetAc1(places, set.categories.length) }]
      : []),
  ]
}

const specificOf = (set: RatedSet, { coders, presence }: Part): readonly CodersAgreement[] => {
  if (presence === undefined) return []
  const [[neither = 0, other = 0] = [], [one = 0, both = 0] = []] = crossTable(presence, [0, 1], 2)
  const { positive, negative } = specificAgreement([
    [both, one],
    [other, neither],
  ])
  return [
    { coefficient: 'positive-agreement', ...namesOf(set), coders, ...positive },
    { coefficient: 'negative-agreement', ...namesOf(set), coders, ...negative },
  ]
}

/** The values whose distances are the weights; nothing where these follow the places. */
const distancesOf = ({ categories, level, weightedBy }: RatedSet): readonly number[] | undefined => {
  const values = categories.filter((value) => typeof value === 'number')
  const isByPlace = (weightedBy ?? (level === 'ordinal' ? 'place' : 'distance')) === 'place'
  return isByPlace || values.length < categories.length ? undefined : values
}

const kappasOf = (set: RatedSet, { coders, places }: Part): readonly CodersAgreement[] => {
  if (!isTabled(set)) return []
  const table = crossTable(places, [0, 1], set.categories.length)
  const weighted = set.level === 'nominal' ? [] : kappaWeights
  const distances = distancesOf(set)
  const weightedBy: WeightedBy = distances === undefined ? 'place' : 'distance'
  return [
    { coefficient: 'cohen-kappa', ...namesOf(set), coders, ...cohenKappa(table) },
    ...weighted.map((weights) => ({
      ...{ coefficient: `weighted-kappa-${weights}` as const, ...namesOf(set), coders },
      ...weightedKappa(table, weights, distances),
      weightedBy,
    })),
  ]
}

/** Beside every coefficient of two coders: on how many of the units that both rated each saw what counts as present. */
const withPositives = (
  found: readonly CodersAgreement[],
  presence: Ratings<number> | undefined,
): readonly CodersAgreement[] => {
  const judged = presence?.filter((row) => !row.includes(null))
  const positives = judged && [0, 1].map((coder) => judged.filter((row) => row[coder] === 1).length)
  return positives === undefined ? found : found.map((one) => ({ ...one, positives }))
}

const ofPair = (set: RatedSet, pair: Pair): readonly CodersAgreement[] => {
  const part = partOf(set, pair)
  const found = [...ofAnyNumber(set, part), ...specificOf(set, part), ...kappasOf(set, part)]
  return withPositives(found, part.presence)
}

/** The six intraclass correlations need every rating of every unit. */
const correlationsOf = (set: RatedSet): readonly CodersAgreement[] => {
  if (set.level === 'nominal' || set.categories.some((value) => typeof value === 'string')) return []
  const names = { ...namesOf(set), coders: set.coders }
  const numbers = set.ratings.map((row) => row.filter((value) => typeof value === 'number'))
  if (numbers.some(({ length }) => length < set.coders.length))
    return intraclassForms.map((coefficient) => ({ coefficient, ...names, ...without(numbers.length, 'empty') }))
  return intraclassCorrelations(numbers).map(({ form, ...found }) => ({
    ...{ coefficient: form, ...names, ...found },
    coders: set.coders,
  }))
}

/** The ratings of the coders that the coefficients of all are of. */
const pooledOf = (set: RatedSet): RatedSet => {
  const places = pooledCoders(set)
  return {
    ...set,
    coders: places.map((place) => set.coders[place] ?? ''),
    ratings: set.ratings.map((row) => places.map((place) => row[place] ?? null)),
  }
}

/** The coefficients of all coders. */
const ofAll = (set: RatedSet): readonly CodersAgreement[] => {
  const part = partOf(
    set,
    set.coders.map((_, place) => place),
  )
  const isOfPlaces = set.level === 'nominal' || set.level === 'ordinal'
  const numbers: Ratings<number> = isOfPlaces
    ? part.places
    : set.ratings.map((row) => row.map((value) => (value === null ? null : Number(value))))
  return [
    ...(set.coders.length === 2 ? [] : ofAnyNumber(set, part)),
    {
      coefficient: 'krippendorff-alpha',
      ...namesOf(set),
      coders: set.coders,
      ...krippendorffAlpha(numbers, set.level),
    },
    ...correlationsOf(set),
  ]
}

const inOrder = (found: readonly CodersAgreement[]): readonly CodersAgreement[] =>
  agreementCoefficients.flatMap((name) => found.filter(({ coefficient }) => coefficient === name))

/** The same coefficients, of which one coder has none. */
const withOneCoder = (set: RatedSet): readonly CodersAgreement[] => {
  const alone = new Map([...ofAll(set), ...ofPair(set, [0, 0])].map((one) => [one.coefficient, one]))
  return inOrder(
    [...alone.values()].map(({ coefficient, weights, weightedBy }) => ({
      ...{ coefficient, ...namesOf(set), coders: set.coders },
      ...without(set.ratings.length, 'one-coder'),
      ...(weights === undefined ? {} : { weights }),
      ...(weightedBy === undefined ? {} : { weightedBy }),
    })),
  )
}

/**
 * Returns every coefficient of agreement that the level of the ratings allows: those of two coders once for each pair, those of
 * all coders once. One that is not defined has the reason in place of its value. Beside people, machines are in the pairs alone;
 * those of all are of the people, and are left out where one person codes beside several machines.
 *
 * A missing rating is left out of the pairs that it would be in; α and AC1 use what else there is of the unit, and the six
 * intraclass correlations have no value. Intervals treat units as independent.
 *
 * @example
 * const rated = agreementOf({
 *   coders: ['ann', 'ben'],
 *   level: 'nominal',
 *   categories: ['no', 'yes'],
 *   isPresent: (value) => value === 'yes',
 *   ratings: [['no', 'no'], ['yes', 'yes'], ['no', 'yes'], ['no', 'no']],
 * })
 * rated.find(({ coefficient }) => coefficient === 'cohen-kappa')?.value // => 0.5
 */
export const agreementOf = (set: RatedSet): readonly CodersAgreement[] => {
  if (set.coders.length < 2) return withOneCoder(set)
  const pooled = pooledOf(set)
  const all = pooled.coders.length < 2 ? [] : ofAll(pooled)
  return inOrder([...all, ...pairsOf(set.coders).flatMap((pair) => ofPair(set, pair))])
}
