/** Every kind of an episode’s commands with contents that the rules tell apart, from every kind of source. */
import type { EpisodeCommand, Judgement } from 'rupture-repair/episode'
import { attemptResults, type Source, type Stamp } from 'rupture-repair/vocabulary'
import { between, during, observes, says } from './given.js'

/** A command without its stamp and the id of its episode. */
export type Unstamped<C> = C extends unknown ? Omit<C, 'stamp' | 'episode'> : never

const judgements: readonly Judgement[] = [
  { rating: 2 },
  { rating: 3 },
  { rating: 0, scale: 'of their own' },
  { allianceAfter: 'restored' },
  { allianceAfter: 'weaker' },
  { over: 'let-go' },
]

/** The parties are c and t; b stands by. Session 2 lies after the session everything is reported in, and -1 is none. */
export const episodeContents: readonly Unstamped<EpisodeCommand>[] = [
  ...[during(1), during(2), during(-1)].flatMap((happened): readonly Unstamped<EpisodeCommand>[] => [
    {
      _tag: 'ReportRupture',
      rupture: {
        ties: [between('c', 't')],
        expressedBy: ['c'],
        directedTo: [],
        affected: ['c'],
        moment: { kind: 'withdrawal', happened },
      },
    },
    { _tag: 'RecordMoment', moment: { kind: 'confrontation', happened } },
    { _tag: 'RecordMoment', moment: { happened } },
    { _tag: 'RecogniseRupture', recognition: { who: 't', happened } },
    { _tag: 'BeginAttempt', attempt: { startedBy: 't', happened } },
  ]),
  ...[0, 1, 2, 3].map(
    (moment): Unstamped<EpisodeCommand> => ({
      _tag: 'CodeMarkers',
      moment,
      markers: [{ codeSet: '3RS-2015', marker: 'minimal-response' }],
    }),
  ),
  { _tag: 'RateSeverity', severity: { _tag: 'intensity', rating: 3 } },
  { _tag: 'RateSeverity', severity: { _tag: 'impact', rating: 3 } },
  { _tag: 'RateSeverity', severity: { _tag: 'magnitude', amount: 7, unit: 'raw' } },
  { _tag: 'NameFactor', factor: { factor: 'misunderstanding', held: 'possible' } },
  ...[undefined, 0, 1, 2].map(
    (attempt): Unstamped<EpisodeCommand> =>
      attempt === undefined
        ? { _tag: 'NoteHindrance', kind: 'defensive' }
        : { _tag: 'NoteHindrance', attempt, kind: 'defensive' },
  ),
  { _tag: 'RateContribution', contribution: { of: 't', rating: 2 } },
  { _tag: 'NoteEffect', effect: { on: 'c', effect: 'mistrust' } },
  { _tag: 'NoteLegacy', legacy: { for: 'c', legacy: 'trust' } },
  ...(['asked', 'declined', 'processed', 'absent', 'waived'] as const).flatMap((state): Unstamped<EpisodeCommand>[] => [
    { _tag: 'NoteBystander', bystander: { who: 'b', state } },
    { _tag: 'NoteBystander', bystander: { who: 'c', state } },
  ]),
  ...judgements.flatMap((judgement): Unstamped<EpisodeCommand>[] => [
    { _tag: 'JudgeResolution', judgement },
    { _tag: 'ResolveEpisode', judgement },
  ]),
  { _tag: 'AskForJudgement', asked: { who: 'c', answer: 'no-answer' } },
  { _tag: 'UseStrategy', use: { strategy: 'clarify-misunderstanding', usedBy: 't' } },
  { _tag: 'ReachStage', stage: { model: 'permissive', stage: 'anything' } },
  ...attemptResults.map((result): Unstamped<EpisodeCommand> => ({ _tag: 'EndAttempt', result })),
  { _tag: 'StopRepair' },
  { _tag: 'CloseEpisode', as: 'let-go', why: 'no-longer-matters' },
  { _tag: 'CloseEpisode', as: 'faded' },
  { _tag: 'CloseEpisode', as: 'led-to-referral' },
]

export const sources: readonly Source[] = [says('c'), says('t'), says('b'), observes()]

/** Every content from every source, reported in session 1. */
export const episodeCommands: readonly EpisodeCommand[] = sources.flatMap((by) => {
  const stamp: Stamp = { session: 1, by }
  return episodeContents.map((content): EpisodeCommand => ({ ...content, stamp, episode: 'e' }))
})
