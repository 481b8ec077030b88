import { type Alliance, bystandersOf, cautionsSeen, type View } from '../../alliance/index.js'
import { allianceIn, entriesAs, roleNameOf, sessionsHeld } from '../../alliance/inside.js'
import { explain } from '../../language/index.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { acrossSessions, folded, table } from '../page/table.js'
import { type GroupCell, type GroupRow, groupRows } from '../shown/group-cells.js'
import { provenanceLabel } from '../shown/provenance.js'
import { meetingIn, spokenIn } from '../shown/setting.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { bystandersByState } from './episodes-section.js'

const isWords: Readonly<Record<GroupCell['is'], string>> = {
  present: 'there',
  away: 'not there',
  outside: '–',
  left: 'left',
}

/** Whether a cell says that a member was there: it need not where more is said of them. */
const isSaid = ({ is, open, notAsked }: GroupCell): boolean =>
  is === 'left' || is === 'away' || (open.length === 0 && notAsked.length === 0)

/** Returns numbers with a sign for the eye and a word for the ear. */
const numbers = (kind: string, word: string, episodes: readonly number[]): Content =>
  episodes.length === 0
    ? null
    : html` <span class="${kind}"><span class="unseen">${word}: </span>${episodes.join(', ')}</span>`

const cellWords = (cell: GroupCell | undefined): Content =>
  cell === undefined
    ? '–'
    : html`${isSaid(cell) ? html`<span class="quiet">${isWords[cell.is]}</span>` : null}${numbers('ongoing', 'open', cell.open)}${numbers('unasked', 'withheld', cell.notAsked)}`

const grid = (view: View): Html => {
  const alliance = allianceIn(view)
  const rows = groupRows(view)
  const parts = acrossSessions(sessionsHeld(alliance.record), (sessions, from) =>
    table<GroupRow>(
      `Members in ${meetingIn(alliance)}s ${sessions[0]} to ${sessions.at(-1)}, as the record was after each`,
      [
        { title: 'member', of: ({ person }) => html`${named(person.id)} (${roleNameOf(person)})` },
        ...sessions.map((session, index) => ({
          title: String(session),
          of: ({ cells }: GroupRow) => cellWords(cells[from + index]),
        })),
      ],
      rows,
    ),
  )
  return html`<p class="quiet">Numbers are those of the episodes: <span class="ongoing">1</span> open, and the member is part of it; <span class="unasked">1</span> the member was a bystander, and what they are to it is withheld.</p>
<div class="cells">${parts}</div>`
}

const witnesses = (alliance: Alliance): Content =>
  alliance.record.episodes.map((phased, index) => {
    const all = bystandersOf(alliance, phased)
    const name = named(phased.episode.record.reported.episode)
    const words = all.length === 0 ? 'no bystanders' : bystandersByState(all)
    return html`<li>Episode ${index + 1}, ${name}: ${words}.</li>\n`
  })

const departures = (view: View): Content => {
  const alliance = allianceIn(view)
  const cautions = cautionsSeen(view, { unattendedFor: Number.POSITIVE_INFINITY })
  const unspoken =
    cautions === 'withheld'
      ? []
      : cautions.filter((one) => one._tag === 'ConclusionWithheld' && one.of === 'DepartureUnspoken')
  return [...entriesAs(alliance.record, 'ParticipantLeft'), ...unspoken].map(
    (one) => html`<li>${explain(one, 'clinician', spokenIn(alliance))}</li>\n`,
  )
}

export const isGroup = ({ record }: AllianceShown): boolean => record !== undefined && record.record.people.length > 2

export const groupsSection = (
  alliances: readonly AllianceShown[],
  open: boolean,
): Html => html`<p>Alliances of more than two people, members by sessions: open episodes they are part of, those they witnessed as bystanders, departures.</p>
${alliances.filter(isGroup).map(({ id, place, provenance, view, record }) =>
  view === undefined || record === undefined
    ? null
    : folded(
        html`<h3>${named(id)}</h3> ${provenanceLabel(provenance)}`,
        html`${grid(view)}<ul>
${witnesses(record)}${departures(view)}</ul>
<p><a href="#alliance-${place}">Its record</a></p>\n`,
        open,
      ),
)}`
