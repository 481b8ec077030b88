/** What stands in the way of any entry, whatever it says: beginning, speaker, clock. */
import type { AllianceEvent } from 'rupture-repair'
import type { Model, Refusal } from './model-state.js'

/** What stands in the way of any entry before it is known what it says: beginning, speaker, clock. */
export const refusalOf = (
  model: Model,
  { _tag, stamp: { by, session } }: Pick<AllianceEvent, '_tag' | 'stamp'>,
): Refusal => {
  if (!model.begun && _tag !== 'AllianceBegan') return 'AllianceNotBegun'
  if (model.begun && _tag === 'AllianceBegan') return 'AllianceAlreadyBegan'
  if (by._tag !== 'participant' && by._tag !== 'observer') return 'OnlyPeopleRecord'
  if (_tag === 'AllianceBegan') return undefined
  if (_tag === 'SessionHeld') return session <= model.session ? 'SessionNotLater' : undefined
  return session === model.session ? undefined : 'NotTheCurrentSession'
}

/** What a machine may say at all: numbers, judgements and notes of its own. What it did is told by people. */
const fromMachines: ReadonlySet<string> = new Set([
  'RatingGiven',
  'MarkersCoded',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResponseHindered',
  'ResolutionJudged',
  'JudgementAsked',
  'EntryAmended',
  'EntryWithdrawn',
])

/** Acts need an open phase and a speaker who takes part, words only a speaker who is known; resuming needs an ended phase. */
export const misplaced = (
  model: Model,
  as: 'act' | 'word' | 'resuming',
  { _tag, stamp: { by } }: Pick<AllianceEvent, '_tag' | 'stamp'>,
): Refusal => {
  if (as === 'resuming' && model.open) return 'PhaseIsOpen'
  if (as === 'act' && !model.open) return 'PhaseIsOver'
  const speaker = model.people[by.id]
  if (by._tag === 'observer') return speaker === undefined ? undefined : 'ObserverTakesPart'
  if (speaker === undefined) return 'UnknownParticipant'
  if (speaker.machine && !fromMachines.has(_tag)) return 'NotAMachinesToRecord'
  if (speaker.gone === 'death') return 'HasDied'
  return as !== 'word' && speaker.gone !== undefined ? 'HasLeft' : undefined
}
