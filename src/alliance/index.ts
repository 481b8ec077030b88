/**
 * The record of an alliance: people, ties, phases, sessions, ratings and episodes; to decide, replay, correct and conclude.
 * @module
 */
export { amendWith } from './amend-with.js'
export { type BatchRejection, recordAll } from './batch.js'
export { compareAccounts } from './conclusions/accounts.js'
export { sessionCount, sessionCountOf } from './conclusions/attendance.js'
export { bystandersOf } from './conclusions/bystanders.js'
export { type Caution, cautionSources, evidenceOf } from './conclusions/caution.js'
export { type CautionQuestion, cautionsIn } from './conclusions/cautions-in.js'
export { climateSince } from './conclusions/climate.js'
export { groupRepairOf } from './conclusions/group-repair.js'
export { hurtAndAddressed } from './conclusions/hurt-and-addressed.js'
export { remarks } from './conclusions/remarks.js'
export { decide } from './decide.js'
export { decider } from './decider.js'
export { evolve } from './evolve.js'
export { isAttributed } from './outcome/attribution.js'
export { changedByCut } from './outcome/changed-by-cut.js'
export { formerOutcomesOf } from './outcome/former-outcomes.js'
export { type EpisodeOutcome, outcomesByPerson, outcomesOf } from './outcome/outcome.js'
export { outcomeCounts } from './outcome/outcome-counts.js'
export { resolvedShare } from './outcome/resolved-share.js'
export { scalesWithoutCut } from './outcome/scales-without-cut.js'
export { outcomeRule } from './outcome/settings.js'
export { outcomesByCriterion, type Tally, tally } from './outcome/tally.js'
export { type Possibility, preview } from './preview.js'
export type { AllianceCommand } from './record/command.js'
export type { AllianceEvent, AllianceFact } from './record/event.js'
export { personIn, perspectiveIn, present } from './record/people.js'
export type { AllianceRejection } from './record/rejection.js'
export {
  type Alliance,
  type AllianceRecord,
  type AllianceState,
  hasBegun,
  initial,
  type Person,
  type PhasedEpisode,
} from './record/state.js'
export { levelOf } from './record/tie.js'
export { type BrokenHistory, replay } from './replay.js'
export { accountsIn } from './rules/ending.js'
export { sampleAlliance, sampleLog } from './sample-alliance.js'
export { amendAs } from './seen/amend-as.js'
export { cautionsSeen, remarksSeen } from './seen/conclusions-seen.js'
export { decideAs } from './seen/decide-as.js'
export { everythingAbout } from './seen/everything-about.js'
export { outcomesSeen, outcomesSeenByPerson } from './seen/outcomes-seen.js'
export { defaultPermissions, type Permissions, type Reader } from './seen/permissions.js'
export { previewFor } from './seen/preview-for.js'
export { tallySeen } from './seen/tally-seen.js'
export { undoAs } from './seen/undo-as.js'
export { readerOf, type View, viewFor } from './seen/view.js'
export { answerProposal } from './sharing/answer-proposal.js'
export { changesBetween, withChanges } from './sharing/patches.js'
export { type Redaction, redact } from './sharing/redact.js'
export { undo } from './undo.js'
