/** Events, commands and log lines of every kind: well formed, lawful or not. */
import fc, { type Arbitrary } from 'fast-check'
import type { AllianceCommand, AllianceEvent, OwnAccount } from 'rupture-repair'
import type { LogLine } from '../../src/schema/index.js'
import { type ContentOf, eventContents as content, ownAccount } from './content.js'
import { name, ordinal, stamp } from './vocabulary.js'

const withAccount = <Content extends object>(
  content: Arbitrary<Content>,
): Arbitrary<Content & { account?: OwnAccount }> =>
  fc
    .tuple(content, fc.option(ownAccount, { nil: undefined }))
    .map(([rest, account]) => (account === undefined ? rest : { ...rest, account }))

const commandContents: {
  readonly [Tag in AllianceCommand['_tag']]: Arbitrary<ContentOf<AllianceCommand, Tag>>
} = {
  BeginAlliance: content.AllianceBegan,
  HoldSession: content.SessionHeld,
  Join: content.ParticipantJoined,
  Leave: withAccount(content.ParticipantLeft),
  GiveRating: content.RatingGiven,
  ChangeFrame: content.FrameChanged,
  EndPhase: withAccount(content.PhaseEnded),
  AccountForEnding: content.EndingAccounted,
  ResumePhase: content.PhaseResumed,
  ReportHarm: content.HarmReported,
  CloseHarm: content.HarmClosed,
  AmendEntry: content.EntryAmended,
  WithdrawEntry: content.EntryWithdrawn,
  ReportRupture: content.RuptureReported,
  RecordMoment: content.MomentRecorded,
  CodeMarkers: content.MarkersCoded,
  RecogniseRupture: content.RuptureRecognised,
  RateSeverity: content.SeverityRated,
  NameFactor: content.FactorNamed,
  RateContribution: content.ContributionRated,
  NoteEffect: content.EffectNoted,
  NoteBystander: content.BystanderNoted,
  NoteLegacy: content.LegacyNoted,
  JudgeResolution: content.ResolutionJudged,
  BeginAttempt: content.AttemptBegun,
  UseStrategy: content.StrategyUsed,
  ReachStage: content.StageReached,
  EndAttempt: content.AttemptEnded,
  ResolveEpisode: content.ResolutionJudged,
  StopRepair: fc.record({ episode: name }),
}

type Members<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Arbitrary<Extract<Union, { readonly _tag: Tag }>>
}

/** One arbitrary per tag, each member with its tag, a stamp and its content. */
const members = <Union extends { readonly _tag: string }>(
  contents: {
    readonly [Tag in Union['_tag']]: Arbitrary<ContentOf<Union, Tag>>
  },
): Members<Union> => {
  const made: Record<string, unknown> = {}
  for (const [_tag, content] of Object.entries<Arbitrary<object>>(contents))
    made[_tag] = fc.tuple(stamp, content).map(([stamp, rest]) => ({ _tag, stamp, ...rest }))
  return made as Members<Union>
}

/** For every event tag its events. */
export const events: Members<AllianceEvent> = members<AllianceEvent>(content)

/** For every command tag its commands. */
export const commands: Members<AllianceCommand> = members<AllianceCommand>(commandContents)

export const event: Arbitrary<AllianceEvent> = fc.oneof(...Object.values<Arbitrary<AllianceEvent>>(events))
export const command: Arbitrary<AllianceCommand> = fc.oneof(...Object.values<Arbitrary<AllianceCommand>>(commands))

/** A line of the log with the given events. */
export const lineOf = (event: Arbitrary<AllianceEvent>): Arbitrary<LogLine> =>
  fc.record({ v: fc.constant(1 as const), alliance: name, seq: ordinal, event })
export const logLine: Arbitrary<LogLine> = lineOf(event)
