import type { Alliance } from '../../alliance/index.js'
import { timelineSvg } from '../../diagram/index.js'
import { type Content, type Html, html, named, trusted } from '../page/html.js'
import { folded, table } from '../page/table.js'
import { type Lane, laneAxis, laneLegend, laneOf, laneSvg } from '../plot/lanes.js'
import { provenanceLabel, provenancesOf } from '../shown/provenance.js'
import { meetingIn } from '../shown/setting.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

interface Row {
  readonly who: Content
  readonly lane: Lane
}

const lanesTable = (caption: string, rows: readonly Row[]): Html => {
  const lanes = rows.map(({ lane }) => lane)
  const reached = lanes.flatMap(({ from, to, sessions }) => [from, to, ...Object.values(sessions).flat()])
  const span = {
    first: reached.reduce((a, b) => Math.min(a, b), reached[0] ?? 1),
    last: reached.reduce((a, b) => Math.max(a, b), reached[0] ?? 1),
  }
  return html`<div class="lanes">${table<Row>(
    caption,
    [
      { title: 'alliance, episode', of: ({ who }) => who },
      { title: html`session ${laneAxis(span)}`, of: ({ lane }) => laneSvg(span, lane) },
    ],
    rows,
  )}</div>`
}

/** Returns one alliance as a timeline: who was there, its episodes with their attempts, and how it ended. */
export const timeline = (
  record: Alliance,
  { provenance }: AllianceShown,
): Html => html`<figure class="timeline">${trusted(timelineSvg(record).replace(' xmlns="http://www.w3.org/2000/svg"', ''))}
<figcaption>${provenanceLabel(provenance)} The record over its ${meetingIn(record)}s.</figcaption></figure>\n`

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
    const drawn = lanesTable(caption, some)
    return part === 0 ? drawn : folded(caption, drawn, false)
  })
  return html`<h3 id="episodes">Episodes of all alliances</h3>
<p>${labels}Each lane runs from when the episode happened, as far as that is known, to its closing or the last session on record.</p>
${laneLegend()}${parts}`
}
