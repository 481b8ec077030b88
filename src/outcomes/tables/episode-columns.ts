import { type EpisodeOutcome, levelOf, outcomesOf } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import { attemptsOf, type Episode, kindsOf, momentsOf } from '../../episode/index.js'
import { closedIn, injuredIn } from '../../episode/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { allianceColumn, provenanceColumn } from './alliance-columns.js'
import type { OutcomeAsked } from './question.js'
import { recognitionOf } from './recognition.js'
import { sideOf, sidesOf } from './sides.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column } from './table-of.js'
import { tieWords } from './tie-words.js'

/** An episode with what follows from it under a criterion. */
export interface EpisodeFacts {
  readonly alliance: NamedAlliance
  readonly episode: Episode
  readonly outcome: EpisodeOutcome
}

/** Returns the episodes of an alliance with what follows from them. */
export const episodeFacts = (
  alliance: NamedAlliance,
  { resolvedBy, settings }: OutcomeAsked,
): readonly EpisodeFacts[] => {
  // What rests on no criterion is the same under every one.
  const outcomes = outcomesOf(alliance.state, resolvedBy ?? 'any', settings)
  return alliance.state.record.episodes.flatMap(({ episode }, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [{ alliance, episode, outcome }]
  })
}

/** The states of an episode, in a word. */
export const episodeStateWords: Readonly<Record<Episode['_tag'], string>> = {
  Unattended: 'unattended',
  BeingWorkedOn: 'being-worked-on',
  Paused: 'paused',
  Closed: 'closed',
}

/** Returns the session in which the first attempt began, that of its report where that is not known. */
const firstAttemptIn = (episode: Episode): number | null => {
  const first = attemptsOf(episode)[0]?.begun
  return first === undefined ? null : (sessionOf(first.attempt.happened) ?? first.stamp.session)
}

type Columns = readonly ColumnOf<EpisodeFacts>[]

/** What was reported of the rupture. */
const reportedColumns: Columns = [
  allianceColumn(({ alliance }) => alliance.id),
  column(
    'episode',
    'text',
    'the episode, as the log names it; unique within its alliance',
    ({ outcome }) => outcome.episode,
  ),
  column('phase', 'whole', 'the phase of treatment in which it was reported, from 1', ({ outcome }) => outcome.phase),
  column(
    'setting',
    'text',
    'the setting of the alliance',
    ({ alliance }) => alliance.state.record.began.beginning.setting,
  ),
  provenanceColumn(({ alliance }) => alliance),
  column(
    'tie',
    'text',
    'the strained tie: its ends with & between them, people who act as one with +; several ties with ; between them',
    ({ episode }) => episode.record.reported.rupture.ties.map(tieWords).join('; '),
  ),
  column('level', 'text', 'the level of the tie; each once where there are several ties', ({ alliance, episode }) =>
    [...new Set(episode.record.reported.rupture.ties.flatMap((tie) => levelOf(alliance.state, tie) ?? []))].join(' '),
  ),
  column(
    'kind',
    'text',
    'its kind as first reported; unsaid: no one said',
    ({ episode }) => momentsOf(episode.record)[0].kind ?? 'unsaid',
  ),
  column('kinds', 'text', 'the kinds of all its moments, each once, in their order', ({ episode }) =>
    kindsOf(episode.record).join(' '),
  ),
  column(
    'expressed_by',
    'text',
    'the sides of the people who showed it: client, therapist or party; blank: not said',
    ({ alliance, episode }) => sidesOf(alliance.state, episode.record.reported.rupture.expressedBy),
  ),
  column(
    'hurt',
    'text',
    'the sides of the people it hurt, or of those who showed it where no one is named; blank: not said',
    ({ alliance, episode }) => sidesOf(alliance.state, injuredIn(episode.record)),
  ),
  column('happened', 'whole', 'the session in which it began; blank: not known', ({ episode }) =>
    sessionOf(episode.record.reported.rupture.moment.happened),
  ),
  column(
    'reported',
    'whole',
    'the session in which it was reported',
    ({ episode }) => episode.record.reported.stamp.session,
  ),
  column(
    'reported_by',
    'text',
    'the side of the person who reported it: client, therapist, party or observer',
    (facts) => sideOf(facts.alliance.state, facts.episode.record.reported.stamp.by),
  ),
  column(
    'recognised',
    'whole',
    'the first session in which a person other than those who showed it saw it; blank: no such session is on record',
    ({ alliance, episode }) => recognitionOf(alliance.state, episode.record)?.session ?? null,
  ),
  column(
    'recognised_by',
    'text',
    'the side of that person; blank: no one is on record as having seen it',
    (facts) => recognitionOf(facts.alliance.state, facts.episode.record)?.side ?? null,
  ),
  column(
    'recurrence_of',
    'text',
    'the earlier episode that came back in this one; blank: none is named',
    ({ episode }) => episode.record.reported.rupture.recurrenceOf ?? null,
  ),
]

/** What became of it, whatever the criterion. */
const courseColumns: Columns = [
  column(
    'state',
    'text',
    'unattended, being-worked-on, paused or closed',
    ({ episode }) => episodeStateWords[episode._tag],
  ),
  column(
    'first_attempt',
    'whole',
    'the session in which the first attempt at repair began; blank: none is on record',
    (facts) => firstAttemptIn(facts.episode),
  ),
  column('attempts', 'whole', 'attempts at repair on record', ({ episode }) => attemptsOf(episode).length),
  column('closed', 'whole', 'the session in which it closed; blank: it is not closed', ({ episode }) =>
    closedIn(episode),
  ),
  column(
    'closed_by',
    'text',
    'the side of the person who closed it; blank: it is not closed, or closed with an ending',
    ({ alliance, outcome }) => (outcome.closedBy === null ? null : sideOf(alliance.state, outcome.closedBy)),
  ),
  column('closure', 'text', 'how it closed; open or censored: it did not', ({ outcome }) => outcome.closure),
  column('attempted', 'yes-no', 'whether an attempt at repair is on record', ({ outcome }) => outcome.attempted),
  column(
    'settled',
    'yes-no',
    'whether the words of the parties agree that it is over; blank: they gave none',
    ({ outcome }) => outcome.settled,
  ),
  column(
    'recurred',
    'whole',
    'sessions from its closing until it came back; blank: it is not on record that it did',
    ({ outcome }) => outcome.recurred,
  ),
  column('standing', 'text', 'how far all judgements agree, in time or not', ({ outcome }) => outcome.standing),
  column(
    'observed_to',
    'whole',
    'the last session held of its alliance, to which it was observed',
    ({ alliance }) => alliance.state.record.session,
  ),
]

/** What follows under the criterion; blank without one. */
const concludedColumns = ({ resolvedBy }: OutcomeAsked): Columns => {
  const asked = <Value>(value: Value): Value | null => (resolvedBy === null ? null : value)
  return [
    column('outcome', 'text', 'what it came to, in one word, by this criterion', ({ outcome }) =>
      asked(outcome.outcome),
    ),
    column(
      'judged',
      'text',
      'what the people of the criterion say of the resolution: resolved, not-resolved, split or not-judged',
      ({ outcome }) => asked(outcome.judged),
    ),
    column(
      'reason',
      'text',
      'why it is not judged; blank: it is judged, or each of these people said something else, as that it is over',
      ({ outcome }) => asked(outcome.reason),
    ),
    column(
      'attributed',
      'text',
      'whether these people attribute an ending to it; where they say neither, what all others say',
      ({ outcome }) => asked(outcome.attributed),
    ),
    column(
      'attributed_by_others',
      'yes-no',
      'whether attributed is what others say, which does not decide the outcome',
      ({ outcome }) => asked(outcome.attributedByOthers),
    ),
    column(
      'restored',
      'yes-no',
      'whether these people say that it is about back to where it was, or better, whatever the cut',
      ({ outcome }) => asked(outcome.restored),
    ),
  ]
}

/** Returns the columns of an episode. */
export const episodeColumns = (question: OutcomeAsked): Columns => [
  ...reportedColumns,
  ...courseColumns,
  ...concludedColumns(question),
  ...statedColumns(question),
]
