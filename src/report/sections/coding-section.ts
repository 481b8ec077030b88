import type { CodingSheet } from '../../coding/index.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { type Column, folded, table } from '../page/table.js'
import { coderWords, cutWords } from '../shown/coder-words.js'
import type { CodingReported, Report } from '../shown/report.js'
import { type SheetRow, sheetRow } from '../shown/sheet-row.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

/** Returns whether this audience is shown what coders coded: it is not for those in treatment, nor for those who treat. */
export const mayReadCodes = (audience: Report['audience']): boolean =>
  audience === 'supervision' || audience === 'research'

const count = (title: string, key: Exclude<keyof SheetRow, 'sheet'>): Column<SheetRow> => ({
  title,
  of: (row) => row[key] ?? '–',
  numeric: true,
})

const columns: readonly Column<SheetRow>[] = [
  { title: 'session', of: ({ sheet }) => sheet.session, numeric: true },
  { title: 'coder', of: ({ sheet }) => named(coderWords(sheet.coder)) },
  { title: 'set of codes', of: ({ sheet }) => named(sheet.codeSet) },
  { title: 'use', of: ({ sheet }) => sheet.use },
  { title: 'made', of: ({ sheet }) => sheet.made.replaceAll('-', ' ') },
  { title: 'blind to', of: ({ sheet }) => (sheet.blindTo.length === 0 ? 'nothing' : sheet.blindTo.join(', ')) },
  count('segments', 'segments'),
  count('not codable', 'notCodable'),
  count('with a code present', 'present'),
  count('codes rated', 'rated'),
  count('not rated', 'notRated'),
  count('not applicable', 'notApplicable'),
]

const sheetsTable = (title: Content, sheets: readonly CodingSheet[], { codeSets }: CodingReported): Html => {
  const rows = sheets.map((sheet) => sheetRow(sheet, codeSets)).sort((a, b) => a.sheet.session - b.sheet.session)
  return folded(title, table<SheetRow>('Who coded what, session by session', columns, rows), true)
}

/** Returns who coded what when, alliance by alliance, with the cut that says what is present. */
export const codingSection = (alliances: readonly AllianceShown[], coding: CodingReported): Html => {
  const { sheets, codeSets } = coding
  const known = alliances.map(({ id }): string => id)
  const ids = [...new Set([...known, ...sheets.map(({ alliance }) => alliance)])]
  const used = codeSets.filter(({ id }) => sheets.some(({ codeSet }) => codeSet === id))
  const uncut = [...new Set(sheets.map(({ codeSet }) => codeSet))].filter((id) => used.every((set) => set.id !== id))
  return html`<p class="quiet">Codes are in sheets and are no history by themselves: a rupture is what people report. Not rated, not applicable and not codable are no absences. ${used.length === 0 ? null : html`Present, ${used.map(cutWords).join('; ')}. `}${
    uncut.length === 0 ? null : html`Without a cut nothing is counted as present: ${uncut.join(', ')}. `
  }Notes of sheets are left out.</p>
${ids.map((id) => {
  const own = sheets.filter(({ alliance }) => alliance === id)
  return own.length === 0 ? null : sheetsTable(id === undefined ? 'No alliance named' : named(id), own, coding)
})}`
}
