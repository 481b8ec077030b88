/** Units that not every coder rated. */
import { pooledCoders } from '../../coding/inside.js'
import type { AgreementAsked } from '../options/agreement.js'
import type { Note } from '../say/note.js'
import { many } from '../say/print.js'
import { isComplete, type RatedUnits, type UnitRatings, unitName } from '../table/rated-units.js'
import type { Fault } from '../world/fault.js'

interface Incomplete extends UnitRatings {
  readonly code?: string
}

const incompleteOf = ({ codes }: RatedUnits): readonly Incomplete[] =>
  codes.flatMap(({ code, units }) =>
    units.filter((unit) => !isComplete(unit)).map((unit) => ({ ...unit, ...(code === undefined ? {} : { code }) })),
  )

const lackingIn = (coders: readonly string[], { ratings }: UnitRatings): string =>
  coders.filter((_, place) => ratings[place] === null).join(', ')

/** So many codes are named. */
const mostNamed = 8

const listed = (parts: readonly string[]): string =>
  parts.length > mostNamed
    ? `${parts.slice(0, mostNamed).join(', ')} and ${parts.length - mostNamed} more codes`
    : parts.join(', ')

/** How many units lack a rating and of how many, code by code. */
const lackingWords = ({ codes }: RatedUnits): string =>
  listed(
    codes.flatMap(({ code, units }) => {
      const lacking = units.filter((unit) => !isComplete(unit)).length
      return lacking === 0
        ? []
        : [`${many(lacking, 'unit')} of ${units.length}${code === undefined ? '' : ` for ${code}`}`]
    }),
  )

const choices =
  '--incomplete says what becomes of them: drop-unit leaves them out, pairwise compares every two coders on the units that both rated, refuse lists them'

/** Returns the fault that ratings are missing, where it was not said what becomes of such units. */
export const incompleteFaults = (
  read: RatedUnits,
  { incomplete, perSession }: Pick<AgreementAsked, 'incomplete' | 'perSession'>,
  file: string,
): readonly Fault[] => {
  const units = incompleteOf(read)
  if (units.length === 0 || incomplete === 'drop-unit' || incomplete === 'pairwise') return []
  if (incomplete === undefined) {
    const what = `not every coder rated ${lackingWords(read)}; ${perSession === undefined ? choices : choices.replace('pairwise compares every two coders on the units that both rated, ', '')}`
    return [{ file, ...(units[0]?.line === undefined ? {} : { line: units[0].line }), what }]
  }
  return units.map((unit) => ({
    file,
    ...(unit.line === undefined ? {} : { line: unit.line }),
    what: `unit ${unitName(unit)}${unit.code === undefined ? '' : `, code ${unit.code}`}: no rating of ${lackingIn(read.coders, unit)}`,
    kind: 'a unit that not every coder rated',
  }))
}

/** Says whether coders differ from session to session, or from unit to unit: where no session, or no unit, has ratings of all. */
const isRotating = (read: RatedUnits): boolean => {
  const { codes } = read
  const pooled = pooledCoders(read)
  const sittings = new Map<string, Set<number>>()
  for (const { session, unit, ratings } of codes.flatMap(({ units }) => units)) {
    const key = JSON.stringify(session === undefined ? { unit } : { session })
    const there = sittings.get(key) ?? new Set()
    sittings.set(key, there)
    for (const place of pooled) if (ratings[place] !== null) there.add(place)
  }
  return [...sittings.values()].every(({ size }) => size < pooled.length)
}

const rotatingNotes = (read: RatedUnits): readonly Note[] => {
  if (!isRotating(read)) return []
  const what = read.codes[0]?.units[0]?.session === undefined ? 'unit' : 'session'
  return [
    {
      _tag: 'RotatingCoders',
      message: `no ${what} has ratings of every coder; where coders rotate by design, none of the six ICCs applies; the page on agreement has the R script for them`,
    },
  ]
}

/** The ICCs that are left out, where the level has any. */
const withoutCorrelations = (read: RatedUnits, { level, categories = [] }: AgreementAsked): string => {
  if (level === 'nominal' || categories.some((value) => typeof value === 'string')) return ''
  const pooled = pooledCoders(read)
  const lacking = read.codes.filter(({ units }) =>
    units.some(({ ratings }) => pooled.some((place) => ratings[place] === null)),
  )
  if (pooled.length < 2 || lacking.length === 0) return ''
  const names = lacking.flatMap(({ code }) => code ?? [])
  const where = names.length === 0 ? '' : `: ${listed(names)}`
  return `; the ICCs, which need every rating, are left out where one is missing${where}`
}

/** Returns what is left out for missing ratings, and that coders may rotate. */
export const incompleteNotes = (read: RatedUnits, asked: AgreementAsked): readonly Note[] => {
  const units = incompleteOf(read)
  if (units.length === 0) return []
  const what = `${lackingWords(read)} ${units.length === 1 ? 'lacks' : 'lack'} a rating`
  const message =
    asked.incomplete === 'drop-unit'
      ? `left out: ${what}`
      : `${what}; every two coders are compared on the units that both rated${withoutCorrelations(read, asked)}`
  return [{ _tag: 'IncompleteUnits', message }, ...rotatingNotes(read)]
}
