import { isSessionNumber, sameSource } from '../../episode/inside.js'
import type { AnsweredProposal } from '../record/answered-proposal.js'
import { entriesAs } from '../record/entries-as.js'
import type { ProposalAnswered } from '../record/event.js'
import { findEpisode, noEpisode } from '../record/find.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'

const sessionsOf = ({ proposedBy }: AnsweredProposal): readonly number[] => {
  if (proposedBy._tag !== 'algorithm') return [proposedBy.session]
  const { movement } = proposedBy
  return movement === undefined ? [] : [movement.from, movement.to]
}

/** Returns a rejection where this person has answered the proposal already, or the answer names no episode on record. */
export const answerObstacle = (
  record: AllianceRecord,
  { stamp, proposal, answer }: ProposalAnswered,
): AllianceRejection | undefined => {
  const { id } = proposal
  const wrong = sessionsOf(proposal).find((session) => !isSessionNumber(session))
  if (wrong !== undefined) return { _tag: 'NotASessionNumber', session: wrong }
  const isAgain = entriesAs(record, 'ProposalAnswered').some(
    (one) => one.proposal.id === id && sameSource(one.stamp.by, stamp.by),
  )
  if (isAgain) return { _tag: 'ProposalAlreadyAnswered', proposal: id }
  return answer._tag === 'rejected' || findEpisode(record, answer.episode) !== undefined
    ? undefined
    : noEpisode(record, answer.episode)
}
