import { outcomesSeen, type View } from '../alliance/index.js'
import { allianceIn } from '../alliance/inside.js'
import { attemptsOf } from '../episode/index.js'
import { explain } from '../language/index.js'
import type { AllianceId } from '../vocabulary/inside.js'
import { documentOf } from './document.js'
import { type Content, html, named } from './page/html.js'
import { table } from './page/table.js'
import type { Draw } from './plot/plot.js'
import { people, remarksOn } from './sections/alliance-section.js'
import { consentSection } from './sections/consent.js'
import { endingsTable } from './sections/endings-table.js'
import { harms, stateWords } from './sections/episodes-section.js'
import { figures, isScored, specsOf } from './sections/figures.js'
import { findingsSection } from './sections/findings-section.js'
import { timeline } from './sections/lanes-section.js'
import { cutWords } from './sections/outcomes-table.js'
import { scaleEnds } from './shown/measures.js'
import { provenanceSentences, provenancesOf } from './shown/provenance.js'
import { renamedReport } from './shown/renamed-report.js'
import type { Report } from './shown/report.js'
import { spokenIn } from './shown/setting.js'
import { type AllianceShown, shownAlliance } from './shown/shown-alliance.js'

interface Row {
  readonly name: string
  readonly state: string
  readonly attempts: number
  readonly judged: string
}

const episodesTable = (view: View, cuts: NonNullable<Report['outcomes']>): Content => {
  const record = allianceIn(view)
  const seen = outcomesSeen(view, 'any', cuts)
  const rows = record.record.episodes.map(({ episode }, index): Row => {
    const standing = seen[index]?.standing
    return {
      name: `${index + 1}: ${episode.record.reported.episode}`,
      state: stateWords[episode._tag],
      attempts: attemptsOf(episode).length,
      judged:
        standing === undefined || standing === 'withheld'
          ? 'withheld'
          : explain(standing, 'clinician', spokenIn(record)),
    }
  })
  return rows.length === 0
    ? html`<p>No episode to show.</p>\n`
    : table<Row>(
        `Episodes on record; ${cutWords(cuts)}`,
        [
          { title: 'episode', of: ({ name }) => named(name) },
          { title: 'now', of: ({ state }) => state },
          { title: 'attempts', of: ({ attempts }) => attempts, numeric: true },
          { title: 'how it is judged', of: ({ judged }) => judged },
        ],
        rows,
      )
}

const toAsk = (alliance: AllianceShown): Content => {
  const asked = remarksOn(alliance)
  return asked.length === 0
    ? null
    : html`<h2>Questions about this record</h2>
<ul>${asked.map((one) => html`<li>${one}</li>\n`)}</ul>\n`
}

const recordPart = (alliance: AllianceShown, cuts: NonNullable<Report['outcomes']>): Content => {
  const { view, record } = alliance
  return view === undefined || record === undefined
    ? null
    : html`<h2>Episodes</h2>
<div class="beside">${timeline(record, alliance)}<div>${episodesTable(view, cuts)}${harms(record)}${endingsTable(record)}</div></div>${toAsk(alliance)}`
}

/**
 * Returns one alliance of a report as a page for supervision, meant for one printed sheet; nothing where the report has none of that id.
 *
 * It shows scores, episodes and endings as supervision may see them, and names the people whose consent it rests on and what the record
 * knows of it. Notes and dates are left out. It is no appraisal and says so. Pure.
 *
 * @example
 * const alliances = [{ id: 'a1', provenance: 'invented', record: sampleAlliance, series: [], findings: [] }] as const
 * const report = { title: 'One', measure: 'score', alliances, audience: 'supervision', names: 'keep', remarks: [] } as const
 * sheetHtml(report, 'a1', () => '<svg></svg>')?.includes('This sheet is no appraisal') // => true
 * sheetHtml(report, 'a2', () => '<svg></svg>') // => undefined
 */
export const sheetHtml = (given: Report, id: AllianceId, draw: Draw): string | undefined => {
  const asked = {
    ...given,
    audience: 'supervision',
    alliances: given.alliances.filter((one) => one.id === id),
  } as const
  const report = renamedReport(asked)
  const [reported] = report.alliances
  if (reported === undefined) return undefined
  const alliance = shownAlliance(reported, 1, report)
  const { record, measures } = alliance
  const specOf = specsOf(measures, scaleEnds(measures))
  const drawn = { draw, specOf, own: report.measure, small: new Map() }
  const provenances = provenancesOf([alliance])
  return documentOf(
    { title: report.title, provenances, onSheets: 'No appraisal.' },
    html`<main class="sheet">
<h1>${named(reported.id)}</h1>
${provenanceSentences(provenances)}<p><strong>This sheet is no appraisal of the therapist or of anyone else.</strong> It helps to talk about one alliance in supervision. Notes and dates are left out.${record === undefined ? null : html` <i>Withheld</i>: no word on it, or none for supervision.`}</p>
${report.remarks.map((remark) => html`<p class="quiet">${remark}</p>\n`)}${
  record === undefined
    ? html`<p>Only scores were read: the people behind them, and their consent, are not on record.</p>\n`
    : html`${people(record)}${consentSection(record)}`
}<h2>Scores</h2>
${measures.some(isScored) ? html`<div class="panels">${figures(alliance, drawn)}</div>` : html`<p>No score to show.</p>`}
${findingsSection(alliance)}${(report.byChance ?? []).slice(0, 1).map((line) => html`<p class="quiet">${line}</p>\n`)}${recordPart(alliance, report.outcomes ?? {})}</main>
<footer>${report.made === undefined ? null : html`<p>${report.made}</p>\n`}</footer>\n`,
  )
}
