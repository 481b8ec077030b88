import type { EpisodeEvent, Judgement } from '../../episode/index.js'
import type { Setting, WayOver } from '../../vocabulary/inside.js'
import type { Event } from '../explainable.js'
import type { Catalogue, Names, PerRegister } from '../language.js'
import { markerCode, markerWords } from './markers.js'
import { betweenAll, did, isOwnWord, speaker, when, whenCoded } from './phrases.js'
import { earlier, momentCode, momentWords, places } from './rupture-words.js'
import { wordsOf } from './settings.js'
import { strategyCode, strategyWords, targetWords } from './strategies.js'
import {
  afterWords,
  effectWords,
  factorWords,
  heldWords,
  kindWords,
  legacyWords,
  lettingGoWords,
  resultWords,
} from './words.js'

/** Asking and waiving are others' acts; the rest is worded as the bystander's own where they say it themselves. */
const bystander = ({ stamp: { by }, bystander: { who, state } }: Event<'BystanderNoted'>, name: Names): string => {
  switch (state) {
    case 'asked':
      return `${speaker(by, name)} recorded that ${name(who)} was asked about it`
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

const asKind = (kind: string | undefined): string => (kind === undefined ? '' : ` as ${kind}`)

export const episodeEvents: Catalogue<EpisodeEvent, PerRegister> = {
  RuptureReported: ({ stamp, episode, rupture }, name, setting) => {
    const who = speaker(stamp.by, name)
    const between = betweenAll(rupture.ties, name)
    const { happened } = rupture.moment
    const back = rupture.recurrenceOf === undefined ? '' : ' It is said to be one that came back.'
    const more = `${places(rupture, name)}${earlier(rupture, setting)}`
    return {
      client: `${who} reported a strain ${between} ${when(happened, setting)}.${back}`,
      clinician: `${who} reported a rupture (${episode}) ${between} ${when(happened, setting)}: ${momentWords(rupture.moment)}.${more}`,
      coder: `${who} reported rupture ${episode} ${between} ${whenCoded(happened, setting)}: ${momentCode(rupture.moment)}.${more}`,
    }
  },
  MomentRecorded: ({ stamp, episode, moment }, name, setting) => ({
    client: `${speaker(stamp.by, name)} recorded another moment of strain ${when(moment.happened, setting)}.`,
    clinician: `${speaker(stamp.by, name)} recorded a further moment of rupture ${episode} ${when(moment.happened, setting)}: ${momentWords(moment)}.`,
    coder: `${speaker(stamp.by, name)} recorded a moment of ${episode} ${whenCoded(moment.happened, setting)}: ${momentCode(moment)}.`,
  }),
  MarkersCoded: ({ stamp, episode, moment, markers, kind }, name) => ({
    client: `${speaker(stamp.by, name)} looked closely at a moment of strain.`,
    clinician: `${speaker(stamp.by, name)} coded moment ${moment} of ${episode}${asKind(kind && kindWords(kind))}: ${markerWords(markers).join('; ')}.`,
    coder: `${speaker(stamp.by, name)} coded moment ${moment} of ${episode}${asKind(kind)}: ${markers.map(markerCode).join('; ')}.`,
  }),
  RuptureRecognised: ({ stamp, episode, recognition: { who, happened } }, name, setting) => ({
    client: `${did(stamp.by, who, name)} noticed the strain ${when(happened, setting)}.`,
    clinician: `${did(stamp.by, who, name)} recognised rupture ${episode} ${when(happened, setting)}.`,
    coder: `${did(stamp.by, who, name)} recognised ${episode} ${whenCoded(happened, setting)}.`,
  }),
  SeverityRated: ({ stamp, episode, severity }, name) => {
    const who = speaker(stamp.by, name)
    // The size of a movement of scores is left out: it is made of scores.
    if (severity._tag === 'magnitude') {
      const moved = 'how far a score moved'
      return {
        client: `${who} rated ${moved}.`,
        clinician: `${who} rated, for ${episode}, ${moved}.`,
        coder: `${who} rated the severity of ${episode}: magnitude in the unit ${severity.unit}.`,
      }
    }
    const what = severity._tag === 'intensity' ? 'how strong it felt' : 'how much it affected the work'
    return {
      client: `${who} rated ${what}: ${severity.rating} of 5.`,
      clinician: `${who} rated, for ${episode}, ${what}: ${severity.rating} of 5.`,
      coder: `${who} rated the severity of ${episode}: ${severity._tag} ${severity.rating} of 5.`,
    }
  },
  FactorNamed: ({ stamp, episode, factor: { factor, held, frameChange } }, name, setting) => ({
    client: `${speaker(stamp.by, name)} named something that may have had a part in it.`,
    clinician: `${speaker(stamp.by, name)} named a possible contribution to ${episode}: ${factorWords(factor, setting)}${frameChange === undefined ? '' : `, see entry ${frameChange}`} (${heldWords[held]}).`,
    coder: `${speaker(stamp.by, name)} named a factor of ${episode}: ${factor}, held ${held}${frameChange === undefined ? '' : `, entry ${frameChange}`}.`,
  }),
  ContributionRated: ({ stamp, episode, contribution: { of, rating } }, name) => {
    const rated = `${speaker(stamp.by, name)} rated the contribution of ${name(of)} to ${episode}: ${rating} of 5`
    return {
      client: `${speaker(stamp.by, name)} gave a view of the parts people had in it.`,
      clinician: `${rated}; a rupture is made between people.`,
      coder: `${rated}.`,
    }
  },
  EffectNoted: ({ stamp, episode, effect: { on, effect } }, name) => ({
    client: isOwnWord(stamp.by, on)
      ? `${name(on)} described its effect: ${effectWords(effect)}.`
      : `${speaker(stamp.by, name)} recorded that it affected ${name(on)}.`,
    clinician: `${speaker(stamp.by, name)} noted an effect of ${episode} on ${name(on)}: ${effectWords(effect)}.`,
    coder: `${speaker(stamp.by, name)} noted an effect of ${episode} on ${name(on)}: ${effect}.`,
  }),
  BystanderNoted: (event, name) => ({
    client: `${bystander(event, name)}.`,
    clinician: `For ${event.episode}, ${bystander(event, name)}.`,
    coder: `${speaker(event.stamp.by, name)} noted ${name(event.bystander.who)} as a bystander of ${event.episode}: ${event.bystander.state}.`,
  }),
  LegacyNoted: ({ stamp, episode, legacy: { for: person, legacy } }, name) => ({
    client: `${speaker(stamp.by, name)} noted what the mending left with ${name(person)}: ${legacyWords(legacy)}.`,
    clinician: `${speaker(stamp.by, name)} noted what the repair of ${episode} left with ${name(person)}: ${legacyWords(legacy)}.`,
    coder: `${speaker(stamp.by, name)} noted a legacy of ${episode} for ${name(person)}: ${legacy}.`,
  }),
  ResponseHindered: ({ stamp, episode, attempt, kind }, name) => {
    const who = speaker(stamp.by, name)
    return {
      client: `${who} noted that a response hindered mending it.`,
      clinician: `${who} noted a response that hindered ${attempt === undefined ? 'the repair' : `attempt ${attempt} at repair`} of ${episode}: ${kind}.`,
      coder: `${who} noted a response that hindered ${episode}${attempt === undefined ? '' : `, attempt ${attempt}`}: ${kind}.`,
    }
  },
  ResolutionJudged: ({ stamp, episode, judgement }, name, setting) =>
    judged(speaker(stamp.by, name), episode, judgement, setting),
  JudgementAsked: ({ stamp, episode, asked: { who, answer } }, name) => {
    const asked = `${speaker(stamp.by, name)} recorded that ${name(who)} was asked`
    const came = answer === 'declined' ? `${name(who)} preferred not to say` : 'no answer came'
    return {
      client: `${asked} how far it is settled, and ${came}.`,
      clinician: `${asked} how far ${episode} is resolved, and ${came}.`,
      coder: `${asked} to judge the resolution of ${episode}: ${answer}.`,
    }
  },
  AttemptBegun: ({ stamp, episode, attempt }, name, setting) => {
    const who = did(stamp.by, attempt.startedBy, name)
    return {
      client: `${who} began to mend it ${when(attempt.happened, setting)}.`,
      clinician: `${who} began an attempt at repair of ${episode} ${when(attempt.happened, setting)}.`,
      coder: `${who} began an attempt in ${episode} ${whenCoded(attempt.happened, setting)}.`,
    }
  },
  StrategyUsed: ({ stamp, episode, use }, name) => {
    const who = did(stamp.by, use.usedBy, name)
    const target = use.target === undefined ? undefined : targetWords(use.target, name)
    const aim = target === undefined ? '' : `; this was meant for ${target}`
    return {
      client: `${who} ${strategyWords[use.strategy]}${aim}.`,
      clinician: `In the attempt at repair of ${episode}, ${who} ${strategyWords[use.strategy]}${aim}.`,
      coder: `${who} used a strategy in ${episode}: ${strategyCode(use)}${target === undefined ? '' : `, aimed at ${target}`}.`,
    }
  },
  StageReached: ({ stamp, episode, stage }, name) => ({
    client: `${speaker(stamp.by, name)} recorded a step in mending it.`,
    clinician: `${speaker(stamp.by, name)} labelled this point of the attempt at repair of ${episode} as the stage ${stage.stage} of the model ${stage.model}.`,
    coder: `${speaker(stamp.by, name)} labelled a stage in ${episode}: ${stage.model}, ${stage.stage}.`,
  }),
  AttemptEnded: ({ stamp, episode, result }, name) => ({
    client: `${speaker(stamp.by, name)} recorded how the attempt to mend it ended: ${resultWords[result]}.`,
    clinician: `${speaker(stamp.by, name)} recorded how the attempt at repair of ${episode} ended: ${resultWords[result]}.`,
    coder: `${speaker(stamp.by, name)} recorded the end of the attempt in ${episode}: ${result}.`,
  }),
  EpisodeClosed: ({ stamp, episode, as, why }, name) => {
    const who = speaker(stamp.by, name)
    const { client, clinician } = closed(who, episode, why === undefined ? undefined : lettingGoWords[why])[as]
    return { client, clinician, coder: `${who} closed ${episode}: ${as}${why === undefined ? '' : `, ${why}`}.` }
  },
}

/** Words alone are taken as they are: no rating is read into them. */
const judged = (
  who: string,
  episode: string,
  { rating, scale, allianceAfter, over }: Judgement,
  setting?: Setting,
): PerRegister => {
  const rated =
    rating === undefined ? undefined : scale === undefined ? `${rating} of 5` : `${rating} on the scale ${scale}`
  const found = allianceAfter === undefined ? [] : [`found ${wordsOf(setting).alliance} ${afterWords[allianceAfter]}`]
  const told = (how: string, ended: string): string => {
    const said = [...(rated === undefined ? [] : [`judged how far ${how}: ${rated}`]), ...found].join(', and ')
    return [...(said === '' ? [] : [`${who} ${said}.`]), ...(ended === '' ? [] : [ended])].join(' ')
  }
  const codes = [
    ...(rated === undefined ? [] : [rated]),
    ...(allianceAfter === undefined ? [] : [`alliance ${allianceAfter}`]),
    ...(over === undefined ? [] : [`over ${over}`]),
  ]
  return {
    client: told('it is settled', over === undefined ? '' : overFor(who, 'it')[over]),
    clinician: told(`${episode} is resolved`, over === undefined ? '' : overFor(who, episode)[over]),
    coder: `${who} judged the resolution of ${episode}: ${codes.join(', ')}.`,
  }
}

const overFor = (who: string, it: string): Readonly<Record<WayOver, string>> => ({
  'let-go': `${who} has let ${it} go.`,
  faded: `For ${who}, ${it} passed by itself.`,
  stopped: `${who} no longer tries to mend ${it}.`,
})

type Closing = Pick<PerRegister, 'client' | 'clinician'>

const closed = (
  who: string,
  episode: string,
  why: string | undefined,
): Readonly<Record<Event<'EpisodeClosed'>['as'], Closing>> => ({
  resolved: {
    client: `${who} recorded that it is settled.`,
    clinician: `${who} closed episode ${episode} as resolved.`,
  },
  stopped: {
    client: `${who} recorded that the attempts to mend it stopped, and that it is not settled.`,
    clinician: `${who} closed episode ${episode}: the attempts at repair stopped, and it is not resolved.`,
  },
  'let-go': {
    client: `${who} recorded that it was let go${why === undefined ? '' : `, and that ${why}`}.`,
    clinician: `${who} closed episode ${episode} as let go${why === undefined ? '' : ` (the reason given: ${why})`}. That does not call it resolved.`,
  },
  faded: {
    client: `${who} recorded that it passed by itself.`,
    clinician: `${who} closed episode ${episode}: it passed by itself. That does not call it resolved.`,
  },
  'led-to-referral': {
    client: `${who} recorded that it led to a referral.`,
    clinician: `${who} closed episode ${episode}: it led to a referral.`,
  },
})
