import { type Either, left, type NonEmpty, nonEmpty, repeats, right } from '../kernel/inside.js'
import { clarities, confrontationMarkers2015, type Marker, names2022, withdrawalMarkers2015 } from './marker.js'
import { ratings } from './rating.js'
import type { RuptureKind } from './rupture-kind.js'

/** One code of a set. */
export interface Code {
  readonly code: string
  /** The kind of moment that it marks, where it marks one. */
  readonly kind?: Exclude<RuptureKind, 'mixed'>
  /** Whose behaviour it codes, where the set says so. */
  readonly of?: CodedPerson
}

/** The person whose behaviour a code is about. */
export type CodedPerson = 'patient' | 'therapist'

/** A set of codes as a study defines it: a name with a version, codes, values and a rule of presence. */
export interface CodeSetDefinition {
  readonly name: string
  readonly version: string
  readonly codes: NonEmpty<Code>
  /** The values that a code may be given, from the least to the greatest; empty where it has none. */
  readonly values: readonly (string | number)[]
  /** The least value that counts as present; null where every code that was given does. */
  readonly presentFrom: string | number | null
}

/** A sound set of codes, and the name that markers call it by: name and version. */
export interface CodeSet extends CodeSetDefinition {
  readonly id: string
}

/** A problem of a set of codes. */
export type CodeSetProblem =
  /** A shipped set has this name; one name means different things in two editions. */
  | { readonly _tag: 'ShippedCodeSet'; readonly codeSet: string }
  | { readonly _tag: 'WithoutName'; readonly where: 'set' | 'codes' }
  | { readonly _tag: 'NoCodes' }
  | { readonly _tag: 'CodeTwice'; readonly code: string }
  | { readonly _tag: 'ValueTwice' }
  | { readonly _tag: 'CutIsNoValue' }

const withId = (definition: CodeSetDefinition): CodeSet => ({
  ...definition,
  id: `${definition.name}-${definition.version}`,
})

const twice = <A>(list: readonly A[]): readonly A[] => {
  const again = repeats(list)
  return [...new Set(list.filter((_, index) => again[index]))]
}

/**
 * Returns a set of codes of the user's own, or all its problems.
 *
 * @example
 * const defined = defineCodeSet({
 *   name: 'Ours',
 *   version: '2',
 *   codes: [{ code: 'pulls-back', kind: 'withdrawal' }],
 *   values: [0, 1, 2],
 *   presentFrom: 1,
 * })
 * defined._tag === 'Right' && defined.right.id // => 'Ours-2'
 */
export const defineCodeSet = (definition: CodeSetDefinition): Either<NonEmpty<CodeSetProblem>, CodeSet> => {
  const set = withId(definition)
  const { name, version, values, presentFrom } = definition
  const codes = definition.codes.map(({ code }) => code)
  const isNameless = (text: string): boolean => text.trim() === '' || text.trim() !== text
  const problems = nonEmpty<CodeSetProblem>([
    ...(shippedNames.includes(set.id) ? [{ _tag: 'ShippedCodeSet', codeSet: set.id } as const] : []),
    ...([name, version].some(isNameless) ? [{ _tag: 'WithoutName', where: 'set' } as const] : []),
    ...(codes.some(isNameless) ? [{ _tag: 'WithoutName', where: 'codes' } as const] : []),
    ...(codes.length === 0 ? [{ _tag: 'NoCodes' } as const] : []),
    ...twice(codes).map((code) => ({ _tag: 'CodeTwice', code }) as const),
    ...(twice(values).length > 0 ? [{ _tag: 'ValueTwice' } as const] : []),
    ...(presentFrom !== null && !values.includes(presentFrom) ? [{ _tag: 'CutIsNoValue' } as const] : []),
  ])
  return problems === undefined ? right(set) : left(problems)
}

const write2015 = (): readonly Code[] => [
  ...withdrawalMarkers2015.map((code): Code => ({ code, kind: 'withdrawal', of: 'patient' })),
  ...confrontationMarkers2015.map((code): Code => ({ code, kind: 'confrontation', of: 'patient' })),
]
const codes2015 = /* @__PURE__ */ write2015() as NonEmpty<Code>

/**
 * Returns the set of the 3RS of 2015; whether a weak marker, *check-minus*, counts is a study's choice and has no default.
 *
 * @example
 * codeSet3RS2015({ checkMinus: 'does-not-count' }).presentFrom // => 'check'
 */
export const codeSet3RS2015 = ({ checkMinus }: { readonly checkMinus: 'counts' | 'does-not-count' }): CodeSet =>
  withId({
    name: '3RS',
    version: '2015',
    codes: codes2015,
    values: clarities,
    presentFrom: checkMinus === 'counts' ? 'check-minus' : 'check',
  })

/** The constructs of the 3RS of 2022: 1 is *not salient*, neither a marker nor proof of absence; kinds are the patient's. */
export const codeSet3RS2022: CodeSet = /* @__PURE__ */ withId({
  name: '3RS',
  version: '2022',
  codes: [
    { code: 'WD_P', kind: 'withdrawal', of: 'patient' },
    { code: 'WD_T', of: 'therapist' },
    { code: 'CF_P', kind: 'confrontation', of: 'patient' },
    { code: 'CF_T', of: 'therapist' },
  ],
  values: ratings,
  presentFrom: 2,
})

const shippedNames: readonly string[] = ['3RS-2015', ...names2022]

/** How far a marker says that its code was there. */
export type Presence = 'present' | 'under-the-cut' | 'not-said' | 'not-of-the-set'

interface Coded {
  readonly codeSet: string
  readonly code: string
  readonly value?: string | number | undefined
}

/** Returns a marker as set, code and value; the old name of the set of 2022 is read as the same set. */
const codedIn = (marker: Marker): Coded => {
  if ('code' in marker) return marker
  return 'construct' in marker
    ? { codeSet: codeSet3RS2022.id, code: marker.construct, value: marker.salience }
    : { codeSet: marker.codeSet, code: marker.marker, value: marker.clarity }
}

/**
 * Returns whether a marker counts as present by the rule of its set. One under the cut is neither present nor proof of absence.
 *
 * @example
 * presenceOf({ codeSet: '3RS-2022', construct: 'CF_P', salience: 1 }, codeSet3RS2022) // => 'under-the-cut'
 */
export const presenceOf = (marker: Marker, { id, values, presentFrom }: CodeSet): Presence => {
  const { codeSet, value } = codedIn(marker)
  if (codeSet !== id) return 'not-of-the-set'
  if (presentFrom === null) return 'present'
  if (value === undefined) return 'not-said'
  return values.indexOf(value) >= values.indexOf(presentFrom) ? 'present' : 'under-the-cut'
}

/** A problem of a marker whose set is defined; the value is not repeated. */
export interface MarkerProblem {
  readonly _tag: 'UnknownCode' | 'UnknownValue'
  /** The marker's place in the list, counted from 1. */
  readonly marker: number
  readonly codeSet: string
  readonly code: string
}

/**
 * Returns which codes and values of a list of markers are not of their sets; markers of other sets are not judged.
 *
 * @example
 * checkMarkers([{ codeSet: '3RS-2022', construct: 'CF_P', salience: 3 }], [codeSet3RS2022]) // => []
 */
export const checkMarkers = (markers: readonly Marker[], sets: readonly CodeSet[]): readonly MarkerProblem[] =>
  markers.flatMap((marker, index): readonly MarkerProblem[] => {
    const { codeSet, code, value } = codedIn(marker)
    const set = sets.find(({ id }) => id === codeSet)
    if (set === undefined) return []
    const about = { marker: index + 1, codeSet, code }
    if (!set.codes.some((one) => one.code === code)) return [{ _tag: 'UnknownCode', ...about }]
    return value === undefined || set.values.includes(value) ? [] : [{ _tag: 'UnknownValue', ...about }]
  })

/**
 * Returns the kind of moment that a marker marks; `undefined` where its code marks none, or its set is neither shipped nor given.
 *
 * @example
 * kindOfMarker({ codeSet: '3RS-2015', marker: 'denial' }) // => 'withdrawal'
 */
export const kindOfMarker = (marker: Marker, sets: readonly CodeSet[] = []): Code['kind'] => {
  const { codeSet, code } = codedIn(marker)
  const codes = codeSet === '3RS-2015' ? codes2015 : [codeSet3RS2022, ...sets].find(({ id }) => id === codeSet)?.codes
  return codes?.find((one) => one.code === code)?.kind
}
