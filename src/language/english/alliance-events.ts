import type {
  AllianceBegan,
  AllianceEvent,
  EndingAccount,
  EndingAccounted,
  EntryAmended,
  HarmClosed,
  HarmReported,
  PhaseEnding,
} from '../../alliance/index.js'
import type { EpisodeEvent } from '../../episode/index.js'
import type { EndingReason, Provenance } from '../../vocabulary/index.js'
import type { Names, VoicedCatalogue } from '../language.js'
import { between, list, people, speaker, toAll, when, whenCoded } from './phrases.js'
import { aspectWords, mediumWords, reasonWords, roleWords, settingWords } from './words.js'

/** Simulated and invented records say so before anything else. */
const labels: Readonly<Record<Provenance, string>> = {
  recorded: '',
  simulated: 'This record is simulated. ',
  invented: 'This record is invented. ',
}

const cast = ({ beginning }: AllianceBegan, name: Names): string =>
  list(beginning.participants.map(({ id, role }) => `${name(id)} (${roleWords[role]})`))

const ended = (ending: PhaseEnding, name: Names): string => {
  switch (ending._tag) {
    case 'together':
      return 'it was ended together'
    case 'left':
      return `${people(ending.leavers, name)} left`
    case 'unknown':
      return 'how is not known'
    case 'death':
      return `${name(ending.of)} died`
  }
}

const ending = ({ of, reason }: EndingAccount, name: Names): string =>
  of._tag === 'phase' ? `how phase ${of.phase} ended` : went(of.participant, reason, name)

const went = (id: string, reason: EndingReason, name: Names): string =>
  reason === 'death' ? `the death of ${name(id)}` : `how ${name(id)} came to leave`

/** The same to a client, for whom the work together ends and has no numbers. */
const endingPlain = ({ of, reason }: EndingAccount, name: Names): string =>
  of._tag === 'departure'
    ? went(of.participant, reason, name)
    : `how the work together ended${of.phase > 1 ? ' after it had been taken up again' : ''}`

const ids = (kind: string, named: readonly string[]): readonly string[] => named.map((id) => `${kind} ${id}`)

/** An ending is attributed by the source who says so, and by nobody else. */
const attributed = ({ stamp, account }: EndingAccounted, name: Names): string => {
  const named = [...ids('episode', account.attributedTo), ...ids('harm', account.harms ?? [])]
  return named.length === 0 ? '' : ` ${speaker(stamp.by, name)} attributed it to ${list(named)}.`
}

export const allianceEvents: VoicedCatalogue<
  Exclude<AllianceEvent, EpisodeEvent | EntryAmended | HarmReported | HarmClosed>
> = {
  AllianceBegan: {
    client: (event, name) =>
      `${labels[event.beginning.provenance]}The work together began, ${mediumWords[event.beginning.medium]}, with ${cast(event, name)}.`,
    clinician: (event, name) =>
      `${labels[event.beginning.provenance]}The alliance began (${settingWords[event.beginning.setting]}, ${mediumWords[event.beginning.medium]}) with ${cast(event, name)}.`,
    coder: (event, name) =>
      `${labels[event.beginning.provenance]}The alliance began: setting ${event.beginning.setting}, medium ${event.beginning.medium}, provenance ${event.beginning.provenance}, with ${cast(event, name)}.`,
  },
  SessionHeld: toAll(({ held }, name) => {
    const how = held.medium === undefined ? '' : ` ${mediumWords[held.medium]}`
    return `A session was held${how}, with ${people(held.present, name)} present.`
  }),
  ParticipantJoined: toAll(
    ({ participant }, name) => `${name(participant.id)} joined (${roleWords[participant.role]}).`,
  ),
  ParticipantLeft: toAll(({ participant, departure }, name) =>
    departure._tag === 'death' ? `${name(participant)} died.` : `${name(participant)} left.`,
  ),
  RatingGiven: {
    client: ({ stamp }, name) => `${speaker(stamp.by, name)} filled in a questionnaire.`,
    clinician: ({ stamp, rating }, name) =>
      `${speaker(stamp.by, name)} rated the alliance ${between(rating.of, name)} on ${rating.instrument}.`,
    coder: ({ stamp, rating }, name) => {
      const happened = rating.happened === undefined ? '' : ` ${whenCoded(rating.happened)}`
      const condition = rating.condition === undefined ? '' : `; condition ${rating.condition}`
      const audience = rating.visibleTo === undefined ? '' : `; visible to ${list(rating.visibleTo)}`
      return `${speaker(stamp.by, name)} rated the tie ${between(rating.of, name)} on ${rating.instrument}${happened}${condition}${audience}.`
    },
  },
  FrameChanged: {
    client: ({ change }, name) =>
      `${people(change.changedBy, name)} changed ${aspectWords[change.aspect]}${change.manner === 'together' ? ' together' : ''} ${when(change.happened)}.`,
    clinician: ({ change }, name) =>
      `${people(change.changedBy, name)} changed ${aspectWords[change.aspect]} ${when(change.happened)}; ${change.manner === 'together' ? 'it was renegotiated together' : 'the change was one-sided'}.`,
    coder: ({ change }, name) =>
      `Frame change by ${people(change.changedBy, name)} ${whenCoded(change.happened)}: ${change.aspect}, ${change.manner}.`,
  },
  PhaseEnded: {
    client: (event, name) => `The work together ended: ${ended(event.ending, name)}.`,
    clinician: (event, name) => `The phase ended: ${ended(event.ending, name)}.`,
    coder: (event, name) => `The phase ended (${event.ending._tag}): ${ended(event.ending, name)}.`,
  },
  EndingAccounted: {
    client: ({ stamp, account }, name) =>
      `${speaker(stamp.by, name)} gave an account of ${endingPlain(account, name)}.`,
    clinician: (event, name) =>
      `${speaker(event.stamp.by, name)} gave an account of ${ending(event.account, name)}; the reason given: ${reasonWords[event.account.reason]}.${attributed(event, name)}`,
    coder: (event, name) =>
      `${speaker(event.stamp.by, name)} gave an account of ${ending(event.account, name)}: reason ${event.account.reason}.${attributed(event, name)}`,
  },
  PhaseResumed: {
    client: () => 'The work together was taken up again.',
    clinician: ({ resumes }) => `A new phase began, taking up phase ${resumes} again.`,
    coder: ({ resumes }) => `A new phase began, resuming phase ${resumes}.`,
  },
  EntryWithdrawn: {
    client: (event, name) => `${speaker(event.stamp.by, name)} took entry ${event.entry} back.`,
    clinician: (event, name) =>
      `${speaker(event.stamp.by, name)} withdrew entry ${event.entry}; the record goes on as without it, and keeps it.`,
    coder: (event, name) => `${speaker(event.stamp.by, name)} withdrew entry ${event.entry}; it stands in the log.`,
  },
}
