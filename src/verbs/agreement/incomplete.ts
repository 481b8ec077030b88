/** Units that not every coder rated. */
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

const ratersOf = (coders: readonly string[], { ratings }: UnitRatings, isThere: boolean): string =>
  coders.filter((_, place) => (ratings[place] !== null) === isThere).join(', ')

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
    const all = read.codes.reduce((sum, code) => sum + code.units.length, 0)
    const what = `not every coder rated ${many(units.length, 'unit')} of ${all}; ${perSession === undefined ? choices : choices.replace('pairwise compares every two coders on the units that both rated, ', '')}`
    return [{ file, ...(units[0]?.line === undefined ? {} : { line: units[0].line }), what }]
  }
  return units.map((unit) => ({
    file,
    ...(unit.line === undefined ? {} : { line: unit.line }),
    what: `unit ${unitName(unit)}${unit.code === undefined ? '' : `, code ${unit.code}`}: no rating of ${ratersOf(read.coders, unit, false)}`,
    kind: 'a unit that not every coder rated',
  }))
}

/** Where the coders of a study rotate, and what of it needs another program. */
const rotating =
  'where coders rotate by design, none of the six ICCs applies; the page on agreement has the R script for them'

/** Returns what is left out for missing ratings, and that the coders differ from unit to unit. */
export const incompleteNotes = (
  read: RatedUnits,
  { incomplete }: Pick<AgreementAsked, 'incomplete'>,
): readonly Note[] => {
  const units = incompleteOf(read)
  if (units.length === 0) return []
  const all = read.codes.reduce((sum, code) => sum + code.units.length, 0)
  const groups = new Set(read.codes.flatMap(({ units }) => units.map((unit) => ratersOf(read.coders, unit, true))))
  const what = `${many(units.length, 'unit')} of ${all} ${units.length === 1 ? 'lacks' : 'lack'} a rating`
  return [
    {
      _tag: 'IncompleteUnits',
      message:
        incomplete === 'drop-unit'
          ? `left out: ${what}`
          : `${what}; every two coders are compared on the units that both rated, and the ICCs, which need every rating, are left out`,
    },
    ...(groups.size > 1
      ? [{ _tag: 'RotatingCoders', message: `the coders are not the same for every unit; ${rotating}` } as const]
      : []),
  ]
}
