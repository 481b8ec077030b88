/** Which entries a command makes in the log of the independent model. */
import type { AllianceCommand, AllianceEvent, AllianceFact } from 'rupture-repair'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import type { Model } from './model-state.js'
import { isOverWithout } from './model-ties.js'

type CorrectionCommand = 'AmendEntry' | 'WithdrawEntry' | 'CorrectEntries'

type Entries = readonly [AllianceEvent, ...AllianceEvent[]]

/** The entries of a command: mostly one; endings break off first what cannot go on, and may bring an account. */
export const entriesOf = (model: Model, command: AllianceCommand): Entries => {
  const { stamp } = command
  switch (command._tag) {
    case 'Leave': {
      const { participant, departure, account } = command
      const left: AllianceEvent = { _tag: 'ParticipantLeft', stamp, participant, departure }
      const told = account && { ...account, of: { _tag: 'departure' as const, participant } }
      return around(
        left,
        brokenOff(model, command, participant),
        told && [{ _tag: 'EndingAccounted', stamp, account: told }],
      )
    }
    case 'EndPhase': {
      const { ending, account } = command
      const ended: AllianceEvent = { _tag: 'PhaseEnded', stamp, ending }
      const told = account && { ...account, of: { _tag: 'phase' as const, phase: model.phases.length + 1 } }
      return around(ended, brokenOff(model, command), told && [{ _tag: 'EndingAccounted', stamp, account: told }])
    }
    case 'ResolveEpisode': {
      const { episode, judgement } = command
      const worked = model.episodes[episode]?.place === 'worked on'
      const resolved: AllianceEvent = { _tag: 'EpisodeClosed', stamp, episode, as: 'resolved' }
      return around(
        { _tag: 'ResolutionJudged', stamp, episode, judgement },
        worked ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'worked' }] : [],
        [resolved],
      )
    }
    case 'AmendEntry':
      return [{ _tag: 'EntryAmended', stamp, entry: command.entry, instead: command.instead }]
    case 'CorrectEntries':
      return [{ _tag: 'EntriesCorrected', stamp, corrections: command.corrections }]
    case 'WithdrawEntry':
      return [{ _tag: 'EntryWithdrawn', stamp, entry: command.entry }]
    default:
      return [entryOf(command)]
  }
}

const around = (
  entry: AllianceEvent,
  before: readonly AllianceEvent[],
  after: readonly AllianceEvent[] = [],
): Entries => {
  const [first, ...others] = before
  return first === undefined ? [entry, ...after] : [first, ...others, entry, ...after]
}

const brokenOff = (model: Model, { stamp }: AllianceCommand, leaver?: string): readonly AllianceEvent[] =>
  Object.entries(model.episodes).flatMap(([episode, one]): AllianceEvent[] =>
    one.place === 'worked on' && (leaver === undefined || isOverWithout(model, one, leaver))
      ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'broken-off' }]
      : [],
  )

/** The one entry that says what a command asks for; of endings without their account, of a resolution its judgement. */
export const entryOf = (command: Exclude<AllianceCommand, { readonly _tag: CorrectionCommand }>): AllianceFact => {
  const content = { ...command, _tag: recordedAs[command._tag] }
  if ('account' in content && content._tag !== 'EndingAccounted') delete content.account
  return (command._tag === 'StopRepair' ? { ...content, as: 'stopped' } : content) as AllianceFact
}
