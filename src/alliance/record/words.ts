import type { AllianceEvent, AllianceFact } from './event.js'

type WordIn<Event> = Event extends { readonly stamp: infer Stamp }
  ? 'visibleTo' extends keyof Stamp
    ? Event
    : never
  : never

/** A kind of entry that is what one source says, so that its stamp may name its audiences; a rating names them itself. */
export type WordTag = WordIn<AllianceFact>['_tag']

/** The types say which they are. It is a list of its own, so that a parser need not bring the catalogue of entries. */
const words: Readonly<Record<WordTag, true>> = {
  RuptureReported: true,
  MarkersCoded: true,
  RuptureRecognised: true,
  SeverityRated: true,
  FactorNamed: true,
  ContributionRated: true,
  EffectNoted: true,
  BystanderNoted: true,
  LegacyNoted: true,
  ResponseHindered: true,
  ResolutionJudged: true,
  JudgementAsked: true,
  RepairHistoryTold: true,
  HarmReported: true,
  HarmClosed: true,
  EndingAccounted: true,
  ProposalAnswered: true,
}

/** Says whether the stamp of such an entry may name its audiences: not an act, a session entered late or a correction. */
export const takesAudience = (tag: AllianceEvent['_tag']): boolean => Object.hasOwn(words, tag)
