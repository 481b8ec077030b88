import {
  type Alliance,
  bystandersOf,
  compareAccounts,
  hurtAndAddressed,
  type PhasedEpisode,
} from '../../alliance/index.js'
import {
  type Bystander,
  type EpisodeAccounts,
  type HeardWhatever,
  type HurtAndAddressed,
  heardWhatever,
  seenBy,
} from '../../alliance/inside.js'
import { codedKindsOf, kindsOf } from '../../episode/index.js'
import { explain } from '../../language/index.js'
import { type Content, type Html, html, joined, named } from '../page/html.js'
import type { Report } from '../shown/report.js'
import { meetingIn, spokenIn } from '../shown/setting.js'
import { accountsTable } from './accounts-table.js'
import { attemptsTable } from './attempts-table.js'
import { hurtAndAddressedTable } from './hurt-and-addressed-table.js'
import { episodeOutcomes } from './outcomes-table.js'

export const stateWords: Readonly<Record<PhasedEpisode['episode']['_tag'], string>> = {
  Unattended: 'unattended',
  BeingWorkedOn: 'being worked on',
  Paused: 'paused',
  Closed: 'closed',
}

/** Returns bystanders by what they are; of those who were not asked, or not as far as the readers may see, it is withheld. */
export const bystandersByState = (all: readonly Bystander[]): Content => {
  const states = [...new Set(all.map(({ state }) => state))]
  const whoIn = (state: Bystander['state']): readonly Html[] =>
    all
      .filter((one) => one.state === state)
      .map(({ who, stillTakesPart }) => html`${named(who)}${stillTakesPart ? '' : ' (takes part no more)'}`)
  return joined(
    states.map((state) => html`${state === 'not-asked' ? 'withheld' : state}: ${joined(whoIn(state), ', ')}`),
    '; ',
  )
}

const bystanders = (record: Alliance, phased: PhasedEpisode): Content => {
  const all = bystandersOf(record, phased)
  return all.length === 0 ? null : html`<p>Bystanders, ${bystandersByState(all)}.</p>\n`
}

/** The kinds as reported, and what each later coder says, under the coder's name; nothing where the report has said all. */
const kindWords = ({ episode: { record } }: PhasedEpisode): Content => {
  const kinds = kindsOf(record)
  const isSaid = kinds.length === 1 && kinds[0] === record.reported.rupture.moment.kind
  if (isSaid && codedKindsOf(record).length === 0) return null
  const coded = codedKindsOf(record).map(
    ({ coder, kinds }) => html`; as ${named(coder.id)} codes it: ${kinds.join(', then ') || 'unsaid'}`,
  )
  return html`; kind: ${kinds.join(', then ') || 'unsaid'}${coded}`
}

const unspokenWords = ({ unspoken, congruent }: EpisodeAccounts, meeting: string): string =>
  [
    unspoken === null
      ? 'When it happened is not known.'
      : unspoken === 0
        ? `It was reported in the ${meeting} it happened in.`
        : `It was reported ${unspoken} ${unspoken === 1 ? meeting : `${meeting}s`} after it happened.`,
    ...(congruent ? ['Everyone it concerns is on record as having seen it.'] : []),
  ].join(' ')

const episode = (
  record: Alliance,
  phased: PhasedEpisode,
  accounts: EpisodeAccounts,
  addressed: HurtAndAddressed | undefined,
  heard: HeardWhatever,
  index: number,
  cuts: NonNullable<Report['outcomes']>,
): Html => {
  const { reported } = phased.episode.record
  const language = spokenIn(record)
  const { standing } = seenBy(heard, 'any')
  const agreed =
    standing === 'withheld' ? 'How far judgements agree is withheld.' : explain(standing, 'clinician', language)
  return html`<h4>Episode ${index + 1}: ${named(reported.episode)}</h4>
<p>${explain(reported, 'clinician', language)} Now: ${stateWords[phased.episode._tag]}${kindWords(phased)}.</p>
<p>${unspokenWords(accounts, meetingIn(record))} ${agreed}</p>
${accountsTable(accounts, meetingIn(record))}${attemptsTable(phased.episode, meetingIn(record))}${hurtAndAddressedTable(addressed, record.record.people.length)}${bystanders(record, phased)}${episodeOutcomes(record, heard, cuts)}`
}

/** Returns harm apart: nothing is offered for mending it. */
export const harms = (record: Alliance): Content =>
  record.record.harms.length === 0
    ? null
    : html`<h4>Harm on record</h4>
${record.record.harms.map(
  ({ reported, closed }) =>
    html`<p class="harm">${named(reported.harm)}: ${explain(reported, 'client', spokenIn(record))}${
      closed === undefined ? null : html` ${explain(closed, 'client', spokenIn(record))}`
    }</p>\n`,
)}`

/** Returns the episodes as the readers see them; `hears` says whether they hear what observers say. */
export const episodesSection = (record: Alliance, cuts: NonNullable<Report['outcomes']> = {}, hears = true): Html => {
  const accounts = compareAccounts(record, cuts)
  const addressed = hurtAndAddressed(record)
  const heard = heardWhatever(record, hears, cuts)
  const { episodes } = record.record
  return html`${episodes.length === 0 ? html`<p>No episode to show.</p>\n` : null}${episodes.map((phased, index) => {
    const [own, said] = [accounts[index], heard[index]]
    return own === undefined || said === undefined
      ? null
      : episode(record, phased, own, addressed[index], said, index, cuts)
  })}${harms(record)}`
}
