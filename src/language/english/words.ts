import type {
  AllianceAfter,
  AttemptResult,
  Component,
  Effect,
  EndingReason,
  FrameAspect,
  HarmKind,
  Legacy,
  Medium,
  Role,
  RuptureKind,
  Setting,
} from '../../vocabulary/index.js'

type Words<Word extends string> = Readonly<Record<Word, string>>

export const roleWords: Words<Role> = {
  client: 'client',
  therapist: 'therapist',
  member: 'member',
  leader: 'leader',
  coleader: 'coleader',
  party: 'party',
}

export const settingWords: Words<Setting> = {
  individual: 'individual',
  couple: 'couple',
  family: 'family',
  group: 'group',
  team: 'team',
  relationship: 'relationship',
  supervision: 'supervision',
}

export const mediumWords: Words<Medium> = {
  'in-person': 'in person',
  video: 'by video',
  phone: 'by phone',
  text: 'in writing',
}

export const kindWords: Words<RuptureKind> = {
  withdrawal: 'withdrawal',
  confrontation: 'confrontation',
  mixed: 'withdrawal and confrontation within one moment',
}

export const componentWords: Words<Component> = { task: 'the tasks', goal: 'the goals', bond: 'the bond' }

export const effectWords: Words<Effect> = {
  frustration: 'frustration',
  anger: 'anger',
  disappointment: 'disappointment',
  anxiety: 'anxiety',
  distress: 'distress',
  mistrust: 'mistrust',
  disengagement: 'disengagement',
  'harm-to-future-help-seeking': 'less readiness to seek help again',
  inadequacy: 'feeling inadequate',
  guilt: 'guilt',
  'self-doubt': 'self-doubt',
}

export const resultWords: Words<AttemptResult> = {
  worked: 'it worked',
  partly: 'it worked in part',
  'did-not-work': 'it did not work',
  'broken-off': 'it was broken off',
}

export const afterWords: Words<AllianceAfter> = {
  weaker: 'weaker than before',
  restored: 'as it was before',
  stronger: 'stronger than before',
}

export const legacyWords: Words<Legacy> = {
  trust: 'trust',
  security: 'security',
  insight: 'insight',
  'self-awareness': 'self-awareness',
  resilience: 'resilience',
  adaptability: 'adaptability',
  'interpersonal-skill': 'skill with people',
  'corrective-experience': 'a corrective experience',
  'carry-over-to-life': 'something carried over to life outside',
}

export const reasonWords: Words<EndingReason> = {
  planned: 'it was planned',
  'got-what-was-needed': 'what was needed had been reached',
  dissatisfied: 'dissatisfaction',
  'outside-circumstances': 'circumstances outside',
  'agency-or-fee-limit': 'a limit set by the agency or the fee',
  'therapist-left': 'the therapist left',
  transfer: 'a transfer',
  referral: 'a referral',
  discharge: 'a discharge',
  protection: 'protection',
  death: 'a death',
  unknown: 'not known',
}

export const aspectWords: Words<FrameAspect> = {
  schedule: 'the schedule',
  fee: 'the fee',
  place: 'the place',
  medium: 'the way of meeting',
  duration: 'the duration',
  'contact-between-sessions': 'contact between sessions',
  boundary: 'a boundary',
}

export const harmWords: Words<HarmKind> = {
  'boundary-violation': 'a boundary violation',
  abuse: 'abuse',
  discrimination: 'discrimination',
  retaliation: 'retaliation',
}
