/** The buttons of *Walk a repair*, by what they are about. */
import type { StageModel } from 'rupture-repair/episode'
import { attemptResults, hinderingResponses } from 'rupture-repair/vocabulary'
import { plain } from './plain-words.js'
import { reportedKinds, type Step } from './step.js'

export type Button = readonly [text: string, step: Step]

export interface ButtonGroup {
  readonly title: string
  readonly buttons: readonly Button[]
}

export const frameButtons: readonly Button[] = [
  ['hold a session', { _tag: 'session' }],
  ['therapist changes the fee alone', { _tag: 'fee' }],
]

const words = (kind: (typeof reportedKinds)[number]): string => (kind === 'unsaid' ? 'kind unsaid' : kind)

/** A report, or one that is said to be the return of an earlier one. */
export const reportButtons = (isReturn: boolean): readonly Button[] => {
  const _tag = isReturn ? 'return' : 'report'
  return reportedKinds.flatMap((kind): readonly Button[] => [
    [`${words(kind)}, says the client`, { _tag, kind, by: 'client' }],
    [`${words(kind)}, says the therapist`, { _tag, kind, by: 'therapist' }],
  ])
}

export const attemptButtons: readonly Button[] = [
  ['therapist begins', { _tag: 'begin', by: 'therapist' }],
  ['client begins', { _tag: 'begin', by: 'client' }],
  ...attemptResults.map((result): Button => [`it ends: ${plain(result)}`, { _tag: 'end', result }]),
  ...hinderingResponses.map((kind): Button => [`client: a response hindered, ${kind}`, { _tag: 'hinder', kind }]),
]

export const stageButtons = ({ id: model, stages }: StageModel): readonly Button[] =>
  stages.map(({ id }) => [plain(id), { _tag: 'stage', stage: id, model }])

export const wordButtons: readonly Button[] = [
  ['client: resolved', { _tag: 'resolve', by: 'client' }],
  ['therapist: resolved', { _tag: 'resolve', by: 'therapist' }],
  ['client judges: 5 of 5', { _tag: 'judge', rating: 5, by: 'client' }],
  ['client judges: 3 of 5', { _tag: 'judge', rating: 3, by: 'client' }],
  ['client judges: 2 of 5', { _tag: 'judge', rating: 2, by: 'client' }],
  ['therapist judges: 5 of 5', { _tag: 'judge', rating: 5, by: 'therapist' }],
  ['client is asked, and does not answer', { _tag: 'ask', answer: 'no-answer', by: 'client' }],
  ['client is asked, and declines', { _tag: 'ask', answer: 'declined', by: 'client' }],
  ['client lets it go', { _tag: 'over', as: 'let-go', by: 'client' }],
  ['therapist lets it go', { _tag: 'over', as: 'let-go', by: 'therapist' }],
  ['client: it passed by itself', { _tag: 'over', as: 'faded', by: 'client' }],
  ['they stop trying', { _tag: 'stop' }],
]

export const endingButtons: readonly Button[] = [
  ['treatment ends as planned', { _tag: 'finish', as: 'together' }],
  ['client leaves, other reasons', { _tag: 'finish', as: 'left' }],
  ['client leaves because of it', { _tag: 'finish', as: 'left-because' }],
]

/** Kept apart: none of the other buttons does anything about a harm. */
export const harmButtons: readonly Button[] = [
  ['client reports a boundary violation', { _tag: 'harm', kind: 'boundary-violation' }],
  ['client reports discrimination', { _tag: 'harm', kind: 'discrimination' }],
  ['its record ends: handed over', { _tag: 'close-harm', as: 'handed-over' }],
  ['its record ends: left for protection', { _tag: 'close-harm', as: 'left-for-protection' }],
]
