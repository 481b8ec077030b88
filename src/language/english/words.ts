import type {
  AllianceAfter,
  AttemptResult,
  Component,
  Effect,
  EndingReason,
  Factor,
  FrameAspect,
  HarmKind,
  Held,
  Legacy,
  LettingGoReason,
  Medium,
  RepairHistory,
  RuptureKind,
  Setting,
} from '../../vocabulary/inside.js'
import { wordsOf } from './settings.js'

type Spoken<Word> = (word: Word) => string

/** Makes the plain text of each word of a list: the one given, or the word with blanks for hyphens. */
export const words =
  <Word extends string>(given: NoInfer<Readonly<Partial<Record<Word, string>>>>): Spoken<Word> =>
  (word: Word) =>
    given[word] ?? word.replaceAll('-', ' ')

export const mediumWords: Spoken<Medium> = words({ video: 'by video', phone: 'by phone', text: 'in writing' })

export const kindWords: Spoken<RuptureKind> = words({ mixed: 'withdrawal and confrontation within one moment' })

export const componentWords: Spoken<Component> = words({ task: 'the tasks', goal: 'the goals', bond: 'the bond' })

export const effectWords: Spoken<Effect> = words({
  'harm-to-future-help-seeking': 'less readiness to seek help again',
  inadequacy: 'feeling inadequate',
  'self-doubt': 'self-doubt',
  hurt: 'feeling hurt',
  rejected: 'feeling rejected',
  'misunderstood-or-invalidated': 'feeling misunderstood or not taken seriously',
  'work-stalled': 'the work came to a stop',
})

export const resultWords: Readonly<Record<AttemptResult, string>> = {
  worked: 'it worked',
  partly: 'it worked in part',
  'did-not-work': 'it did not work',
  'broken-off': 'it was broken off',
  'led-to-referral': 'it led to a referral',
}

export const afterWords: Readonly<Record<AllianceAfter, string>> = {
  weaker: 'weaker than before',
  restored: 'as it was before',
  stronger: 'stronger than before',
}

export const lettingGoWords: Readonly<Record<LettingGoReason, string>> = {
  'agreed-to-leave-it': 'it was agreed to leave it',
  'no-longer-matters': 'it no longer matters',
  'overtaken-by-events': 'events overtook it',
}

export const legacyWords: Spoken<Legacy> = words({
  'self-awareness': 'self-awareness',
  'interpersonal-skill': 'skill with people',
  'corrective-experience': 'a corrective experience',
  'carry-over-to-life': 'something carried over to life outside',
  'self-efficacy': 'trust in what they can do themselves',
})

export const historyWords: Readonly<Record<RepairHistory, string>> = {
  none: 'none that were mended',
  some: 'some that were mended',
  many: 'many that were mended',
}

const reasons: Readonly<Record<Exclude<EndingReason, 'therapist-left'>, string>> = {
  planned: 'it was planned',
  'got-what-was-needed': 'what was needed had been reached',
  dissatisfied: 'dissatisfaction',
  'outside-circumstances': 'circumstances outside',
  'agency-or-fee-limit': 'a limit set by the agency or the fee',
  transfer: 'a transfer',
  referral: 'a referral',
  discharge: 'a discharge',
  protection: 'protection',
  death: 'a death',
  unknown: 'not known',
}
export const reasonWords = (reason: EndingReason, setting?: Setting): string =>
  reason === 'therapist-left' ? `${wordsOf(setting).leader} left` : reasons[reason]

const aspects: Spoken<Exclude<FrameAspect, 'contact-between-sessions'>> = words({
  schedule: 'the schedule',
  fee: 'the fee',
  place: 'the place',
  medium: 'the way of meeting',
  duration: 'the duration',
  boundary: 'a boundary',
})
export const aspectWords = (aspect: FrameAspect, setting?: Setting): string =>
  aspect === 'contact-between-sessions' ? `contact between ${wordsOf(setting).meeting}s` : aspects(aspect)

export const harmWords: Spoken<HarmKind> = words({ 'boundary-violation': 'a boundary violation' })

type ByLeader = 'therapist-minimal-response' | 'therapist-persisting-with-activity' | 'therapist-focus-on-risk'

/** A factor that may have contributed, as a reading that one source offers. */
export const factorWords = (factor: Factor, setting?: Setting): string => {
  const { leader } = wordsOf(setting)
  switch (factor) {
    case 'therapist-minimal-response':
      return `few words from ${leader}`
    case 'therapist-persisting-with-activity':
      return `${leader} going on with an activity`
    case 'therapist-focus-on-risk':
      return `questions of ${leader} about safety`
    default:
      return factors(factor)
  }
}

const factors: Spoken<Exclude<Factor, ByLeader>> = words({
  misunderstanding: 'a misunderstanding',
  disagreement: 'a disagreement',
  'perceived-blame': 'feeling blamed',
  'expectation-gap': 'different expectations',
  'cultural-difference': 'a cultural difference',
  microaggression: 'a microaggression',
  'boundary-crossing': 'a boundary crossing',
  'empathic-failure': 'an empathic failure',
  'unmet-need': 'an unmet need',
  'earlier-unresolved-issue': 'an earlier unresolved issue',
  'outside-circumstances': 'circumstances outside',
  'online-circumstances': 'the circumstances of meeting online',
  'communication-breakdown': 'a breakdown of communication',
  misattunement: 'being out of tune with each other',
  'changed-frame': 'a change of the frame',
  resistance: 'what the source calls resistance',
  polarisation: 'two camps moving apart',
  'sides-taken': 'people taking sides',
})

export const heldWords: Readonly<Record<Held, string>> = {
  possible: 'one reading',
  agreed: 'agreed between the parties',
}
