/** One press of a button on *Walk a repair*, written as short words so that a whole walk fits into an address. */
import type { AllianceCommand } from 'rupture-repair'
import {
  type AttemptResult,
  attemptResults,
  type Rating,
  type RuptureKind,
  ruptureKinds,
  type Strategy,
  strategies,
} from 'rupture-repair/vocabulary'

export type Person = 'client' | 'therapist'

export type Step =
  | { readonly _tag: 'session' }
  | { readonly _tag: 'report'; readonly kind: RuptureKind; readonly by: Person }
  | { readonly _tag: 'begin'; readonly by: Person }
  | { readonly _tag: 'use'; readonly strategy: Strategy }
  | { readonly _tag: 'stage'; readonly stage: string }
  | { readonly _tag: 'end'; readonly result: AttemptResult }
  | { readonly _tag: 'judge'; readonly rating: Rating; readonly by: Person }
  | { readonly _tag: 'resolve'; readonly by: Person }
  | { readonly _tag: 'stop' }
  | { readonly _tag: 'fee' }
  | { readonly _tag: 'finish'; readonly as: 'together' | 'left' | 'left-because' }

const endings = ['together', 'left', 'left-because'] as const
const people = ['client', 'therapist'] as const
const ratings = [1, 2, 3, 4, 5] as const

/** A step as words joined by dots: `use.clarify-misunderstanding`. */
export const wordOf = (step: Step): string => Object.values(step).join('.')

/** The step a word stands for; `undefined` where it stands for none. */
export const stepOf = (word: string): Step | undefined => {
  const [tag, one = '', two = ''] = word.split('.')
  const by = people.find((id) => id === (tag === 'begin' || tag === 'resolve' ? one : two))
  switch (tag) {
    case 'session':
    case 'stop':
    case 'fee':
      return { _tag: tag }
    case 'report': {
      const kind = ruptureKinds.find((known) => known === one)
      return kind && by && { _tag: tag, kind, by }
    }
    case 'begin':
    case 'resolve':
      return by && { _tag: tag, by }
    case 'use': {
      const strategy = strategies.find((known) => known === one)
      return strategy && { _tag: tag, strategy }
    }
    case 'stage':
      return /^[\w-]+$/.test(one) ? { _tag: tag, stage: one } : undefined
    case 'end': {
      const result = attemptResults.find((known) => known === one)
      return result && { _tag: tag, result }
    }
    case 'judge': {
      const rating = ratings.find((known) => String(known) === one)
      return rating && by && { _tag: tag, rating, by }
    }
    case 'finish': {
      const as = endings.find((known) => known === one)
      return as && { _tag: tag, as }
    }
    default:
      return undefined
  }
}

/** Where a walk stands: what a step needs to become a command. */
export interface Place {
  /** The session last held. */
  readonly session: number
  readonly model: string
  /** The episode a step is about, and what a new one would be called. */
  readonly episode: string
  readonly next: string
  /** The closed episode that a new one would be coming back of. */
  readonly before: string | undefined
}

/** The command that a step asks for. */
export const commandOf = (step: Step, { session, model, episode, next, before }: Place): AllianceCommand => {
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
      return {
        _tag: 'ReportRupture',
        stamp: by(step.by),
        episode: next,
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
          moment: { kind: step.kind, happened },
          ...(before === undefined ? {} : { recurrenceOf: before }),
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
    case 'stage':
      return { _tag: 'ReachStage', stamp: by('therapist'), episode, stage: { model, stage: step.stage } }
    case 'end':
      return { _tag: 'EndAttempt', stamp: by('therapist'), episode, result: step.result }
    case 'judge':
      return { _tag: 'JudgeResolution', stamp: by(step.by), episode, judgement: { rating: step.rating } }
    case 'resolve':
      return { _tag: 'ResolveEpisode', stamp: by(step.by), episode, judgement: { rating: 5 } }
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
  }
}
