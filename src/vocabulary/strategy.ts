import { joined } from '../kernel/inside.js'

/** The ten resolution strategies of the 3RS, R1 to R10 in order. */
export const strategies3RS = [
  'clarify-misunderstanding',
  'change-tasks-or-goals',
  'illustrate-tasks-or-give-rationale',
  'invite-thoughts-and-feelings',
  'acknowledge-own-contribution',
  'disclose-own-experience',
  'link-to-patterns-between-us',
  'link-to-other-relationships',
  'validate-defensive-posture',
  'redirect-or-refocus',
] as const
/** Strategies beyond the ten: most are named by clinical essays; `wordsApart` says which are not. */
export const strategiesBeyond3RS = [
  'welcome-and-accept',
  'allow-time',
  'hold-back-judgement',
  'regulate-own-emotion',
  'ask-what-the-other-wants',
  'ask-differently',
  'admit-a-mistake',
  'explore-fears-of-asserting',
  'renegotiate-boundaries-together',
  'refer',
  'validate-experience',
  'metacommunicate',
  'apologise',
] as const
/** Strategies of a leader with the group; a member can use them, too. */
export const strategiesWithTheGroup = [
  'name-it-in-the-group',
  'invite-the-others',
  'protect-the-one-attacked',
  'ask-the-silent',
] as const
/** All strategies, those of the 3RS first. */
export const strategies: readonly [
  ...typeof strategies3RS,
  ...typeof strategiesBeyond3RS,
  ...typeof strategiesWithTheGroup,
] = /* @__PURE__ */ joined(/* @__PURE__ */ joined(strategies3RS, strategiesBeyond3RS), strategiesWithTheGroup)
/** One strategy of repair. */
export type Strategy = (typeof strategies)[number]

/** The aims of a strategy: to restore collaboration now, to explore the reasons behind the rupture, or either. */
export const emphases = ['immediate', 'exploratory', 'either'] as const
export type Emphasis = (typeof emphases)[number]
/** Whether a strategy names the rupture, mends it without naming it, or either. */
export const directnesses = ['direct', 'indirect', 'either'] as const
export type Directness = (typeof directnesses)[number]
/** The times for a strategy, as experts rated it: the rupture itself, a later session, or either. */
export const timings = ['in-rupture', 'later-session', 'either'] as const
export type Timing = (typeof timings)[number]

/** The place of a strategy on the three axes. */
export interface StrategyFamily {
  readonly emphasis: Emphasis
  readonly directness: Directness
  readonly timing: Timing
}

/** The place of each strategy on the three axes, *either* in time where no source says; a recorded use may say otherwise. */
export const strategyFamilies: Readonly<Record<Strategy, StrategyFamily>> = {
  'clarify-misunderstanding': { emphasis: 'immediate', directness: 'direct', timing: 'in-rupture' },
  'change-tasks-or-goals': { emphasis: 'immediate', directness: 'indirect', timing: 'in-rupture' },
  'illustrate-tasks-or-give-rationale': { emphasis: 'immediate', directness: 'indirect', timing: 'in-rupture' },
  'invite-thoughts-and-feelings': { emphasis: 'exploratory', directness: 'direct', timing: 'in-rupture' },
  'acknowledge-own-contribution': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  'disclose-own-experience': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  'link-to-patterns-between-us': { emphasis: 'exploratory', directness: 'direct', timing: 'later-session' },
  'link-to-other-relationships': { emphasis: 'exploratory', directness: 'direct', timing: 'later-session' },
  'validate-defensive-posture': { emphasis: 'either', directness: 'indirect', timing: 'in-rupture' },
  'redirect-or-refocus': { emphasis: 'immediate', directness: 'indirect', timing: 'either' },
  'welcome-and-accept': { emphasis: 'either', directness: 'either', timing: 'either' },
  'allow-time': { emphasis: 'either', directness: 'indirect', timing: 'either' },
  'hold-back-judgement': { emphasis: 'either', directness: 'indirect', timing: 'either' },
  'regulate-own-emotion': { emphasis: 'either', directness: 'indirect', timing: 'either' },
  'ask-what-the-other-wants': { emphasis: 'immediate', directness: 'direct', timing: 'either' },
  'ask-differently': { emphasis: 'immediate', directness: 'either', timing: 'either' },
  'admit-a-mistake': { emphasis: 'immediate', directness: 'direct', timing: 'either' },
  'explore-fears-of-asserting': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  'renegotiate-boundaries-together': { emphasis: 'immediate', directness: 'direct', timing: 'either' },
  refer: { emphasis: 'either', directness: 'direct', timing: 'either' },
  'validate-experience': { emphasis: 'either', directness: 'either', timing: 'in-rupture' },
  metacommunicate: { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  apologise: { emphasis: 'either', directness: 'direct', timing: 'either' },
  'name-it-in-the-group': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  'invite-the-others': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
  'protect-the-one-attacked': { emphasis: 'immediate', directness: 'either', timing: 'either' },
  'ask-the-silent': { emphasis: 'exploratory', directness: 'direct', timing: 'either' },
}

/** Other names for a strategy. */
export const strategyAliases: Readonly<Record<string, Strategy>> = {
  'clear-up-misunderstanding': 'clarify-misunderstanding',
  'renegotiate-tasks-or-goals': 'change-tasks-or-goals',
  'change-approach': 'change-tasks-or-goals',
  'explain-the-approach': 'illustrate-tasks-or-give-rationale',
  'give-rationale': 'illustrate-tasks-or-give-rationale',
  'open-discussion': 'invite-thoughts-and-feelings',
  'ask-for-feedback': 'invite-thoughts-and-feelings',
  'take-responsibility': 'acknowledge-own-contribution',
  'own-ones-part': 'acknowledge-own-contribution',
  'self-disclosure': 'disclose-own-experience',
  'link-to-transference': 'link-to-patterns-between-us',
  'link-to-past': 'link-to-other-relationships',
  'ally-with-the-resistance': 'validate-defensive-posture',
  refocus: 'redirect-or-refocus',
  'validate-clients-experience': 'validate-experience',
  metacommunication: 'metacommunicate',
  apology: 'apologise',
}
