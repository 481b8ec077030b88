import type { Alliance } from '../../alliance/index.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { folded, table } from '../page/table.js'
import { type Lane, laneAxis, laneLegend, laneOf, laneSvg } from '../plot/lanes.js'
import { provenanceLabel, provenancesOf } from '../shown/provenance.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

interface Row {
  readonly who: Content
  readonly lane: Lane
}

const lanesTable = (caption: string, title: string, meeting: string, rows: readonly Row[]): Html => {
  const lanes = rows.map(({ lane }) => lane)
  const reached = lanes.flatMap(({ from, to, sessions }) => [from, to, ...Object.values(sessions).flat()])
  const span = {
    first: reached.reduce((a, b) => Math.min(a, b), reached[0] ?? 1),
    last: reached.reduce((a, b) => Math.max(a, b), reached[0] ?? 1),
  }
  return html`<div class="lanes">${table<Row>(
    caption,
    [
      { title, of: ({ who }) => who },
      { title: html`${meeting} ${laneAxis(span)}`, of: ({ lane }) => laneSvg(span, lane) },
    ],
    rows,
  )}</div>`
}

/** Returns the episodes of one alliance as lanes over its sessions. */
export const episodeLanes = (record: Alliance, { provenance }: AllianceShown, meeting: string): Content =>
  record.record.episodes.length === 0
    ? null
    : html`<p>${provenanceLabel(provenance)} Episodes over ${meeting}s: from when each happened, as far as that is known, to its closing or the last ${meeting}.</p>
${lanesTable(
  'Episodes by number',
  'episode',
  meeting,
  record.record.episodes.map((phased, index) => ({ who: String(index + 1), lane: laneOf(record, phased) })),
)}${laneLegend()}`

const together = 50

/** Returns the episodes of all alliances as lanes on one axis, in the order of the file. */
export const cohortLanes = (alliances: readonly AllianceShown[]): Content => {
  const rows = alliances.flatMap(({ id, place, record }): readonly Row[] =>
    record === undefined
      ? []
      : record.record.episodes.map((phased, index) => ({
          who: html`<a href="#alliance-${place}">${named(id)}</a>, ${index + 1}`,
          lane: laneOf(record, phased),
        })),
  )
  if (alliances.length < 2 || rows.length === 0) return null
  const labels = provenancesOf(alliances).map((one) => html`${provenanceLabel(one)} `)
  const parts = Array.from({ length: Math.ceil(rows.length / together) }, (_, part) => {
    const some = rows.slice(part * together, (part + 1) * together)
    const caption = `Episodes ${part * together + 1} to ${part * together + some.length} of ${rows.length}, by alliance and number`
    const drawn = lanesTable(caption, 'alliance, episode', 'session', some)
    return part === 0 ? drawn : folded(caption, drawn, false)
  })
  return html`<h3 id="episodes">Episodes of all alliances</h3>
<p>${labels}Each lane runs from when the episode happened, as far as that is known, to its closing or the last session on record.</p>
${laneLegend()}${parts}`
}
