/** The ratings of coding sheets: which sheets are compared, whether their segments are the same, and what is missing. */
import type { CodingSheet } from '../../coding/index.js'
import { type CodeValue, codeSetNamed, type SheetMaking, sheetMakings, valuesOf } from '../../coding/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import type { Coder, CodeSet, SegmentPlace } from '../../vocabulary/inside.js'
import { type AgreementAsked, type Cut, cutProblems } from '../options/agreement.js'
import type { SheetsAsked } from '../options/rating-source.js'
import type { Note } from '../say/note.js'
import { many } from '../say/print.js'
import { readSheetFile } from '../sheet-file.js'
import { byUnit, type Rated, type RatedUnits } from '../table/rated-units.js'
import { type ValueScale, valueProblem } from '../table/value-scale.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'

/** The ratings of sheets, with what is asked of them by their set of codes. */
export interface SheetRatings {
  readonly read: RatedUnits
  readonly asked: AgreementAsked
  readonly notes: readonly Note[]
}

/** A coder by name; a machine is named as one. */
const coderName = (coder: Coder): string => {
  if (coder._tag === 'person') return coder.id
  const { id, model, run } = coder
  return `${id} (${['machine', ...(model === undefined ? [] : [model]), ...(run === undefined ? [] : [`run ${run}`])].join(', ')})`
}

const placeName = (at: SegmentPlace): string => (typeof at === 'number' ? `segment ${at}` : `${at.from} to ${at.to} s`)

const sessionName = ({ alliance, session }: CodingSheet): string =>
  alliance === undefined ? String(session) : `${session} of ${alliance}`

/** The sheets by session, in the order of the file. */
const bySession = (sheets: readonly CodingSheet[]): ReadonlyMap<string, readonly CodingSheet[]> => {
  const sessions = new Map<string, CodingSheet[]>()
  for (const sheet of sheets) {
    const own = sessions.get(sessionName(sheet))
    if (own === undefined) sessions.set(sessionName(sheet), [sheet])
    else own.push(sheet)
  }
  return sessions
}

/** The faults of sheets of one session that cannot be laid side by side. */
const sessionFaults = (session: readonly CodingSheet[], isOfSegments: boolean, file: string): readonly Fault[] => {
  const [first, ...others] = session
  const places = ({ segments }: CodingSheet): string => JSON.stringify(segments.map(({ at }) => at))
  const coders = new Map<string, string>()
  const twice = session.flatMap(({ sheet, coder }): readonly Fault[] => {
    const before = coders.get(coderName(coder))
    coders.set(coderName(coder), before ?? sheet)
    const what = `sheet ${sheet}: the same coder and session as sheet ${before}; --use or --made says which is compared`
    return before === undefined ? [] : [{ file, what }]
  })
  const unlike = others.filter((sheet) => first !== undefined && places(sheet) !== places(first))
  return [
    ...twice,
    ...(isOfSegments
      ? unlike.map(({ sheet }) => ({
          file,
          what: `sheet ${sheet}: its segments are not those of sheet ${first?.sheet}, of the same session`,
        }))
      : []),
  ]
}

const segmentRatings = (sheet: CodingSheet): readonly Rated[] =>
  sheet.segments.flatMap(({ at, codes }) =>
    Object.entries(codes).map(([code, value]) => ({
      ...{ unit: placeName(at), session: sessionName(sheet), coder: coderName(sheet.coder), code, value },
    })),
  )

const sessionRatings = (sheet: CodingSheet): readonly Rated[] =>
  Object.entries(sheet.sessionRatings).map(([code, value]) => ({
    ...{ unit: `session ${sessionName(sheet)}`, coder: coderName(sheet.coder), code, value },
  }))

/** The faults of ratings of a session that are not on the scale that was asked for. */
const scaleFaults = (sheets: readonly CodingSheet[], scale: ValueScale, file: string): readonly Fault[] =>
  sheets.flatMap(({ sheet, sessionRatings }) =>
    Object.entries(sessionRatings).flatMap(([name, value]): readonly Fault[] => {
      const problem = value === null ? undefined : valueProblem(scale, value)
      const kind = `session rating ${name}: ${problem}`
      return problem === undefined ? [] : [{ file, what: `sheet ${sheet}, ${kind}`, kind }]
    }),
  )

/** Why ratings of segments are missing, each reason counted by itself. */
const missingNotes = (sheets: readonly CodingSheet[]): readonly Note[] => {
  const counts = { 'not rated': 0, 'not applicable': 0, 'not codable': 0 }
  for (const { codes, notApplicable = [], notCodable } of sheets.flatMap(({ segments }) => segments))
    for (const [code, value] of Object.entries(codes)) {
      if (value !== null) continue
      counts[notCodable ? 'not codable' : notApplicable.includes(code) ? 'not applicable' : 'not rated'] += 1
    }
  const there = Object.entries(counts).filter(([, count]) => count > 0)
  if (there.length === 0) return []
  const message = `codes without a value: ${there.map(([reason, count]) => `${reason} ${count}`).join(', ')}`
  return [{ _tag: 'CodesWithoutValue', message }]
}

/** Of each rating of a session, which is asked only where something was seen: the sessions where one coder alone gave it. */
const aloneNotes = ({ codes, coders }: RatedUnits): readonly Note[] =>
  codes.flatMap(({ code = '', units }): readonly Note[] => {
    const given = units.map(({ ratings }) => coders.filter((_, place) => ratings[place] !== null))
    const alone = coders
      .map(
        (coder) =>
          [coder, given.filter(([first, ...others]) => first === coder && others.length === 0).length] as const,
      )
      .filter(([, count]) => count > 0)
    if (alone.length === 0) return []
    const all = given.filter(({ length }) => length === coders.length).length
    const message = `${code} was given by every coder in ${many(all, 'session')} of ${units.length}, by one alone in ${alone.map(([coder, count]) => `${count} (${coder})`).join(', ')}`
    return [{ _tag: 'RatedAlone', message }]
  })

/** What counts as present by the set; whether a weak marker of the 3RS of 2015 does is a study's choice. */
const cutOf = ({ id, presentFrom, values }: CodeSet): Cut | undefined => {
  if (id === '3RS-2015' || values.length === 0) return undefined
  const least = presentFrom ?? values[0]
  return least === undefined ? undefined : { _tag: 'From', least }
}

/** Where what was asked does not go with the values of the set. */
const unfitFaults = (
  id: string,
  categories: readonly CodeValue[],
  { cut, level, perSession }: AgreementAsked,
  file: string,
): readonly Fault[] => {
  const hasWords = categories.some((value) => typeof value === 'string')
  const isNumeric =
    perSession === undefined ? level === 'interval' || level === 'ratio' : perSession === 'max' || perSession === 'mean'
  const words = `the values of ${id} are words, where ${perSession === undefined ? `--level ${level}` : `--aggregate ${perSession}`} needs numbers`
  const isBelow = isNumeric && level === 'ratio' && categories.some((value) => Number(value) < 0)
  return [
    ...cutProblems(cut, categories, id),
    ...(hasWords && isNumeric ? [words] : []),
    ...(isBelow ? [`${id} has values below 0, where a ratio scale begins`] : []),
  ].map((what) => ({ file, what }))
}

const counted = (reason: string, sheets: readonly CodingSheet[]): readonly string[] =>
  sheets.length === 0 ? [] : [`${many(sheets.length, 'sheet')} ${reason}`]

/** What would be compared if more ways of making sheets were named; what was made after seeing a machine's codes is no judge of it. */
const makingHint = (
  chosen: readonly CodingSheet[],
  unmade: readonly CodingSheet[],
  made: readonly SheetMaking[],
): string => {
  const others = sheetMakings.filter(
    (how) => how !== 'after-seeing-machine' && unmade.some((sheet) => sheet.made === how),
  )
  const coders = new Set(chosen.map(({ coder }) => coderName(coder))).size
  if (coders > 1 || others.length === 0) return ''
  const left = coders === 0 ? '' : '; one coder is left'
  return `${left}; --made ${[...made, ...others].join(',')} compares these too`
}

/** The sheets that are compared, and in words those that are not. */
const wanted = (all: readonly CodingSheet[], { made, use, codeSet }: SheetsAsked) => {
  const isOfSet = ({ codeSet: named }: CodingSheet): boolean => codeSet === undefined || codeSet.id === named
  const isOfUse = (sheet: CodingSheet): boolean => (use === undefined ? sheet.use !== 'training' : sheet.use === use)
  const isMade = (sheet: CodingSheet): boolean => made.includes(sheet.made)
  const chosen = all.filter((sheet) => isOfSet(sheet) && isOfUse(sheet) && isMade(sheet))
  const sessions = bySession(chosen)
  const shared = [...sessions.values()].filter(({ length }) => length > 1).flat()
  const sheets = shared.length === 0 ? chosen : shared
  const unmade = all.filter((sheet) => !isMade(sheet))
  const leftOut = [
    ...[...new Set(unmade.map((sheet) => sheet.made))].flatMap((how) =>
      counted(
        `made ${how}`,
        unmade.filter((sheet) => sheet.made === how),
      ),
    ),
    ...counted(
      use === undefined ? 'of use training' : `not of use ${use}`,
      all.filter((sheet) => isMade(sheet) && !isOfUse(sheet)),
    ),
    ...counted(
      `not of ${codeSet?.id}`,
      all.filter((sheet) => isMade(sheet) && isOfUse(sheet) && !isOfSet(sheet)),
    ),
    ...counted(
      'of a session with one coder',
      chosen.filter((one) => !sheets.includes(one)),
    ),
  ]
  return { sheets, leftOut, hint: makingHint(chosen, unmade, made) }
}

/** Reads the ratings of coding sheets, or finds everything that keeps them from being compared. */
export const readSheetRatings = (
  file: string,
  sheetsAsked: SheetsAsked,
  asked: AgreementAsked,
  world: World,
): OrFaults<SheetRatings> => {
  const { of, codeSet } = sheetsAsked
  const own = codeSet === undefined ? [] : [codeSet]
  const all = readSheetFile(file, own, world)
  if (isLeft(all)) return all
  const { sheets, leftOut, hint } = wanted(all.right, sheetsAsked)
  const sets = [...new Set(sheets.map((sheet) => sheet.codeSet))]
  const set = codeSetNamed(sets[0] ?? '', own)
  const isOfSegments = of === 'segments'
  const faults: readonly Fault[] = [
    ...(sheets.length === 0 ? [{ file, what: `no sheet is left: ${leftOut.join(', ')}${hint}` }] : []),
    ...(sets.length > 1 && isOfSegments
      ? [{ file, what: `sheets of several code sets: ${sets.join(', ')}; --code-set says which are compared` }]
      : []),
    ...[...bySession(sheets).values()].flatMap((session) => sessionFaults(session, isOfSegments, file)),
    ...(isOfSegments ? [] : scaleFaults(sheets, asked.scale, file)),
  ]
  if (faults.length > 0) return left(faults)
  const machines = sheets.flatMap(({ coder }) => (coder._tag === 'machine' ? [coderName(coder)] : []))
  const alliances = sheets.map(({ alliance }) => alliance)
  const read = {
    ...{ ...byUnit(sheets.flatMap(isOfSegments ? segmentRatings : sessionRatings)), machines },
    sessions: bySession(sheets).size,
    ...(alliances.includes(undefined) ? {} : { alliances: new Set(alliances).size }),
  }
  const notes: readonly Note[] = [
    ...(leftOut.length === 0
      ? []
      : [{ _tag: 'SheetsLeftOut', message: `left out: ${leftOut.join(', ')}${hint}` } as const]),
    ...(isOfSegments ? missingNotes(sheets) : aloneNotes(read)),
  ]
  if (!isOfSegments || set === undefined) return right({ read, asked, notes })
  const categories: readonly CodeValue[] = valuesOf(set)
  const unfit = unfitFaults(set.id, categories, asked, file)
  if (unfit.length > 0) return left(unfit)
  const cut = asked.cut ?? cutOf(set)
  return right({ read, asked: { ...asked, categories, cut }, notes })
}
