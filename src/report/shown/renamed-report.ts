import type { CodingSheet } from '../../coding/index.js'
import { coderRenaming } from './renamed-coders.js'
import type { AllianceReported, Report } from './report.js'

type Rename = (name: string) => string

/** Gives every name a number, in the order they first appear. */
const numbering = (letter: string): Rename => {
  const names = new Map<string, string>()
  return (name) => {
    const number = names.get(name) ?? `${letter}${names.size + 1}`
    names.set(name, number)
    return number
  }
}

/** Returns how many things a coder was blind to, without the study's own words, which may name people. */
const wordless = ({ length }: CodingSheet['blindTo']): CodingSheet['blindTo'] =>
  length === 0 ? [] : [`${length} ${length === 1 ? 'thing' : 'things'}, left out`]

interface Owned {
  readonly id: string
  readonly rater?: string
}

/**
 * Returns the report with shown names, or numbers, in place of every alliance's id and, alliance by alliance, of every rater's in a table.
 *
 * The ids in its records are renamed where these are redacted. With numbers no person is the same in two alliances, so that who sees many
 * clients is not to be found out.
 */
export const renamedReport = (report: Report): Report => {
  const { names } = report
  if (names === 'keep') return report
  const numberingOf = (letter: string): Rename =>
    names === 'numbered' ? numbering(letter) : (name) => names.get(name) ?? name
  const alliance = numberingOf('a')
  const raters = new Map<string, Rename>()
  const owned = <One extends Owned>(one: One): One => {
    const rater = raters.get(one.id) ?? numberingOf('r')
    raters.set(one.id, rater)
    return { ...one, id: alliance(one.id), ...(one.rater === undefined ? {} : { rater: rater(one.rater) }) }
  }
  const alliances = report.alliances.map(
    (one): AllianceReported => ({
      ...owned(one),
      ...(one.course === undefined ? {} : { course: owned(one.course) }),
      series: one.series.map(owned),
      findings: one.findings.map(owned),
    }),
  )
  const { compared } = report
  const coder = coderRenaming(names)
  const sheets = report.coding?.sheets.map((sheet) => ({
    ...sheet,
    coder: coder(sheet.coder),
    blindTo: names === 'numbered' ? wordless(sheet.blindTo) : sheet.blindTo,
    ...(sheet.alliance === undefined ? {} : { alliance: alliance(sheet.alliance) }),
  }))
  const coding = sheets && report.coding && { coding: { ...report.coding, sheets } }
  if (compared === undefined) return { ...report, ...coding, alliances }
  const persons = compared.comparison.persons.map(owned)
  const rules = compared.comparison.rules.map((rule) => ({ ...rule, reasons: rule.reasons.map(owned) }))
  return {
    ...report,
    ...coding,
    alliances,
    compared: { ...compared, comparison: { ...compared.comparison, persons, rules } },
  }
}
