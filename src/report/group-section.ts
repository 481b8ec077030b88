import { type Alliance, bystandersOf, cautionsIn } from '../alliance/index.js'
import { explain } from '../language/index.js'
import { type GroupCell, type GroupRow, groupRows, sessionsOf } from './group-cells.js'
import { type Content, type Html, html, named } from './html.js'
import { provenanceLabel } from './provenance.js'
import type { AllianceShown } from './shown-alliance.js'
import { folded, table } from './table.js'

const isWords: Readonly<Record<GroupCell['is'], string>> = {
  present: 'there',
  away: 'not there',
  outside: '–',
  left: 'left',
}

const cellWords = (cell: GroupCell | undefined): Content => {
  if (cell === undefined) return '–'
  const lines: readonly Content[] = [
    html`<span class="quiet">${isWords[cell.is]}</span>`,
    ...(cell.open.length === 0 ? [] : [`open: ${cell.open.join(', ')}`]),
    ...(cell.notAsked.length === 0 ? [] : [`not asked: ${cell.notAsked.join(', ')}`]),
  ]
  return lines.map((line, index) => html`${index === 0 ? null : html`<br>`}${line}`)
}

const grid = (alliance: Alliance): Html => {
  const sessions = sessionsOf(alliance)
  return html`<div class="cells">${table<GroupRow>(
    'Members by session, as the record stood after each; numbers are those of the episodes',
    [
      { title: 'member', of: ({ person }) => html`${named(person.id)} (${person.role})` },
      ...sessions.map((session, index) => ({
        title: String(session),
        of: ({ cells }: GroupRow) => cellWords(cells[index]),
      })),
    ],
    groupRows(alliance),
  )}</div>`
}

/** Of each episode who stood by, and where they stand today. */
const stoodBy = (alliance: Alliance): Content =>
  alliance.record.episodes.map((phased, index) => {
    const all = bystandersOf(alliance.record, phased)
    const name = named(phased.episode.record.reported.episode)
    const words =
      all.length === 0
        ? 'nobody stood by'
        : all.map(({ who, state }, at) => html`${at === 0 ? '' : '; '}${named(who)}, ${state.replaceAll('-', ' ')}`)
    return html`<li>Episode ${index + 1}, ${name}: ${words}.</li>
`
  })

const departures = (alliance: Alliance): Content =>
  [
    ...alliance.record.entries.filter((entry) => entry._tag === 'ParticipantLeft'),
    ...cautionsIn(alliance, { unattendedFor: Number.POSITIVE_INFINITY }).filter(
      ({ _tag }) => _tag === 'DepartureUnspoken',
    ),
  ].map(
    (one) => html`<li>${explain(one, 'clinician')}</li>
`,
  )

/** Whether there are members beside the two ends of a tie. */
export const isGroup = ({ record }: AllianceShown): boolean => record !== undefined && record.record.people.length > 2

/** The pages of alliances of more than two people. */
export const groupsSection = (
  alliances: readonly AllianceShown[],
  open: boolean,
): Html => html`<h2 id="groups">Groups</h2>
<p>Alliances of more than two people, members by sessions: open episodes they are part of, what they stood by and have not been asked about, departures.</p>
${alliances.filter(isGroup).map(({ id, place, provenance, record }) =>
  record === undefined
    ? null
    : folded(
        html`<h3>${named(id)}</h3> ${provenanceLabel(provenance)}`,
        html`${grid(record)}<ul>
${stoodBy(record)}${departures(record)}</ul>
<p><a href="#alliance-${place}">Its record</a></p>
`,
        open,
      ),
)}`
