import { type Html, html, named } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import { agreementCell } from '../shown/agreement-cell.js'
import { agreementBySet, type PairAgreement, type SetAgreement } from '../shown/coded-presence.js'
import { cutWords } from '../shown/coder-words.js'
import type { CodingReported } from '../shown/report.js'

const coefficient = (
  title: string,
  name: 'percent' | 'positive-agreement' | 'negative-agreement' | 'cohen-kappa' | 'gwet-ac1',
): Column<PairAgreement> => ({
  title,
  of: ({ of }) => agreementCell(of.get(name)),
  numeric: true,
})

const columns: readonly Column<PairAgreement>[] = [
  { title: 'code', of: ({ code }) => named(code) },
  { title: 'two coders', of: ({ coders }) => named(coders.join(' and ')) },
  { title: 'sessions', of: ({ sessions }) => sessions, numeric: true },
  { title: 'segments', of: ({ units }) => units, numeric: true },
  { title: 'present, by each', of: ({ positives }) => positives.join(' and '), numeric: true },
  coefficient('agree', 'percent'),
  coefficient('positive agreement', 'positive-agreement'),
  coefficient('negative agreement', 'negative-agreement'),
  coefficient('κ', 'cohen-kappa'),
  coefficient('AC1', 'gwet-ac1'),
]

const leftOutWords = ({ leftOut: { training, notIndependent, again } }: SetAgreement): string =>
  `Sheets left out: ${training} for training, ${notIndependent} that are not independent, ${again} that a coder made of a session once more.`

const ofSet = (found: SetAgreement): Html => {
  const { set, pairs } = found
  return html`${
    pairs.length === 0
      ? html`<p>${named(set.id)}: no segment was coded independently by two coders.</p>\n`
      : table<PairAgreement>(`${agreementTitle} on segments, ${cutWords(set)}`, columns, pairs)
  }<p class="quiet">${leftOutWords(found)}</p>\n`
}

/** The heading of the section, which the contents name too. */
export const agreementTitle = 'Agreement between coders'

/** Returns how far coders agree, code by code, on the segments that both rated; only independent sheets that are not for training count. */
export const agreementSection = ({ sheets, codeSets }: CodingReported): Html =>
  html`<h2 id="agreement">${agreementTitle}</h2>
${agreementBySet(sheets, codeSets).map(ofSet)}<p class="quiet">The unit is a segment that both coders rated: whether the code is present. In brackets 95% intervals, which treat segments as independent, though segments of one session are not. Where an interval spans more than 0.4 it is shown in place of the value. κ and AC1 are side by side since neither corrects the other. A machine is named as such.</p>
`
