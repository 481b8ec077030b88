import { type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type {
  CodedRun,
  CodedSpan,
  EpisodeId,
  PresentSegment,
  Proposal,
  ProposalAnswer,
  ProposedBy,
  Stamp,
} from '../../vocabulary/inside.js'
import type { AnsweredProposal } from '../record/answered-proposal.js'
import type { AllianceCommand } from '../record/command.js'
import { findEpisode } from '../record/find.js'
import type { AllianceState } from '../record/state.js'
import { coderWords } from './coder-words.js'
import type { Instead, InsteadField } from './instead.js'
import { furtherMoments, proposedRupture } from './proposed-rupture.js'

/** A person's decision on a proposal. The stamp is that of a participant or an observer: an algorithm has none. */
export type Decision =
  | { readonly decision: 'accepted'; readonly stamp: Stamp }
  /** The person says what the proposal does not say, or otherwise than it says. */
  | { readonly decision: 'corrected'; readonly stamp: Stamp; readonly instead: Instead }
  | { readonly decision: 'rejected'; readonly stamp: Stamp }

/** The reason why a decision gives no commands: neither it nor the proposal says these fields of the rupture. */
export interface InsteadNeeded {
  readonly _tag: 'InsteadNeeded'
  readonly fields: NonEmpty<InsteadField>
}

/** The reason why a decision gives no commands: it says these fields of an episode on record, which an answer leaves as it is. */
export interface EpisodeOnRecord {
  readonly _tag: 'EpisodeOnRecord'
  readonly episode: EpisodeId
  readonly fields: NonEmpty<string>
}

/**
 * Returns the commands that record a person's decision on a proposal, for `recordAll`: all of them or none.
 *
 * An accepted or corrected proposal is reported as a rupture with the moments of its run, in the words of the person who answers; a
 * person who says its kind or when it happened speaks of one moment. A person who coded it gives the markers, and the rating of resolution where the session holds no other episode. The last command is the answer itself, and
 * of a rejected proposal the only one. Scores do not say who did what: a movement of scores can be corrected or rejected, and
 * not merely accepted. The id of the episode is that of the proposal, unless `instead` gives another. Where an episode of that id is on
 * record, the answer alone is recorded, and `instead` may say nothing else of it; where none is, it is a new one.
 *
 * @example
 * const proposal = {
 *   _tag: 'Proposal',
 *   id: 'client/drop/3-4/drop',
 *   alliance: 'client',
 *   evidence: { _tag: 'Finding', rule: 'drop', from: 3, to: 4 },
 *   proposedBy: { _tag: 'algorithm', rule: 'drop' },
 * }
 * const stamp = by('client', 4)
 * answerProposal(sampleAlliance, proposal, { decision: 'accepted', stamp })
 * // => { _tag: 'Left', left: { _tag: 'InsteadNeeded', fields: ['expressedBy', 'affected', 'happened'] } }
 * const instead = { expressedBy: ['client'], affected: ['client'], happened: { _tag: 'about', session: 4 } }
 * const answered = answerProposal(sampleAlliance, proposal, { decision: 'corrected', stamp, instead })
 * answered._tag === 'Right' && answered.right.map(({ _tag }) => _tag) // => ['ReportRupture', 'AnswerProposal']
 */
export const answerProposal = (
  { record }: AllianceState,
  proposal: Proposal,
  decision: Decision,
): Either<InsteadNeeded | EpisodeOnRecord, NonEmpty<AllianceCommand>> => {
  const { stamp } = decision
  const answered = (answer: ProposalAnswer): AllianceCommand => ({
    _tag: 'AnswerProposal',
    stamp,
    proposal: named(proposal),
    answer,
  })
  if (decision.decision === 'rejected') return right([answered({ _tag: 'rejected' })])
  const instead = decision.decision === 'corrected' ? decision.instead : {}
  const evidence = asSaid(proposal.evidence, instead)
  const { episode = proposal.id } = instead
  const answer = answered({ _tag: decision.decision, episode })
  if (record === undefined) return right([answer])
  if (findEpisode(record, episode) !== undefined) {
    const fields = nonEmpty(besideEpisode(instead))
    return fields === undefined ? right([answer]) : left({ _tag: 'EpisodeOnRecord', episode, fields })
  }
  const rupture = proposedRupture(record, evidence, stamp, instead)
  if (isLeft(rupture)) return left({ _tag: 'InsteadNeeded', fields: rupture.left })
  const report: AllianceCommand = { _tag: 'ReportRupture', stamp, episode, rupture: rupture.right }
  if (evidence._tag === 'Finding') return right([report, answer])
  const further = furtherMoments(evidence, instead)
  return right([
    report,
    ...further.map((moment) => ({ _tag: 'RecordMoment', stamp, episode, moment }) as const),
    ...(instead.happened === undefined
      ? coderWords(record, evidence, episode, stamp, decision.decision === 'accepted')
      : []),
    answer,
  ])
}

/** Returns the fields that a person says beside the episode. */
const besideEpisode = ({ episode: _, ...said }: Instead): readonly string[] =>
  Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [field]))

/** Returns the evidence as a person has it, who speaks of one moment where they say its kind or when it happened. */
const asSaid = (evidence: Proposal['evidence'], { kind, happened }: Instead): Proposal['evidence'] =>
  evidence._tag === 'CodedRun' && evidence.moments.length > 1 && (kind ?? happened)
    ? { ...evidence, moments: [{ segments: segmentsOf(evidence) }] }
    : evidence

const segmentsOf = ({ moments }: CodedRun): NonEmpty<PresentSegment> =>
  moments.flatMap(({ segments }) => segments) as readonly PresentSegment[] as NonEmpty<PresentSegment>

const named = ({ id, evidence }: Proposal): AnsweredProposal => ({ id, proposedBy: makerOf(evidence) })

const makerOf = (evidence: Proposal['evidence']): ProposedBy => {
  if (evidence._tag === 'Finding') {
    const { rule, from, to } = evidence
    return { _tag: 'algorithm', rule, movement: { from, to } }
  }
  const { coder, codeSet, session, confidence } = evidence
  const coded = { codeSet, session, span: spanOf(evidence) }
  return coder._tag === 'person'
    ? { ...coder, ...coded }
    : { ...coder, ...(confidence === undefined ? {} : { confidence }), ...coded }
}

const spanOf = (run: CodedRun): CodedSpan => {
  const segments = segmentsOf(run)
  const [{ at: first }] = segments
  const { at: last } = segments.at(-1) ?? segments[0]
  return typeof first === 'number' && typeof last === 'number'
    ? { _tag: 'segments', first, last }
    : {
        _tag: 'seconds',
        start: typeof first === 'number' ? first : first.from,
        end: typeof last === 'number' ? last : last.to,
      }
}
