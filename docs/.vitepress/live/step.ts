/** One press of a button on *Walk a repair*, written as short words so that a whole walk fits into an address. */
import {
  type AttemptResult,
  attemptResults,
  harmEndings,
  harmKinds,
  hinderingResponses,
  type Rating,
  type RuptureKind,
  ratings,
  ruptureKinds,
  type Strategy,
  strategies,
} from 'rupture-repair/vocabulary'

export type Person = 'client' | 'therapist'

/** A kind, or a rupture whose kind the person has not said. */
export type ReportedKind = RuptureKind | 'unsaid'
export const reportedKinds: readonly ReportedKind[] = [...ruptureKinds, 'unsaid']

export type Step =
  | { readonly _tag: 'session' }
  | { readonly _tag: 'report'; readonly kind: ReportedKind; readonly by: Person }
  /** A report that says it is the return of one that was closed. */
  | { readonly _tag: 'return'; readonly kind: ReportedKind; readonly by: Person }
  /** No entry: from here on the buttons are about another episode. */
  | { readonly _tag: 'turn'; readonly episode: string }
  | { readonly _tag: 'begin'; readonly by: Person }
  | { readonly _tag: 'use'; readonly strategy: Strategy }
  | { readonly _tag: 'stage'; readonly stage: string; readonly model: string }
  | { readonly _tag: 'end'; readonly result: AttemptResult }
  | { readonly _tag: 'judge'; readonly rating: Rating; readonly by: Person }
  | { readonly _tag: 'resolve'; readonly by: Person }
  /** A person lets it go, or says that it passed by itself, and closes it so. */
  | { readonly _tag: 'over'; readonly as: 'let-go' | 'faded'; readonly by: Person }
  /** A person was asked how far it is resolved, and gave no judgement. */
  | { readonly _tag: 'ask'; readonly answer: 'no-answer' | 'declined'; readonly by: Person }
  /** The client says what a response was like that hindered. */
  | { readonly _tag: 'hinder'; readonly kind: (typeof hinderingResponses)[number] }
  | { readonly _tag: 'stop' }
  | { readonly _tag: 'fee' }
  | { readonly _tag: 'finish'; readonly as: 'together' | 'left' | 'left-because' }
  | { readonly _tag: 'harm'; readonly kind: (typeof harmKinds)[number] }
  | { readonly _tag: 'close-harm'; readonly as: (typeof harmEndings)[number] }

const endings = ['together', 'left', 'left-because'] as const
const overs = ['let-go', 'faded'] as const
const answers = ['no-answer', 'declined'] as const
const people = ['client', 'therapist'] as const

/** A step as words joined by dots: `use.clarify-misunderstanding`. */
export const wordOf = (step: Step): string => Object.values(step).join('.')

const isId = (text: string): boolean => /^[\w-]+$/.test(text)

/** The step that a word means; `undefined` where it means none. A stage without a model is one of `model`. */
export const stepOf = (word: string, model = ''): Step | undefined => {
  const [tag, one = '', two = ''] = word.split('.')
  const by = people.find((id) => id === (tag === 'begin' || tag === 'resolve' ? one : two))
  switch (tag) {
    case 'session':
    case 'stop':
    case 'fee':
      return { _tag: tag }
    case 'report':
    case 'return': {
      const kind = reportedKinds.find((known) => known === one)
      return kind && by && { _tag: tag, kind, by }
    }
    case 'turn':
      return isId(one) ? { _tag: tag, episode: one } : undefined
    case 'begin':
    case 'resolve':
      return by && { _tag: tag, by }
    case 'use': {
      const strategy = strategies.find((known) => known === one)
      return strategy && { _tag: tag, strategy }
    }
    case 'stage':
      return isId(one) && isId(two || model) ? { _tag: tag, stage: one, model: two || model } : undefined
    case 'end': {
      const result = attemptResults.find((known) => known === one)
      return result && { _tag: tag, result }
    }
    case 'judge': {
      const rating = ratings.find((known) => String(known) === one)
      return rating && by && { _tag: tag, rating, by }
    }
    case 'over': {
      const as = overs.find((known) => known === one)
      return as && by && { _tag: tag, as, by }
    }
    case 'ask': {
      const answer = answers.find((known) => known === one)
      return answer && by && { _tag: tag, answer, by }
    }
    case 'hinder': {
      const kind = hinderingResponses.find((known) => known === one)
      return kind && { _tag: tag, kind }
    }
    case 'finish': {
      const as = endings.find((known) => known === one)
      return as && { _tag: tag, as }
    }
    case 'harm': {
      const kind = harmKinds.find((known) => known === one)
      return kind && { _tag: tag, kind }
    }
    case 'close-harm': {
      const as = harmEndings.find((known) => known === one)
      return as && { _tag: tag, as }
    }
    default:
      return undefined
  }
}
