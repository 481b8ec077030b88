import { type Caution, cautionSources } from '../../alliance/index.js'
import type { EvidenceKind } from '../../alliance/inside.js'
import type { Catalogue, PerRegister } from '../language.js'
import { count, list, people, speaker } from './phrases.js'
import { strategyWords } from './strategies.js'
import { aspectWords } from './words.js'

const question = 'People in this field would look at that twice; it is no judgement of anyone.'

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  opinion: 'opinion',
  correlational: 'correlational, which shows what goes together and not what leads to what',
  trial: 'a trial',
}

const evidence = (tag: Caution['_tag']): string => `Kind of evidence: ${evidenceWords[cautionSources[tag].kind]}.`

const source = (tag: Caution['_tag']): string => {
  const { kind, support, status, citation, source: said } = cautionSources[tag]
  return `Evidence ${kind} (support ${support}, status ${status}, citation ${citation}): ${said}.`
}

const ago = (sessions: number): string =>
  sessions === 0 ? 'in the session last held' : `${count(sessions, 'session')} ago`

const areOpen = (ids: readonly string[]): string =>
  ids.length === 1 ? `episode ${list(ids)} was open` : `episodes ${list(ids)} were open`

export const cautions: Catalogue<Caution, PerRegister> = {
  LeftUnattended: ({ _tag, episode, sessions, mayBeUnspoken }) => ({
    client: `A strain was reported ${ago(sessions)}, and no attempt to mend it is on record, which does not say that nothing was done.${
      mayBeUnspoken ? ' It may not have been spoken about.' : ''
    } ${question}`,
    clinician: `Episode ${episode} was reported ${ago(sessions)}, and no attempt at repair is on record, which does not say that nothing was done. In one study, score patterns that were not repaired went with poorer outcome. ${evidence(_tag)}${
      mayBeUnspoken
        ? ' It holds a withdrawal, which may be unspoken; people in the field would consider asking about it (opinion).'
        : ''
    }`,
    coder: `${_tag}: ${episode}, sessions ${sessions}${mayBeUnspoken ? ', may be unspoken' : ''}. ${source(_tag)}`,
  }),
  OneSidedFrameChange: ({ _tag, aspect, changedBy, episodes: open }, name) => ({
    client: `While a strain was open, ${aspectWords(aspect)} was changed by ${people(changedBy, name)}, and the record does not say that it was changed together. ${question}`,
    clinician: `While ${areOpen(open)}, ${aspectWords(aspect)} was changed by one side, ${people(changedBy, name)}. Some in the field hold that such a change can add to a strain. ${evidence(_tag)}`,
    coder: `${_tag}: ${aspect}, by ${people(changedBy, name)}, ${list(open)}. ${source(_tag)}`,
  }),
  PressedOn: ({ _tag, episode, strategy, usedBy }, name) => ({
    client: `${people(usedBy, name)} again did something that was meant to mend a strain, after an attempt with it that had not worked. ${question}`,
    clinician: `In episode ${episode} ${people(usedBy, name)} again ${strategyWords[strategy]}, after an attempt in which that had not worked. Pressing on with technique at such a point is reported to go with poorer outcome. ${evidence(_tag)}`,
    coder: `${_tag}: ${episode}, ${strategy}, by ${people(usedBy, name)}. ${source(_tag)}`,
  }),
  PatternLinkedAtOnce: ({ _tag, episode, strategy, usedBy }, name) => ({
    client: `${people(usedBy, name)} linked a strain to larger patterns at the time of the strain itself. ${question}`,
    clinician: `In episode ${episode} ${people(usedBy, name)} ${strategyWords[strategy]} at the time of the rupture itself. Therapists asked for their opinion found such links less fit for the rupture itself, and good later. ${evidence(_tag)}`,
    coder: `${_tag}: ${episode}, ${strategy}, by ${people(usedBy, name)}. ${source(_tag)}`,
  }),
  AffectedNotHeard: ({ _tag, episode, who, closedBy }, name) => ({
    client: `${speaker(closedBy, name)} called a strain resolved that concerned ${people(who, name)}, and no word of ${people(who, name)} on that is on record. ${question}`,
    clinician: `${speaker(closedBy, name)} closed episode ${episode} as resolved, and no word of ${people(who, name)} is on record on how far it is. It is reported as theirs: they were affected, or expressed it. Clients and therapists often differ on ruptures, so that one word does not stand for the other. ${evidence(_tag)}`,
    coder: `${_tag}: ${episode}, ${people(who, name)}, closed by ${speaker(closedBy, name)}. ${source(_tag)}`,
  }),
  BystandersNotAsked: ({ _tag, episode, who }, name) => ({
    client: `The record does not say that anyone asked ${people(who, name)} about a strain between others. ${question}`,
    clinician: `The record does not say that anyone asked ${people(who, name)} about episode ${episode}. Some in the field hold that members who were not directly involved have it to come to terms with too. ${evidence(_tag)}`,
    coder: `${_tag}: ${episode}, ${people(who, name)}. ${source(_tag)}`,
  }),
  DepartureUnspoken: ({ _tag, participant, died }, name) => {
    const going = died
      ? `an account of the death of ${name(participant)}`
      : `why ${name(participant)} left, or what led to it`
    return {
      client: `No one else has put on record ${going}. ${question}`,
      clinician: `No one else has put on record ${going}. In group practice as it is taught, those who stay work a departure through together. ${evidence(_tag)}`,
      coder: `${_tag}: ${name(participant)}${died ? ', died' : ''}. ${source(_tag)}`,
    }
  },
}
