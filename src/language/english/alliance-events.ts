import type { AllianceEvent } from '../../alliance/index.js'
import type { EpisodeEvent } from '../../episode/index.js'
import type { EndingReason, HarmEnding, Participant, Provenance, Setting } from '../../vocabulary/inside.js'
import type { Event } from '../explainable.js'
import type { Catalogue, Names, PerRegister } from '../language.js'
import { between, isOwnWord, list, people, someone, speaker, toAll, when, whenCoded } from './phrases.js'
import { capital, numbered, wordsOf } from './settings.js'
import { aspectWords, harmWords, historyWords, mediumWords, reasonWords } from './words.js'

type Account = Event<'EndingAccounted'>['account']

/** What is not recorded of people says so before anything else. */
const labels: Readonly<Record<Provenance, string>> = {
  recorded: '',
  simulated: 'This record is simulated. ',
  invented: 'This record is invented. ',
  'language-models': 'This record was played by language models. ',
}

/** “Ada (sibling)”: what the role is called, or else the role; a machine is called one. */
const withRole = ({ id, role, called = role, machine }: Participant, name: Names): string =>
  `${name(id)} (${called}${machine ? ', a machine' : ''})`

const cast = ({ beginning }: Event<'AllianceBegan'>, name: Names): string =>
  list(beginning.participants.map((one) => withRole(one, name)))

const ended = (ending: Event<'PhaseEnded'>['ending'], name: Names): string => {
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

const ending = ({ of, reason }: Account, name: Names): string =>
  of._tag === 'phase' ? `how phase ${of.phase} ended` : went(of.participant, reason, name)

const went = (id: string, reason: EndingReason, name: Names): string =>
  reason === 'death' ? `the death of ${name(id)}` : `how ${name(id)} came to leave`

/** The same to a client: the work together ends, and has no numbers. */
const endingPlain = ({ of, reason }: Account, name: Names, setting?: Setting): string =>
  of._tag === 'departure'
    ? went(of.participant, reason, name)
    : `how ${wordsOf(setting).together} ended${of.phase > 1 ? ' after it had been taken up again' : ''}`

const ids = (kind: string, named: readonly string[]): readonly string[] => named.map((id) => `${kind} ${id}`)

/** An ending is attributed only by the source who says so. */
const attributed = ({ stamp, account }: Event<'EndingAccounted'>, name: Names): string => {
  const named = [...ids('episode', account.attributedTo), ...ids('harm', account.harms ?? [])]
  return named.length === 0 ? '' : ` ${speaker(stamp.by, name)} attributed it to ${list(named)}.`
}

/** The one sentence that goes beyond the record; nothing is offered for mending a harm. */
const pointerIn = (setting?: Setting): string =>
  `Safety comes first, with ${wordsOf(setting).help}, reporting and the free choice of those harmed.`

const endingWords: Readonly<Record<HarmEnding, string>> = {
  'handed-over': 'it was handed over to those responsible for such matters',
  'left-for-protection': 'a person left for protection',
}

type Answered = Event<'ProposalAnswered'>

/** “a rule (drop)”, “a coder (Ann)”, “a machine (coder-bot)”. */
const proposer = ({ proposedBy }: Answered['proposal'], name: Names): string => {
  switch (proposedBy._tag) {
    case 'algorithm':
      return `a rule (${proposedBy.rule})`
    case 'person':
      return `a coder (${name(proposedBy.id)})`
    case 'machine':
      return `a machine (${[proposedBy.id, proposedBy.model, proposedBy.run].filter((one) => one !== undefined).join(', ')})`
  }
}

/** The sessions that a proposal speaks of; without them where a redaction removed them. */
const proposedFrom = ({ proposedBy }: Answered['proposal'], setting?: Setting): string => {
  if (proposedBy._tag !== 'algorithm') return ` on ${numbered(proposedBy.session, setting)}`
  const { movement } = proposedBy
  return movement === undefined ? '' : ` on ${numbered(movement.from, setting)} to ${numbered(movement.to, setting)}`
}

const answerWords: Readonly<Record<Answered['answer']['_tag'], string>> = {
  accepted: 'said that it is so',
  corrected: 'said that it was otherwise',
  rejected: 'said that it is not so',
}

export const allianceEvents: Catalogue<
  Exclude<AllianceEvent, EpisodeEvent | Event<'EntryAmended' | 'EntriesCorrected'>>,
  PerRegister
> = {
  AllianceBegan: (event, name) => {
    const { setting, medium, provenance } = event.beginning
    const label = labels[provenance]
    const who = cast(event, name)
    return {
      client: `${label}${capital(wordsOf(setting).together)} began, ${mediumWords(medium)}, with ${who}.`,
      clinician: `${label}${capital(wordsOf(setting).course)} began (${setting}, ${mediumWords(medium)}) with ${who}.`,
      coder: `${label}The alliance began: setting ${setting}, medium ${medium}, provenance ${provenance}, with ${who}.`,
    }
  },
  SessionHeld: toAll(({ held }, name, setting) => {
    const how = held.medium === undefined ? '' : ` ${mediumWords(held.medium)}`
    return `A ${wordsOf(setting).meeting} was held${how}, with ${people(held.present, name)} present.`
  }),
  SessionInserted: toAll(({ stamp, session, held }, name, setting) => {
    const how = held.medium === undefined ? '' : ` ${mediumWords(held.medium)}`
    const which = `${speaker(stamp.by, name)} entered ${numbered(session, setting)} late`
    return `${which}: it was held${how}, with ${people(held.present, name)} present.`
  }),
  ParticipantJoined: toAll(({ participant }, name) => {
    const { id, role, called = role, machine } = participant
    return `${name(id)} joined (${called}${machine ? ', a machine' : ''}).`
  }),
  ParticipantLeft: toAll(({ participant, departure }, name) =>
    departure._tag === 'death' ? `${name(participant)} died.` : `${name(participant)} left.`,
  ),
  RatingGiven: ({ stamp, rating }, name, setting) => {
    const who = speaker(stamp.by, name)
    const happened = rating.happened === undefined ? '' : ` ${whenCoded(rating.happened, setting)}`
    const condition = rating.condition === undefined ? '' : `; condition ${rating.condition}`
    const audience = rating.visibleTo === undefined ? '' : `; visible to ${list(rating.visibleTo)}`
    return {
      client: `${who} filled in a questionnaire.`,
      clinician: `${who} rated ${wordsOf(setting).alliance} ${between(rating.of, name)} on ${rating.instrument}.`,
      coder: `${who} rated the tie ${between(rating.of, name)} on ${rating.instrument}${happened}${condition}${audience}.`,
    }
  },
  FrameChanged: ({ change: { aspect, manner, changedBy, happened } }, name, setting) => {
    const who = people(changedBy, name)
    const how = manner === 'together' ? 'it was renegotiated together' : 'the change was one-sided'
    return {
      client: `${who} changed ${aspectWords(aspect, setting)}${manner === 'together' ? ' together' : ''} ${when(happened, setting)}.`,
      clinician: `${who} changed ${aspectWords(aspect, setting)} ${when(happened, setting)}; ${how}.`,
      coder: `Frame change by ${who} ${whenCoded(happened, setting)}: ${aspect}, ${manner}.`,
    }
  },
  PhaseEnded: (event, name, setting) => ({
    client: `${capital(wordsOf(setting).together)} ended: ${ended(event.ending, name)}.`,
    clinician: `The phase ended: ${ended(event.ending, name)}.`,
    coder: `The phase ended (${event.ending._tag}): ${ended(event.ending, name)}.`,
  }),
  EndingAccounted: (event, name, setting) => {
    const { stamp, account } = event
    const gave = `${speaker(stamp.by, name)} gave an account of`
    const more = attributed(event, name)
    return {
      client: `${gave} ${endingPlain(account, name, setting)}.`,
      clinician: `${gave} ${ending(account, name)}; the reason given: ${reasonWords(account.reason, setting)}.${more}`,
      coder: `${gave} ${ending(account, name)}: reason ${account.reason}.${more}`,
    }
  },
  PhaseResumed: ({ resumes }, _, setting) => ({
    client: `${capital(wordsOf(setting).together)} was taken up again.`,
    clinician: `A new phase began, taking up phase ${resumes} again.`,
    coder: `A new phase began, resuming phase ${resumes}.`,
  }),
  EntryWithdrawn: ({ stamp, entry }, name) => ({
    client: `${speaker(stamp.by, name)} took entry ${entry} back.`,
    clinician: `${speaker(stamp.by, name)} withdrew entry ${entry}; the record goes on as without it, and keeps it.`,
    coder: `${speaker(stamp.by, name)} withdrew entry ${entry}; it is in the log.`,
  }),
  ProposalAnswered: ({ stamp, proposal, answer }, name, setting) => {
    const who = speaker(stamp.by, name)
    const by = proposer(proposal, name)
    const from = proposedFrom(proposal, setting)
    const episode = answer._tag === 'rejected' ? '' : `: episode ${answer.episode}`
    return {
      client: `${who} was asked about something that ${proposal.proposedBy._tag === 'person' ? 'a coder' : 'a program'} noticed, and ${answerWords[answer._tag]}.`,
      clinician: `${who} ${answer._tag} what ${by} proposed${from}${episode}.`,
      coder: `${who} ${answer._tag} the proposal ${proposal.id} of ${by}${from}${episode}.`,
    }
  },
  RepairHistoryTold: ({ stamp: { by }, told: { of, history } }, name) => {
    const who = isOwnWord(by, of)
      ? `${name(of)} spoke of strains in other relationships`
      : `${speaker(by, name)} put down what ${name(of)} said about strains in other relationships`
    const left = 'what was said is left out here'
    return {
      client: `${who}.`,
      clinician: `${who}: ${history === undefined ? left : historyWords[history]}.`,
      coder: `${speaker(by, name)} recorded the history of repair of ${name(of)} in other relationships: ${history ?? left}.`,
    }
  },
  HarmReported: ({ stamp, harm, what }, name, setting) => {
    const done = `done by ${someone(what.doneBy, name)} to ${someone(what.doneTo, name)}`
    const who = speaker(stamp.by, name)
    const pointer = pointerIn(setting)
    return {
      client: `${who} reported harm ${when(what.happened, setting)}: ${harmWords(what.kind)}. ${pointer}`,
      clinician: `${who} reported harm ${when(what.happened, setting)}: ${harmWords(what.kind)}, ${done}. ${pointer}`,
      coder: `${who} reported harm ${harm} ${whenCoded(what.happened, setting)}: ${what.kind}, ${done}. ${pointer}`,
    }
  },
  HarmClosed: ({ stamp, harm, as }, name) => ({
    client: `${speaker(stamp.by, name)} closed the record of a harm: ${endingWords[as]}.`,
    clinician: `${speaker(stamp.by, name)} closed the record of harm ${harm}: ${endingWords[as]}.`,
    coder: `${speaker(stamp.by, name)} closed the record of harm ${harm}: ${as}.`,
  }),
}
