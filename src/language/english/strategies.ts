import type { StrategyTarget } from '../../episode/index.js'
import type { StrategyUse } from '../../episode/inside.js'
import { type Strategy, strategyFamilies } from '../../vocabulary/inside.js'
import type { Names } from '../language.js'
import { between } from './phrases.js'

/** What a person did, in words for anyone; a name comes before them. */
export const strategyWords: Readonly<Record<Strategy, string>> = {
  'clarify-misunderstanding': 'cleared up a misunderstanding',
  'change-tasks-or-goals': 'changed what to work on or towards',
  'illustrate-tasks-or-give-rationale': 'explained a task or what it is for',
  'invite-thoughts-and-feelings': 'invited thoughts and feelings about what happened',
  'acknowledge-own-contribution': 'acknowledged having had a part in it',
  'disclose-own-experience': 'spoke of a personal experience of it',
  'link-to-patterns-between-us': 'linked it to patterns between them',
  'link-to-other-relationships': 'linked it to other relationships',
  'validate-defensive-posture': 'said that being guarded made sense',
  'redirect-or-refocus': 'turned back to the work',
  'welcome-and-accept': 'welcomed what was said',
  'allow-time': 'left time',
  'hold-back-judgement': 'held back judgement',
  'regulate-own-emotion': 'became calm before going on',
  'ask-what-the-other-wants': 'asked what the other wanted',
  'ask-differently': 'asked in another way',
  'admit-a-mistake': 'admitted a mistake',
  'explore-fears-of-asserting': 'explored what makes it hard to speak up',
  'renegotiate-boundaries-together': 'took part in agreeing boundaries anew',
  refer: 'offered a referral',
  'validate-experience': 'said that what was felt made sense',
  metacommunicate: 'talked about what was going on between them',
  apologise: 'apologised',
  'name-it-in-the-group': 'named it in front of everyone',
  'invite-the-others': 'invited the others to say how they saw it',
  'protect-the-one-attacked': 'protected the person under attack',
  'ask-the-silent': 'asked the people who had said nothing',
}

/** What a strategy was aimed at: a person, or a tie. */
export const targetWords = (target: StrategyTarget, name: Names): string =>
  'participant' in target
    ? name(target.participant)
    : target.tie.every(({ _tag }) => _tag === 'whole')
      ? 'the whole group'
      : `the relationship ${between(target.tie, name)}`

const axes = ['emphasis', 'directness', 'timing'] as const

/** Returns the code with its place on the three axes: as recorded, and where nothing was, that of the strategy’s family. */
export const strategyCode = (use: StrategyUse): string => {
  const family = strategyFamilies[use.strategy]
  const said = [
    ['recorded', axes.flatMap((axis) => (use[axis] === undefined ? [] : [`${axis} ${use[axis]}`]))],
    ['of its family', axes.flatMap((axis) => (use[axis] === undefined ? [`${axis} ${family[axis]}`] : []))],
  ] as const
  const places = said.flatMap(([whose, place]) => (place.length === 0 ? [] : [`${whose}: ${place.join(', ')}`]))
  return `${use.strategy} (${places.join('; ')})`
}
