import { documentOf } from './document.js'
import { type Content, type Html, html, named } from './page/html.js'
import { folded } from './page/table.js'
import { laneSigns } from './plot/lanes.js'
import type { Draw } from './plot/plot.js'
import { agreementSection, agreementTitle } from './sections/agreement-section.js'
import { allianceSection, type Shared } from './sections/alliance-section.js'
import { codingSection, mayReadCodes } from './sections/coding-section.js'
import { cohortSection } from './sections/cohort-section.js'
import { specsOf } from './sections/figures.js'
import { groupsSection, isGroup } from './sections/group-section.js'
import { cohortLanes } from './sections/lanes-section.js'
import { panelsSection } from './sections/panels-section.js'
import { rulesSection } from './sections/rules-section.js'
import { flagsOf } from './shown/flags.js'
import { scaleEnds } from './shown/measures.js'
import { type Panel, panelsByMeasure } from './shown/panels.js'
import { provenanceSentences, provenancesOf } from './shown/provenance.js'
import { renamedReport } from './shown/renamed-report.js'
import type { Report } from './shown/report.js'
import { type AllianceShown, shownAlliance } from './shown/shown-alliance.js'

const perPage = 50
const unfolded = 3

const audienceWords: Readonly<Record<Report['audience'], string>> = {
  everyone: 'everyone',
  clients: 'clients',
  therapist: 'the therapist',
  leaders: 'the leaders',
  group: 'the group',
  supervision: 'supervision',
  research: 'research',
}

/** What a page of records says of all of them, whether or not anything is hidden. */
const withheldMeans = html` A record is shown as these readers may see it. <i>Withheld</i>: those it depends on said nothing, or nothing for these readers.`

/** What one of them is called: an alliance where any has a record; where only scores were read, those of a client. */
const unitOf = (alliances: readonly AllianceShown[]): 'alliance' | 'client' =>
  alliances.some(({ record }) => record !== undefined) ? 'alliance' : 'client'

/** A large drawing takes a library milliseconds and kilobytes: many alliances have the small ones instead. */
const panelsByPlace = (panels: ReadonlyMap<string, readonly Panel[]>): ReadonlyMap<number, readonly Panel[]> => {
  const places = new Map<number, Panel[]>()
  for (const all of panels.values())
    for (const panel of all) {
      const { place } = panel.alliance
      places.set(place, [...(places.get(place) ?? []), panel])
    }
  return places
}

const headingOf = {
  alliance: { one: 'Alliance', many: 'Alliances' },
  client: { one: 'Client', many: 'Clients' },
} as const

const pagesOf = (alliances: readonly AllianceShown[], shared: Shared): Content => {
  const sections = alliances.map((alliance) => allianceSection(alliance, shared))
  if (alliances.length <= perPage) return sections
  return Array.from({ length: Math.ceil(alliances.length / perPage) }, (_, page) => {
    const [from, to] = [page * perPage, Math.min((page + 1) * perPage, alliances.length)]
    const [first, last] = [alliances[from]?.id ?? '', alliances[to - 1]?.id ?? '']
    return folded(
      html`${headingOf[unitOf(alliances)].many} ${from + 1} to ${to}: ${named(first)} to ${named(last)}`,
      sections.slice(from, to),
      false,
    )
  })
}

const footer = (made: string | undefined, agreement: Html | null): Html => html`<footer>
${agreement}<p>A record, not advice and not an evaluation of any therapist. Nothing here is counted by therapist, and no one is ranked: all are in the order of the input.</p>
<p>No diagnosis and no risk score. A rule finds a score that turned for the worse; a rupture is what people report. Notes are left out.</p>
${made === undefined ? null : html`<p>${made}</p>\n`}</footer>\n`

interface Section {
  readonly id: string
  readonly title: string
  readonly content: Content
}

const contents = (sections: readonly Omit<Section, 'content'>[]): Html => html`<nav aria-label="Contents"><ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>\n`

/**
 * Returns one self-contained HTML page of alliances, from its doctype on: their scores, findings, episodes, accounts and endings; groups; all together; rules.
 *
 * Pure, and the same report gives the same bytes. It needs no script and fetches nothing. What it says of a record is made of what the
 * audience may see, without notes and dates, so that records which look alike to them give the same page. Scores and findings of a
 * trace are shown as given. Every id is escaped. Alliances are in the order given, folded and in pages where there are many. Nothing is
 * counted by therapist.
 *
 * @example
 * const alliances = [{ id: 'a1', provenance: 'invented', record: sampleAlliance, series: [], findings: [] }] as const
 * const report = { title: 'One', measure: 'score', alliances, audience: 'everyone', names: 'keep', remarks: [] } as const
 * reportHtml(report, () => '<svg></svg>').includes('Invented to show something.') // => true
 */
export const reportHtml = (given: Report, draw: Draw): string => {
  const report = renamedReport(given)
  const alliances = report.alliances.map((one, index) => shownAlliance(one, index + 1, report))
  const provenances = provenancesOf(alliances)
  const open = alliances.length <= unfolded
  const measures = alliances.flatMap((alliance) => alliance.measures)
  const scales = scaleEnds(measures)
  const { measure: own, compared, outcomes: cuts = {} } = report
  const flags = flagsOf(alliances, compared)
  const panels = panelsByMeasure(alliances, scales, flags)
  const whole = alliances.length <= perPage
  const small = whole ? new Map() : panelsByPlace(panels)
  const shared: Shared = { draw, specOf: specsOf(measures, scales), own, compared, flags, small, whole, cuts, open }
  const unit = unitOf(alliances)
  const isOne = alliances.length === 1
  const together = {
    id: 'together',
    title: isOne ? 'In numbers' : 'All together',
    content: html`${cohortSection(alliances, draw, report.byChance ?? [], cuts)}${isOne ? null : panelsSection(panels, scales, own)}${cohortLanes(alliances)}`,
  }
  const compare = compared && { id: 'rules', title: 'Rules side by side', content: rulesSection(compared) }
  const codes = report.coding !== undefined && mayReadCodes(report.audience) ? report.coding : undefined
  const coding = codes && { id: 'coding', title: 'Who coded what', content: codingSection(alliances, codes) }
  const groups = alliances.some(isGroup) && { id: 'groups', title: 'Groups', content: groupsSection(alliances, open) }
  const each = {
    id: 'alliances',
    title: headingOf[unit][isOne ? 'one' : 'many'],
    content: html`${whole ? null : html`<p class="quiet">Of more than ${perPage}, each has small drawings, and neither its timeline nor its record entry by entry; a report of fewer, or of one, has both.</p>\n`}${pagesOf(alliances, shared)}`,
  }
  // Of one alliance its own course comes first, of many what they have in common.
  const inOrder = isOne ? [each, groups, coding, together, compare] : [together, compare, groups, coding, each]
  const sections = inOrder.flatMap((section): readonly Section[] => (section ? [section] : []))
  const inFooter = codes === undefined ? [] : [{ id: 'agreement', title: agreementTitle }]
  return documentOf(
    { title: report.title, provenances, onSheets: 'A record, not advice.' },
    html`<header>
<h1>${report.title}</h1>
${provenanceSentences(provenances)}<p class="quiet">${alliances.length} ${isOne ? unit : `${unit}s`}; made for ${audienceWords[report.audience]}.${unit === 'client' ? null : withheldMeans}</p>
${report.remarks.map((remark) => html`<p class="quiet">${remark}</p>\n`)}${contents([...sections, ...inFooter])}</header>
<main>
${laneSigns}${sections.map(({ id, title, content }) => html`<h2 id="${id}">${title}</h2>\n${content}`)}</main>
${footer(report.made, codes === undefined ? null : agreementSection(codes))}`,
  )
}
