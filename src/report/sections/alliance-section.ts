import { type Alliance, remarksSeen } from '../../alliance/index.js'
import { hearsObservers, roleNameOf } from '../../alliance/inside.js'
import { explain, narrate } from '../../language/index.js'
import { type Content, type Html, html, joined, named } from '../page/html.js'
import { folded } from '../page/table.js'
import { flagWords, type RuleFlags } from '../shown/flags.js'
import { provenanceLabel, provenancesOf } from '../shown/provenance.js'
import type { Report, RulesCompared } from '../shown/report.js'
import { meetingIn, namesIn, spokenIn } from '../shown/setting.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { answersTable } from './answers-table.js'
import { endingsTable } from './endings-table.js'
import { episodesSection } from './episodes-section.js'
import { type Drawn, figures, isScored } from './figures.js'
import { findingsSection } from './findings-section.js'
import { timeline } from './lanes-section.js'
import { flaggedTable } from './rules-section.js'
import { scoresTable } from './scores-table.js'

export interface Shared extends Drawn {
  readonly compared: RulesCompared | undefined
  /** Which rules flag each alliance, and where. */
  readonly flags: ReadonlyMap<string, readonly RuleFlags[]>
  /** Whether each has its own timeline and its record entry by entry; of many alliances they would be most of the page. */
  readonly whole: boolean
  readonly cuts: NonNullable<Report['outcomes']>
  readonly open: boolean
}

const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

const summary = (alliance: AllianceShown, { flags }: Shared): Html => {
  const { id, series, record, course } = alliance
  const findings = alliance.findings.filter(({ counts }) => counts === true)
  const isAssessable = course?.assessable !== false
  const facts = [
    course && counted(course.scored, 'session with a score', 'sessions with a score'),
    series.length > 0 && isAssessable && counted(findings.length, 'worsening of the score', 'worsenings of the score'),
    !isAssessable && 'not assessable',
    record && counted(record.record.session, meetingIn(record)),
    record && counted(record.record.episodes.length, 'episode'),
    record && record.record.harms.length > 0 && `harm on record: ${record.record.harms.length}`,
    flagWords(flags.get(id) ?? []),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  const labels = provenancesOf([alliance]).map((one) => html`${provenanceLabel(one)} `)
  return html`<h3>${named(id)}</h3> ${labels}<span class="quiet">${facts.join(', ')}</span>`
}

export const people = ({ record }: Alliance): Html => html`<dl>
<dt>Setting<dd>${record.began.beginning.setting}, ${record.began.beginning.medium.replaceAll('-', ' ')}
<dt>People<dd>${joined(
  record.people.map(
    (person) => html`${named(person.id)} (${roleNameOf(person)}${person.machine ? ', a machine' : ''})`,
  ),
  ', ',
)}
</dl>\n`

/** Returns what a record should be asked about, in sentences; nothing where remarks are not for these readers. */
export const remarksOn = ({ view, record }: AllianceShown): readonly string[] => {
  if (view === undefined || record === undefined) return []
  const seen = remarksSeen(view)
  return seen === 'withheld' ? [] : seen.map((one) => explain(one, 'clinician', spokenIn(record), namesIn(record)))
}

/** What the people who keep the record should be asked about; nothing where no entries seem to contradict each other. */
const remarksSection = (alliance: AllianceShown): Content => {
  const asked = remarksOn(alliance)
  return asked.length === 0
    ? null
    : folded(
        `Questions about this record (${asked.length})`,
        html`<ol>${asked.map((remark) => html`<li>${remark}</li>\n`)}</ol>\n`,
        false,
      )
}

/** Every entry has a line in these words, and each by a machine says so. */
const saidByMachine = ({ record }: Alliance, index: number): Content => {
  const by = record.log[index]?.stamp.by
  return by?._tag === 'participant' && record.people.some(({ id, machine }) => machine && id === by.id)
    ? html` Said by ${named(by.id)}, a machine.`
    : null
}

const recordSection = (record: Alliance, alliance: AllianceShown, { whole, cuts }: Shared): Html =>
  html`${whole ? timeline(record, alliance) : null}${episodesSection(record, cuts, alliance.view !== undefined && hearsObservers(alliance.view))}${endingsTable(record)}${answersTable(alliance)}${remarksSection(alliance)}${whole ? wordByWord(record) : null}`

const wordByWord = (record: Alliance): Html =>
  folded(
    'The record in words, entry by entry',
    html`<ol>${narrate(record.record.log, 'clinician').map(
      (line, index) => html`<li>${line}${saidByMachine(record, index)}</li>\n`,
    )}</ol>\n`,
    false,
  )

export const allianceSection = (alliance: AllianceShown, shared: Shared): Html => {
  const { record, measures, place } = alliance
  const scores = html`${figures(alliance, shared)}${
    measures.some(isScored) ? scoresTable(measures) : html`<p>No score to show.</p>\n`
  }${findingsSection(alliance)}${flaggedTable(alliance, shared.compared)}`
  const content = html`${record === undefined ? null : people(record)}${scores}${
    record === undefined ? null : recordSection(record, alliance, shared)
  }`
  return html`<div class="alliance" id="alliance-${place}">${folded(summary(alliance, shared), content, shared.open)}</div>\n`
}
