/** What a step of *Walk a repair* asks of the library, at the present state of the walk. */
import type { AllianceCommand } from 'rupture-repair'
import type { Person, Step } from './step.js'

/** A step that asks for an entry. */
export type Entering = Exclude<Step, { readonly _tag: 'turn' }>

/** The present state of a walk: what a step needs to become a command. */
export interface Place {
  /** The session last held. */
  readonly session: number
  /** The episode a step is about, and what a new one would be called. */
  readonly episode: string
  readonly next: string
  /** The episode closed last, of which a new one may be said to be the return. */
  readonly before: string | undefined
  /** The harm whose record can end, and what a new one would be called. */
  readonly harm: string
  readonly nextHarm: string
}

/** The command that a step asks for. */
export const commandOf = (step: Entering, place: Place): AllianceCommand => {
  const { session, episode } = place
  const by = (id: Person) => ({ session, by: { _tag: 'participant', id } }) as const
  const happened = { _tag: 'in', session, part: 'during' } as const
  switch (step._tag) {
    case 'session':
      return {
        _tag: 'HoldSession',
        stamp: { ...by('therapist'), session: session + 1 },
        held: { present: ['client', 'therapist'] },
      }
    case 'report':
    case 'return':
      return {
        _tag: 'ReportRupture',
        stamp: by(step.by),
        episode: place.next,
        rupture: {
          ties: [
            [
              { _tag: 'person', id: 'client' },
              { _tag: 'person', id: 'therapist' },
            ],
          ],
          expressedBy: ['client'],
          directedTo: [{ _tag: 'person', id: 'therapist' }],
          affected: ['client'],
          moment: step.kind === 'unsaid' ? { happened } : { kind: step.kind, happened },
          ...(step._tag === 'return' ? { recurrenceOf: place.before ?? '' } : {}),
        },
      }
    case 'begin':
      return { _tag: 'BeginAttempt', stamp: by(step.by), episode, attempt: { startedBy: step.by, happened } }
    case 'use':
      return {
        _tag: 'UseStrategy',
        stamp: by('therapist'),
        episode,
        use: { strategy: step.strategy, usedBy: 'therapist' },
      }
    case 'stage': {
      const { model, stage } = step
      return { _tag: 'ReachStage', stamp: by('therapist'), episode, stage: { model, stage } }
    }
    case 'end':
      return { _tag: 'EndAttempt', stamp: by('therapist'), episode, result: step.result }
    case 'judge':
      return { _tag: 'JudgeResolution', stamp: by(step.by), episode, judgement: { rating: step.rating } }
    case 'resolve':
      return { _tag: 'ResolveEpisode', stamp: by(step.by), episode, judgement: { rating: 5 } }
    case 'over':
      return { _tag: 'CloseEpisode', stamp: by(step.by), episode, as: step.as }
    case 'ask': {
      const asker = step.by === 'client' ? 'therapist' : 'client'
      return { _tag: 'AskForJudgement', stamp: by(asker), episode, asked: { who: step.by, answer: step.answer } }
    }
    case 'hinder':
      return { _tag: 'NoteHindrance', stamp: by('client'), episode, kind: step.kind }
    case 'stop':
      return { _tag: 'StopRepair', stamp: by('client'), episode }
    case 'fee':
      return {
        _tag: 'ChangeFrame',
        stamp: by('client'),
        change: { aspect: 'fee', manner: 'one-sided', changedBy: ['therapist'], happened },
      }
    case 'finish':
      return {
        _tag: 'EndPhase',
        stamp: by('client'),
        ending: step.as === 'together' ? { _tag: 'together' } : { _tag: 'left', leavers: ['client'] },
        account: {
          reason: step.as === 'together' ? 'planned' : step.as === 'left' ? 'outside-circumstances' : 'dissatisfied',
          attributedTo: step.as === 'left-because' ? [episode] : [],
        },
      }
    case 'harm':
      return {
        _tag: 'ReportHarm',
        stamp: by('client'),
        harm: place.nextHarm,
        what: { kind: step.kind, doneBy: ['therapist'], doneTo: ['client'], happened },
      }
    case 'close-harm':
      return { _tag: 'CloseHarm', stamp: by('client'), harm: place.harm, as: step.as }
  }
}
