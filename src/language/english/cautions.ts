import { type Caution, cautionSources, evidenceOf } from '../../alliance/index.js'
import type { EvidenceKind } from '../../alliance/inside.js'
import { type Setting, settings } from '../../vocabulary/inside.js'
import type { Catalogue, PerRegister } from '../language.js'
import { count, list, people, speaker } from './phrases.js'
import { wordsOf } from './settings.js'
import { strategyWords } from './strategies.js'
import { aspectWords, kindWords } from './words.js'

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  opinion: 'opinion',
  descriptive: 'descriptive, which shows what was seen in a few people',
  correlational: 'correlational, which shows what goes together and not what leads to what',
  trial: 'a trial',
}

const settingWords: Readonly<Record<Setting, string>> = {
  individual: 'individual therapy',
  couple: 'couple therapy',
  family: 'family therapy',
  group: 'group therapy',
  team: 'teams',
  relationship: 'relationships outside therapy',
  supervision: 'supervision',
}

/** The settings that the source of a caution speaks of, where that of the alliance is none of them. */
const elsewhere = ({ _tag, setting }: Caution): string | undefined => {
  const { speaksOf } = cautionSources[_tag]
  return speaksOf[setting] ? undefined : list(settings.filter((one) => speaksOf[one]).map((one) => settingWords[one]))
}

const question = (caution: Caution): string => {
  const other = elsewhere(caution)
  return other === undefined
    ? 'People in this field would look at that twice; it is not a judgement of anyone.'
    : `In ${other}, people in the field would look at that twice; that was not said of a setting such as this. It is not a judgement of anyone.`
}

const evidence = (caution: Caution): string => {
  const other = elsewhere(caution)
  const why = other === undefined ? '' : `, since that speaks of ${other} and not of ${settingWords[caution.setting]}`
  return `Kind of evidence: ${evidenceWords[evidenceOf(caution)]}${why}.`
}

const source = (caution: Caution): string => {
  const { kind, support, status, citation, source: said } = cautionSources[caution._tag]
  const other = elsewhere(caution)
  const there = other === undefined ? '' : ` in the setting ${caution.setting}, ${kind} for ${other}`
  return `Evidence ${evidenceOf(caution)}${there} (support ${support}, status ${status}, citation ${citation}): ${said}.`
}

const ago = (sessions: number, setting: Setting): string => {
  const { meeting } = wordsOf(setting)
  return sessions === 0 ? `in the ${meeting} last held` : `${count(sessions, meeting)} ago`
}

const areOpen = (ids: readonly string[]): string =>
  ids.length === 1 ? `episode ${list(ids)} was open` : `episodes ${list(ids)} were open`

const overWords = { resolved: 'resolved', 'let-go': 'let go', faded: 'passed by itself' } as const

export const cautions: Catalogue<Caution, PerRegister> = {
  LeftUnattended: (caution) => {
    const { _tag, setting, episode, sessions, mayBeUnspoken } = caution
    return {
      client: `A strain was reported ${ago(sessions, setting)}, and no attempt to mend it is on record. That does not mean that nothing was done.${
        mayBeUnspoken ? ' It may not have been spoken about.' : ''
      } ${question(caution)}`,
      clinician: `Episode ${episode} was reported ${ago(sessions, setting)}, and no attempt at repair is on record. That does not mean that nothing was done. In a study of prolonged exposure for post-traumatic stress disorder, groups compared in 82 of 116 clients, score patterns that were not repaired went with poorer outcome. ${evidence(caution)}${
        mayBeUnspoken
          ? ' It holds a withdrawal, which may be unspoken; people in the field would consider asking about it (opinion).'
          : ''
      }`,
      coder: `${_tag}: ${episode}, ${wordsOf(setting).meeting}s ${sessions}${mayBeUnspoken ? ', may be unspoken' : ''}. ${source(caution)}`,
    }
  },
  OneSidedFrameChange: (caution, name) => {
    const { _tag, setting, aspect, changedBy, episodes: open } = caution
    return {
      client: `While a strain was open, ${aspectWords(aspect, setting)} was changed by ${people(changedBy, name)}, and the record does not say that it was changed together. ${question(caution)}`,
      clinician: `While ${areOpen(open)}, ${aspectWords(aspect, setting)} was changed by one side, ${people(changedBy, name)}. Some in the field hold that in therapy such a change can add to a strain. ${evidence(caution)}`,
      coder: `${_tag}: ${aspect}, by ${people(changedBy, name)}, ${list(open)}. ${source(caution)}`,
    }
  },
  PressedOn: (caution, name) => {
    const { _tag, episode, strategy, usedBy } = caution
    return {
      client: `${people(usedBy, name)} again did something that was meant to mend a strain, after an attempt with it that had not worked. ${question(caution)}`,
      clinician: `In episode ${episode} ${people(usedBy, name)} again ${strategyWords[strategy]}, after an attempt in which that had not worked. In cognitive therapy of 30 clients with depression, more technique, used to mend a strain, seemed to worsen it; that study did not look at repeated attempts. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, ${strategy}, by ${people(usedBy, name)}. ${source(caution)}`,
    }
  },
  PatternLinkedAtOnce: (caution, name) => {
    const { _tag, episode, strategy, usedBy } = caution
    return {
      client: `${people(usedBy, name)} linked a strain to larger patterns at the time of the strain itself. ${question(caution)}`,
      clinician: `In episode ${episode} ${people(usedBy, name)} ${strategyWords[strategy]} at the time of the rupture itself. Nominated expert therapists (134, about 22 for each situation in therapy) rated it less effective to highlight patterns in the rupture itself, and effective later. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, ${strategy}, by ${people(usedBy, name)}. ${source(caution)}`,
    }
  },
  AffectedNotHeard: (caution, name) => {
    const { _tag, episode, who, closedBy, as } = caution
    return {
      client: `${speaker(closedBy, name)} called a strain ${overWords[as]} that concerned ${people(who, name)}, and no word of ${people(who, name)} on that is on record. ${question(caution)}`,
      clinician: `${speaker(closedBy, name)} closed episode ${episode} as ${overWords[as]}, and no word of ${people(who, name)} about it is on record. It is reported as theirs: they were affected, or expressed it. In therapies of 128 patients with personality disorders, patients reported fewer ruptures than their therapists; the library concludes from it that one person’s judgement does not replace another’s. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, ${people(who, name)}, closed as ${as} by ${speaker(closedBy, name)}. ${source(caution)}`,
    }
  },
  ClosedAgainstTheirWord: (caution, name) => {
    const { _tag, episode, who, closedBy } = caution
    return {
      client: `${speaker(closedBy, name)} called a strain settled or over, and ${people(who, name)} said that for them it is not. ${question(caution)}`,
      clinician: `${speaker(closedBy, name)} closed episode ${episode}, and ${people(who, name)} said that for them it is not back to where it was. Both judgements are kept. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, ${people(who, name)}, closed by ${speaker(closedBy, name)}. ${source(caution)}`,
    }
  },
  BystandersNotAsked: (caution, name) => {
    const { _tag, episode, who } = caution
    return {
      client: `The record does not say that anyone asked ${people(who, name)} about a strain between others. ${question(caution)}`,
      clinician: `The record does not say that anyone asked ${people(who, name)} about episode ${episode}. Some in the field of group therapy hold that members who were not directly involved have to come to terms with it too. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, ${people(who, name)}. ${source(caution)}`,
    }
  },
  MarkerContradictsMoment: (caution, name) => {
    const { _tag, episode, moment, kind, coded, codedBy } = caution
    const who = speaker(codedBy, name)
    return {
      client: `${who} looked closely at a moment of strain, and describes it otherwise than the record does. ${question(caution)}`,
      clinician: `In moment ${moment} of episode ${episode}, which is on record as ${kindWords(kind)}, ${who} gave a code of ${kindWords(coded)}. Both are kept; one may be a slip, or the moment a mixed one. ${evidence(caution)}`,
      coder: `${_tag}: ${episode}, moment ${moment} (${kind}), coded ${coded} by ${who}. ${source(caution)}`,
    }
  },
  DepartureUnspoken: (caution, name) => {
    const { _tag, participant, died } = caution
    const going = died
      ? `an account of the death of ${name(participant)}`
      : `why ${name(participant)} left, or what led to it`
    return {
      client: `No one else has put on record ${going}. ${question(caution)}`,
      clinician: `No one else has put on record ${going}. In group therapy as it is taught, those who stay work through a departure together. ${evidence(caution)}`,
      coder: `${_tag}: ${name(participant)}${died ? ', died' : ''}. ${source(caution)}`,
    }
  },
}
