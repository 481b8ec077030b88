import { joined } from '../kernel/inside.js'
import type { Rating } from './rating.js'

/** The patient's withdrawal markers W1 to W7, in order. */
export const withdrawalMarkers2015 = [
  'denial',
  'minimal-response',
  'abstract-communication',
  'avoidant-storytelling-topic-shift',
  'deferential-appeasing',
  'content-affect-split',
  'self-criticism-hopelessness',
] as const
/** The patient's confrontation markers C1 to C7, in order. */
export const confrontationMarkers2015 = [
  'complaint-therapist',
  'rejects-intervention',
  'complaint-activities',
  'complaint-parameters',
  'complaint-progress',
  'defends-self',
  'control-pressure',
] as const
/** All fourteen patient markers of the 2015 edition. */
export const markers2015: readonly [...typeof withdrawalMarkers2015, ...typeof confrontationMarkers2015] =
  /* @__PURE__ */ joined(withdrawalMarkers2015, confrontationMarkers2015)

/** The three degrees of a 2015 marker: weak, clear, very clear; whether a weak one counts depends on the study. */
export const clarities = ['check-minus', 'check', 'check-plus'] as const
export type Clarity = (typeof clarities)[number]

/** The four constructs of the 2022 edition: withdrawal and confrontation, by patient and by therapist. */
export const constructs2022 = ['WD_P', 'WD_T', 'CF_P', 'CF_T'] as const
export type Construct2022 = (typeof constructs2022)[number]

/** The patient's withdrawal markers of the 2022 edition by group; its public sources list no others. */
export const withdrawalMarkers2022 = [
  'avoidant-denial',
  'minimal-response',
  'giving-up',
  'abstract-communication',
  'avoidant-storytelling',
  'topic-shift',
  'deferential-appeasing',
  'content-affect-split',
] as const
/** The group of each of these markers. */
export const withdrawalGroups2022: Readonly<Record<(typeof withdrawalMarkers2022)[number], string>> = {
  'avoidant-denial': 'shutting-down',
  'minimal-response': 'shutting-down',
  'giving-up': 'shutting-down',
  'abstract-communication': 'avoiding',
  'avoidant-storytelling': 'avoiding',
  'topic-shift': 'avoiding',
  'deferential-appeasing': 'masking-experience',
  'content-affect-split': 'masking-experience',
}

/** The shipped code sets, whose versions are never merged: one name means different things in two editions. */
export const codeSets = ['3RS-2015', '3RS-2022'] as const

/** The names of the set of 2022: `3RS-2022`, and the one that old logs have, which means the same set. */
export const names2022 = ['3RS-2022', '3RS-2022-partial'] as const

/** One code that an observer gave, in the terms of its set; terms that public sources of the 3RS do not list are not available. */
export type Marker =
  /** A code of the edition of 2015. */
  | {
      readonly codeSet: '3RS-2015'
      /** The marker seen. */
      readonly marker: (typeof markers2015)[number]
      /** How clear it was. */
      readonly clarity?: Clarity
      /** How far it affected the alliance, 1 to 5. */
      readonly significance?: Rating
    }
  /** The patient's withdrawal, in the edition of 2022. */
  | {
      readonly codeSet: (typeof names2022)[number]
      /** Withdrawal of the patient. */
      readonly construct: 'WD_P'
      /** The marker seen, where one is named. */
      readonly marker?: (typeof withdrawalMarkers2022)[number]
      /** How salient it was, 1 to 5; 1 is not salient: no marker, and no proof of absence. */
      readonly salience?: Rating
    }
  /** The other constructs of the edition of 2022, whose markers its public sources do not list. */
  | {
      readonly codeSet: (typeof names2022)[number]
      /** Withdrawal of the therapist, or confrontation by the patient or the therapist. */
      readonly construct: 'WD_T' | 'CF_P' | 'CF_T'
      /** How salient it was, 1 to 5; 1 is not salient: no marker, and no proof of absence. */
      readonly salience?: Rating
    }
  /** A code of a set of the user's own; what the set holds, `defineCodeSet` says. */
  | {
      /** The name of the set with its version. */
      readonly codeSet: string
      /** The code, as the set names it. */
      readonly code: string
      /** The value given, where the set has values. */
      readonly value?: string | number
    }
