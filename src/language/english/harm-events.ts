import type { HarmClosed, HarmReported } from '../../alliance/index.js'
import type { HarmEnding } from '../../vocabulary/index.js'
import type { VoicedCatalogue } from '../language.js'
import { someone, speaker, when, whenCoded } from './phrases.js'
import { harmWords } from './words.js'

/** The one sentence that goes beyond the record; nothing is offered for mending a harm. */
const pointer = 'Safety comes first, with supervision, reporting and the free choice of whoever was harmed.'

const endingWords: Readonly<Record<HarmEnding, string>> = {
  'handed-over': 'it was handed over to those responsible for such matters',
  'left-for-protection': 'somebody left for protection',
}

export const harmEvents: VoicedCatalogue<HarmReported | HarmClosed> = {
  HarmReported: {
    client: ({ stamp, what }, name) =>
      `${speaker(stamp.by, name)} reported harm ${when(what.happened)}: ${harmWords[what.kind]}. ${pointer}`,
    clinician: ({ stamp, what }, name) =>
      `${speaker(stamp.by, name)} reported harm ${when(what.happened)}: ${harmWords[what.kind]}, done by ${someone(what.doneBy, name)} to ${someone(what.doneTo, name)}. ${pointer}`,
    coder: ({ stamp, harm, what }, name) =>
      `${speaker(stamp.by, name)} reported harm ${harm} ${whenCoded(what.happened)}: ${what.kind}, done by ${someone(what.doneBy, name)} to ${someone(what.doneTo, name)}. ${pointer}`,
  },
  HarmClosed: {
    client: ({ stamp, as }, name) => `${speaker(stamp.by, name)} closed the record of a harm: ${endingWords[as]}.`,
    clinician: ({ stamp, harm, as }, name) =>
      `${speaker(stamp.by, name)} closed the record of harm ${harm}: ${endingWords[as]}.`,
    coder: ({ stamp, harm, as }, name) => `${speaker(stamp.by, name)} closed the record of harm ${harm}: ${as}.`,
  },
}
