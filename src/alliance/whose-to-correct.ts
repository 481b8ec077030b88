import { sameSource } from '../episode/word.js'
import type { AllianceEvent, Correction } from './event.js'
import type { AllianceRejection } from './rejection.js'

/**
 * Who may set an entry right: its source alone, or anyone who has a word in the record.
 *
 * This is not the difference between acts and words. How an attempt ended, how an episode was closed, a stage, a moment and how the
 * record of a harm was closed need what they are part of to be open, but what they say is somebody’s reading of it: a therapist who
 * could amend the client’s “did not work” into “worked” would sign their own reading with the client’s name. That a session was
 * held, somebody came or went, the frame changed, a phase ended or an attempt began, others who were there can check.
 */
const whoseToCorrect: Readonly<Record<AllianceEvent['_tag'], 'source' | 'anyone'>> = {
  AllianceBegan: 'anyone',
  SessionHeld: 'anyone',
  ParticipantJoined: 'anyone',
  ParticipantLeft: 'anyone',
  RatingGiven: 'source',
  FrameChanged: 'anyone',
  PhaseEnded: 'anyone',
  EndingAccounted: 'source',
  PhaseResumed: 'anyone',
  HarmReported: 'source',
  HarmClosed: 'source',
  RuptureReported: 'source',
  MomentRecorded: 'source',
  MarkersCoded: 'source',
  RuptureRecognised: 'source',
  SeverityRated: 'source',
  FactorNamed: 'source',
  ContributionRated: 'source',
  EffectNoted: 'source',
  BystanderNoted: 'source',
  LegacyNoted: 'source',
  ResolutionJudged: 'source',
  AttemptBegun: 'anyone',
  StrategyUsed: 'anyone',
  StageReached: 'source',
  AttemptEnded: 'source',
  EpisodeClosed: 'source',
  EntryAmended: 'source',
  EntryWithdrawn: 'source',
}

/**
 * What can be checked is set right under one’s own name or that of whoever recorded it; what somebody said only by them, and only
 * into something of theirs.
 */
export const anothersWord = (log: readonly AllianceEvent[], correction: Correction): AllianceRejection | undefined => {
  const { entry, stamp } = correction
  const original = log[entry - 1]
  const events = [...(original ? [original] : []), ...(correction._tag === 'EntryAmended' ? [correction.instead] : [])]
  const isOneSources = events.some(({ _tag }) => whoseToCorrect[_tag] === 'source')
  const speakers = isOneSources || original === undefined ? [stamp.by] : [stamp.by, original.stamp.by]
  return events.some(({ stamp: { by } }) => !speakers.some((one) => sameSource(one, by)))
    ? { _tag: 'NotTheirsToCorrect', entry }
    : undefined
}
