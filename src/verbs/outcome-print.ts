import {
  type Alliance,
  changedByCut,
  outcomeCounts,
  outcomeRule,
  outcomesOf,
  resolvedShare,
  type Tally,
  tally,
} from '../alliance/index.js'
import {
  attributedWords,
  outcomes as everyOutcome,
  leastResolved,
  type ResolutionCriterion,
  unjudgedReasons,
} from '../vocabulary/inside.js'
import type { OutcomeQuestion } from './options/outcomes.js'
import { countTable, many } from './say/print.js'

const outcomeWords: Readonly<Record<keyof Tally, string>> = {
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and not resolved by that judgement',
  termination: 'termination: these people attribute the ending to it',
  'led-to-referral': 'led to referral: agreed, and attributed to it',
  'let-go': 'let go, as they say themselves',
  faded: 'faded, as they say themselves',
  unresolved: 'unresolved: no attempt on record, and not resolved by that judgement',
  'not-judged': 'not judged: that judgement was not given, and the outcome is not known',
  open: 'open: not closed',
  harm: 'harm: counted separately, since it is not something to be mended',
}

export const criterionWords: Readonly<Record<ResolutionCriterion, string>> = {
  client: 'the judgement of clients or members',
  therapist: 'the judgement of those who lead or treat',
  observer: 'the judgement of observers',
  any: 'the judgement of any one person',
  all: 'the judgement of all',
  hurt: 'the judgement of those it hurt',
  'other-side': 'the judgement of the other side',
  both: 'the judgement of both sides',
}

/** By which criterion, cut and rule. */
export const askedWords = (criterion: ResolutionCriterion, { settings }: OutcomeQuestion): string =>
  [
    `by ${criterionWords[criterion]}`,
    `resolved from ${settings.resolvedFrom ?? leastResolved} of 5`,
    ...Object.entries(settings.scales ?? {}).map(([scale, from]) => `from ${from} on ${scale}`),
    `outcome rule ${outcomeRule}`,
  ].join(', ')

const places = (share: number | null): string => (share === null ? '–' : share.toFixed(2))

const counted = <Word extends string>(words: readonly Word[], numbers: Readonly<Record<Word, number>>): string =>
  words.flatMap((word) => (numbers[word] > 0 ? [`${word.replaceAll('-', ' ')} ${numbers[word]}`] : [])).join(', ') ||
  'none'

/** The outcomes of a log for people: the counts, the share of resolved with its bounds, and what the other cuts would change. */
export const outcomeTables = (
  columns: number,
  alliances: readonly Alliance[],
  criterion: ResolutionCriterion,
  question: OutcomeQuestion,
): string => {
  const { settings } = question
  const outcomes = alliances.flatMap((alliance) => outcomesOf(alliance, criterion, settings))
  const numbers = tally(alliances, criterion, settings)
  const share = resolvedShare(outcomes)
  const counts = outcomeCounts(outcomes)
  const { interval } = share
  const closed = many(share.n, 'closed episode')
  const among =
    interval === null
      ? `no outcome of ${closed} is known, so there is no share`
      : `${share.resolved} of the ${share.known} whose outcome is known, among ${closed}: ${places(share.share)} (95% interval ${places(interval.low)} to ${places(interval.high)}, which treats episodes as independent)`
  const cuts = changedByCut(alliances, criterion, settings).map(({ cut, changed, resolved }) =>
    changed === 0
      ? `from ${cut}, all would come out the same`
      : `from ${cut}, ${many(changed, 'episode')} would come out otherwise, ${resolved} resolved`,
  )
  const byOthers =
    counts.attributedByOthers === 0
      ? ''
      : `; for ${counts.attributedByOthers} only others say whether, and this does not decide the outcome`
  const lines = [
    `Resolved: ${among}; those whose outcome is not known counted as no ${places(share.asNo)}, as yes ${places(share.asYes)}.`,
    `Outcome not known, by reason: ${counted(unjudgedReasons, counts.reasons)}.${counts.reasons['not-asked'] === 0 ? '' : ' Not asked is not no.'}`,
    `Attempt on record: ${counts.attempted} of ${closed}; resolved without one: ${counts.resolvedWithoutAttempt}. Resolved, and it came back: ${counts.recurred}.`,
    `Ending attributed to it: ${counted(attributedWords, counts.attributed)}${byOthers}.`,
    ...(counts.restored === 0
      ? []
      : [`About back to where it was or better, and not resolved at this cut: ${counts.restored}.`]),
    `Another cut: ${cuts.join('; ')}.`,
  ]
  return `${countTable(columns, `Episodes by outcome, ${askedWords(criterion, question)}`, [
    ['in all', outcomes.length],
    ...[...everyOutcome, 'harm' as const].map((outcome) => [outcomeWords[outcome], numbers[outcome]] as const),
  ])}\n${lines.join('\n')}\n`
}
