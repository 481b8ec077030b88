import type { BystanderNoted, EpisodeWord, Judgement } from '../../episode/index.js'
import type { Severity } from '../../vocabulary/index.js'
import type { Names, VoicedCatalogue } from '../language.js'
import { factorWords, heldWords } from './factors.js'
import { markerCode, markerWords } from './markers.js'
import { count, did, isOwnWord, speaker, when, whenCoded } from './phrases.js'
import { afterWords, effectWords, legacyWords } from './words.js'

/** Asking and waiving are others' acts; the rest is told as the bystander's own where they say it themselves. */
const bystander = ({ stamp: { by }, bystander: { who, state } }: BystanderNoted, name: Names): string => {
  switch (state) {
    case 'asked':
      return `${speaker(by, name)} recorded that somebody asked ${name(who)} about it`
    case 'waived':
      return `${speaker(by, name)} waived asking ${name(who)} about it`
    case 'declined':
      return `${did(by, who, name)} preferred not to speak about it`
    case 'processed':
      return `${did(by, who, name)} came to terms with it`
    case 'absent':
      return `${did(by, who, name)} had not been there`
  }
}

const severityWords = (severity: Severity): string =>
  severity._tag === 'intensity'
    ? `how strong it felt: ${severity.rating} of 5`
    : severity._tag === 'impact'
      ? `how much it affected the work: ${severity.rating} of 5`
      : 'how far a score moved'

/** The size of a movement of scores is left out: it is made of scores. */
const severityCode = (severity: Severity): string =>
  severity._tag === 'magnitude' ? `magnitude in the unit ${severity.unit}` : `${severity._tag} ${severity.rating} of 5`

const judged = ({ rating, allianceAfter }: Judgement): string =>
  allianceAfter === undefined ? `${rating} of 5` : `${rating} of 5, and found the alliance ${afterWords[allianceAfter]}`

export const wordEvents: VoicedCatalogue<EpisodeWord> = {
  MarkersCoded: {
    client: ({ stamp }, name) => `${speaker(stamp.by, name)} looked closely at a moment of strain.`,
    clinician: ({ stamp, episode, moment, markers }, name) =>
      `${speaker(stamp.by, name)} coded ${count(markers.length, 'marker')} in moment ${moment} of ${episode}: ${markers.map(markerWords).join(', ')}.`,
    coder: ({ stamp, episode, moment, markers }, name) =>
      `${speaker(stamp.by, name)} coded moment ${moment} of ${episode}: ${markers.map(markerCode).join('; ')}.`,
  },
  RuptureRecognised: {
    client: ({ stamp, recognition }, name) =>
      `${did(stamp.by, recognition.who, name)} noticed the strain ${when(recognition.happened)}.`,
    clinician: ({ stamp, episode, recognition }, name) =>
      `${did(stamp.by, recognition.who, name)} recognised rupture ${episode} ${when(recognition.happened)}.`,
    coder: ({ stamp, episode, recognition }, name) =>
      `${did(stamp.by, recognition.who, name)} recognised ${episode} ${whenCoded(recognition.happened)}.`,
  },
  SeverityRated: {
    client: ({ stamp, severity }, name) => `${speaker(stamp.by, name)} rated ${severityWords(severity)}.`,
    clinician: ({ stamp, episode, severity }, name) =>
      `${speaker(stamp.by, name)} rated, for ${episode}, ${severityWords(severity)}.`,
    coder: ({ stamp, episode, severity }, name) =>
      `${speaker(stamp.by, name)} rated the severity of ${episode}: ${severityCode(severity)}.`,
  },
  FactorNamed: {
    client: ({ stamp }, name) => `${speaker(stamp.by, name)} named something that may have had a part in it.`,
    clinician: ({ stamp, episode, factor: { factor, held } }, name) =>
      `${speaker(stamp.by, name)} named a possible contribution to ${episode}: ${factorWords[factor]} (${heldWords[held]}).`,
    coder: ({ stamp, episode, factor: { factor, held } }, name) =>
      `${speaker(stamp.by, name)} named a factor of ${episode}: ${factor}, held ${held}.`,
  },
  ContributionRated: {
    client: ({ stamp }, name) => `${speaker(stamp.by, name)} gave a view of the parts people had in it.`,
    clinician: ({ stamp, episode, contribution: { of, rating } }, name) =>
      `${speaker(stamp.by, name)} rated the contribution of ${name(of)} to ${episode}: ${rating} of 5; a rupture is made between people.`,
    coder: ({ stamp, episode, contribution: { of, rating } }, name) =>
      `${speaker(stamp.by, name)} rated the contribution of ${name(of)} to ${episode}: ${rating} of 5.`,
  },
  EffectNoted: {
    client: ({ stamp, effect: { on, effect } }, name) =>
      isOwnWord(stamp.by, on)
        ? `${name(on)} described its effect: ${effectWords[effect]}.`
        : `${speaker(stamp.by, name)} recorded that it affected ${name(on)}.`,
    clinician: ({ stamp, episode, effect: { on, effect } }, name) =>
      `${speaker(stamp.by, name)} noted an effect of ${episode} on ${name(on)}: ${effectWords[effect]}.`,
    coder: ({ stamp, episode, effect: { on, effect } }, name) =>
      `${speaker(stamp.by, name)} noted an effect of ${episode} on ${name(on)}: ${effect}.`,
  },
  BystanderNoted: {
    client: (event, name) => `${bystander(event, name)}.`,
    clinician: (event, name) => `For ${event.episode}, ${bystander(event, name)}.`,
    coder: ({ stamp, episode, bystander: { who, state } }, name) =>
      `${speaker(stamp.by, name)} noted ${name(who)} as a bystander of ${episode}: ${state}.`,
  },
  LegacyNoted: {
    client: ({ stamp, legacy }, name) =>
      `${speaker(stamp.by, name)} noted what the mending left with ${name(legacy.for)}: ${legacyWords[legacy.legacy]}.`,
    clinician: ({ stamp, episode, legacy }, name) =>
      `${speaker(stamp.by, name)} noted what the repair of ${episode} left with ${name(legacy.for)}: ${legacyWords[legacy.legacy]}.`,
    coder: ({ stamp, episode, legacy }, name) =>
      `${speaker(stamp.by, name)} noted a legacy of ${episode} for ${name(legacy.for)}: ${legacy.legacy}.`,
  },
  ResolutionJudged: {
    client: ({ stamp, judgement }, name) =>
      `${speaker(stamp.by, name)} judged how far it is settled: ${judged(judgement)}.`,
    clinician: ({ stamp, episode, judgement }, name) =>
      `${speaker(stamp.by, name)} judged how far ${episode} is resolved: ${judged(judgement)}.`,
    coder: ({ stamp, episode, judgement: { rating, allianceAfter } }, name) =>
      `${speaker(stamp.by, name)} judged the resolution of ${episode}: ${rating} of 5${allianceAfter === undefined ? '' : `, alliance ${allianceAfter}`}.`,
  },
}
