/** Sentences of *Read a series*: what is wrong with the input, how the rule is set, and the course of a fall. No score is named. */
import type { Finding, Rule, RuleProblem } from 'rupture-repair/detection'
import type { SeriesProblem } from 'rupture-repair/series'
import type { Asked } from './reading.js'

const listed = (items: readonly (string | number)[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const ofSession = (problems: readonly SeriesProblem[]): string => {
  const sessions = problems.flatMap((one) => ('session' in one ? [one.session] : []))
  return `of session${sessions.length === 1 ? '' : 's'} ${listed(sessions)}`
}

const seriesSentence = (tag: SeriesProblem['_tag'], problems: readonly SeriesProblem[]): string => {
  switch (tag) {
    case 'ScoreOutsideRange':
      return `The score ${ofSession(problems)} is beyond an end of the scale: correct it under “Scores”, or the ends under “The scale goes from … to”.`
    case 'RangeNotAscending':
      return 'The scale needs a lower end and a greater upper end: see “The scale goes from … to”.'
    case 'ScoreNotFinite':
    case 'ScoreTooLarge':
      return `The score ${ofSession(problems)} is too large a number to be read: correct it under “Scores”.`
    case 'SessionNotWhole':
    case 'DuplicateSession':
    case 'SessionOutsideSpan':
    case 'SpanNotAscending':
    case 'SpanTooLong':
    case 'TooManySessions':
      return 'The sessions cannot be counted: see “Scores”.'
  }
}

const ruleSentence = (problem: RuleProblem): string => {
  switch (problem._tag) {
    case 'UnknownRule':
      return `There is no rule of that name: choose one under “Rule”.`
    case 'UnknownParameter':
      return `The rule ${problem.rule} has no parameter ${problem.parameter}: choose the rule again to remove it.`
    case 'MissingParameter':
      return `The rule needs its parameter ${problem.parameter}: expected ${problem.expected}.`
    case 'InvalidParameter':
      return `The parameter ${problem.parameter} cannot be read: expected ${problem.expected}.`
    case 'ConflictingParameters':
      return `The parameters ${listed(problem.parameters)} do not agree: expected ${problem.expected}.`
  }
}

const isOfRule = (problem: RuleProblem | SeriesProblem): problem is RuleProblem => 'rule' in problem

/** Each kind of problem once. A scale without a lower and an upper end says nothing of scores. */
export const problemSentences = (problems: readonly (RuleProblem | SeriesProblem)[]): readonly string[] => {
  const ofSeries = problems.filter((one): one is SeriesProblem => !isOfRule(one))
  const hasScale = ofSeries.every(({ _tag }) => _tag !== 'RangeNotAscending')
  const shown = ofSeries.filter(({ _tag }) => hasScale || _tag !== 'ScoreOutsideRange')
  const tags = [...new Set(shown.map(({ _tag }) => _tag))]
  const sentences = tags.map((tag) =>
    seriesSentence(
      tag,
      shown.filter(({ _tag }) => _tag === tag),
    ),
  )
  return [...sentences, ...problems.filter(isOfRule).map(ruleSentence)]
}

/** The rule and what is set of it, in one sentence. */
export const settingSentence = ({ rule, parameters }: Pick<Asked, 'rule' | 'parameters'>): string => {
  const set = Object.entries(parameters).map(([name, text]) => `${name} ${text}`)
  return set.length === 0
    ? `The rule ${rule}, every parameter as preset.`
    : `The rule ${rule} with ${listed(set)}; every other parameter as preset.`
}

/** Where a fall of the rule `drop` began, where it was first as deep as was asked, and where it was deepest. */
export const fallSentence = ({ from, to, evidence }: Finding): string => {
  const opened = evidence.openedAt === to ? '' : `, was deep enough at session ${Number(evidence.openedAt)}`
  return `It counts from session ${from}${opened} and was deepest at session ${to}.`
}

/** Why one finding of `drop` may hold several falls; nothing for other rules. */
export const deepeningSentence = (rule: Rule | undefined): string | undefined => {
  if (rule?._tag !== 'drop') return undefined
  const { recoverFraction, recoverNear } = rule.parameters
  const until =
    recoverNear > 0
      ? `within ${recoverNear} of where it was (recoverNear ${recoverNear})`
      : recoverFraction === 1
        ? 'all the way back to where it was (recoverFraction 1)'
        : `back by ${Number((100 * recoverFraction).toFixed(1))}% of the fall (recoverFraction ${recoverFraction})`
  return `A fall stays open until the score is ${until}; a later fall before that deepens it and is not listed as another.`
}
