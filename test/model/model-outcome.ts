/**
 * What became of an episode, said a second time from the rule as it is written down: the columns, and of these the one word.
 *
 * It asks nothing of the library.
 */
import type { Outcome, ResolutionCriterion } from 'rupture-repair/vocabulary'
import type { Attributed, Closure, Judged, UnjudgedReason } from '../../src/vocabulary/conclusion.js'
import type { Standing } from '../../src/vocabulary/inside.js'
import { closedAs } from './model-closure.js'
import type { Read } from './model-read.js'
import { isMachine, person } from './model-sources.js'
import type { Speaker, Truth } from './model-speaker.js'
import type { Model } from './model-state.js'

/** The three ways in which what several say becomes one: of a side, of any one of them, of all of them. */
const combined = {
  side: (_: readonly Truth[], said: readonly boolean[]): Truth | 'split' =>
    said.includes(true) && said.includes(false) ? 'split' : said[0],
  any: (asked: readonly Truth[], said: readonly boolean[]): Truth =>
    said.includes(true) ? true : asked.includes(undefined) || said.length === 0 ? undefined : false,
  all: (asked: readonly Truth[], said: readonly boolean[]): Truth =>
    said.includes(false) ? false : asked.includes(undefined) || said.length === 0 ? undefined : true,
} as const

/** Whether anything that bears on the outcome was said in time, or of the ending. */
const hasSpoken = ({ yes, noCut, overAs, closing, blames }: Speaker): boolean =>
  yes !== undefined || noCut || overAs !== undefined || closing || blames !== undefined

/** The columns and the word of an episode of the model. */
export interface ModelOutcome {
  readonly outcome: Outcome
  readonly judged: Judged
  readonly reason: UnjudgedReason | null
  readonly closure: Closure
  readonly attempted: boolean
  readonly attributed: Attributed
  readonly settled: boolean | null
  readonly restored: boolean
  readonly standing: Standing
}

/** Returns what became of an episode of the model under a criterion, of what each source has to say at a cut. */
export const outcomeIn = (
  read: Read,
  id: string,
  everyone: readonly Speaker[],
  criterion: ResolutionCriterion,
  isWatched: boolean,
): ModelOutcome => {
  const heard = everyone.filter(({ concerned, side }) => concerned || side === 'therapist' || side === 'observer')
  const { model } = read
  const [story, episode] = [read.stories[id], model.episodes[id]]
  if (story === undefined || episode === undefined) throw new Error(`no episode ${id}`)
  const isHurt = ({ name }: Speaker): boolean => episode.hurt.some((one) => person(one) === name)
  const theirs = heard.filter(({ concerned }) => concerned)
  const others = theirs.filter((one) => !isHurt(one))
  const anyHurt = episode.hurt.length > 0
  const areAllHurt = episode.parties.every((one) => episode.hurt.includes(one))
  const ways: Readonly<Record<ResolutionCriterion, readonly [keyof typeof combined, readonly Speaker[]]>> = {
    client: ['side', heard.filter(({ side }) => side === 'client')],
    therapist: ['side', heard.filter(({ side }) => side === 'therapist')],
    observer: ['side', heard.filter(({ side }) => side === 'observer')],
    any: ['any', heard.filter((one) => one.concerned || hasSpoken(one))],
    all: ['all', heard.filter(({ concerned, side }) => concerned || side === 'observer')],
    hurt: ['side', theirs.filter(isHurt)],
    'other-side': ['side', !anyHurt ? [] : others.length > 0 ? others : areAllHurt ? theirs : []],
    both: ['all', anyHurt ? theirs : []],
  }
  const [way, speakers] = ways[criterion]
  const ask = (of: (speaker: Speaker) => Truth): Truth | 'split' =>
    combined[way](
      speakers.filter(({ concerned }) => concerned).map(of),
      speakers.map(of).filter((truth) => truth !== undefined),
    )

  const yes = ask((one) => one.yes)
  const judged: Judged = yes === 'split' ? yes : yes === undefined ? 'not-judged' : yes ? 'resolved' : 'not-resolved'
  const blamed = ask(({ blames }) => (blames === undefined ? undefined : blames !== 'no'))
  const all = new Set(everyone.map(({ blames }) => (blames === 'referral' ? 'ending' : blames)))
  const attributed: Attributed =
    blamed === true || blamed === 'split'
      ? 'yes'
      : blamed === false
        ? 'no'
        : all.has('ending')
          ? all.has('no')
            ? 'contested'
            : 'yes'
          : all.has('no')
            ? 'no'
            : 'not-asked'
  const closure: Closure = episode.place === 'closed' ? closedAs(read, id) : isWatched ? 'open' : 'censored'
  const attempted = episode.attempts > 0
  const isLetBe = ({ overAs }: Speaker): boolean => overAs === 'let-go' || overAs === 'faded'
  const over = ask((one) =>
    isLetBe(one) ? true : one.overAs === 'stopped' || one.yes !== undefined || one.noCut ? false : undefined,
  )
  const mended = ask((one) => one.yes ?? (one.overAs === 'stopped' ? false : undefined))

  const rule: readonly (readonly [Outcome, boolean])[] = [
    ['open', episode.place !== 'closed'],
    ['termination', (blamed === true || blamed === 'split') && speakers.some(({ blames }) => blames === 'ending')],
    ['led-to-referral', blamed === true || blamed === 'split'],
    ['resolved', yes === true],
    ['let-go', over === true && speakers.some(({ overAs }) => overAs === 'let-go')],
    ['faded', over === true],
    ['unsuccessful-repair', (mended === false || mended === 'split') && attempted],
    ['unresolved', mended === false || mended === 'split'],
    ['not-judged', true],
  ]
  const outcome = rule.find(([, holds]) => holds)?.[0] ?? 'not-judged'

  const silent = speakers.filter(
    (one) => one.noCut || (one.yes === undefined && one.overAs === undefined && !one.closing),
  )
  const reasons: readonly (readonly [UnjudgedReason, boolean])[] = [
    ['no-cut', silent.some(({ noCut }) => noCut)],
    ['too-late', silent.some(({ noCut, late }) => !noCut && late)],
    ['declined', silent.some((one) => !one.noCut && !one.late && one.asked.includes('declined'))],
    [
      'asked-no-answer',
      silent.some(({ noCut, late, asked }) => !noCut && !late && asked.length > 0 && !asked.includes('declined')),
    ],
    ['no-one-of-that-side', speakers.length === 0 && criterion !== 'observer'],
    [
      'not-asked',
      silent.length > 0 ||
        speakers.length === 0 ||
        (outcome === 'not-judged' && speakers.some((one) => one.yes === undefined && one.overAs === undefined)),
    ],
  ]
  const blamesIt = ({ blames }: Speaker): boolean => blames === 'ending' || blames === 'referral'
  const isOver = (one: Speaker): boolean => !blamesIt(one) && (one.yes === true || isLetBe(one) || one.callsIt)
  const spoken = theirs.filter((one) => isOver(one) || blamesIt(one) || one.yes === false || one.overAs === 'stopped')
  return {
    outcome,
    judged,
    reason: judged === 'not-judged' ? (reasons.find(([, holds]) => holds)?.[0] ?? null) : null,
    closure,
    attempted,
    attributed,
    settled: spoken.length === 0 ? null : spoken.every(isOver),
    restored: ask((one) => one.restored) === true,
    standing: agreementOf(heard, peopleAmong(model, episode.hurt)),
  }
}

const peopleAmong = (model: Model, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !isMachine(model, person(id)))

/** How far the words about an episode agree, whenever they were said. */
const agreementOf = (heard: readonly Speaker[], hurt: readonly string[]): Standing => {
  const agreed = heard.filter(({ yesWhenever }) => yesWhenever === true)
  if (agreed.length === 0) return 'none'
  if (heard.some(({ yesWhenever }) => yesWhenever === false)) return 'contested'
  if (hurt.length > 0 && hurt.every((id) => agreed.some(({ name }) => name === person(id)))) return 'confirmed'
  const sides = new Set(agreed.map(({ side }) => side))
  if (sides.size === 1 && sides.has('therapist')) return 'therapist-only'
  return sides.size === 1 && sides.has('observer') ? 'observer-only' : 'others-only'
}
