/** What is asked on *Read a series* as a part of its address, and back. */
import { ruleIds } from 'rupture-repair/detection'
import { scoresIn, textOf } from './pasted.js'
import { type Asked, invented } from './reading.js'

/** What is asked as the part of an address after `#`. */
export const addressOf = ({ scores, better, min, max, rule, parameters }: Asked): string =>
  new URLSearchParams({
    scores: textOf(scores),
    better,
    scale: `${min},${max}`,
    rule,
    ...Object.fromEntries(Object.entries(parameters).map(([name, text]) => [`p.${name}`, text])),
  }).toString()

/** What an address asks, and which parts of it are as invented because it does not say them in a way that can be read. */
export interface AskedAt {
  readonly asked: Asked
  readonly unread: readonly ('scores' | 'scale' | 'rule')[]
}

export const askedAt = (address: string): AskedAt => {
  const given = new URLSearchParams(address)
  const pasted = scoresIn(given.get('scores') ?? '')
  const [min = Number.NaN, max = Number.NaN] = (given.get('scale') ?? '').split(',').map(Number)
  const rule = ruleIds.find((id) => id === given.get('rule'))
  const named = [...given].flatMap(([key, text]) => (key.startsWith('p.') ? [[key.slice(2), text]] : []))
  const hasScale = min < max
  return {
    asked: {
      scores: pasted._tag === 'Scores' ? pasted.scores : invented.scores,
      better: given.get('better') === 'lower' ? 'lower' : 'higher',
      min: hasScale ? min : invented.min,
      max: hasScale ? max : invented.max,
      rule: rule ?? invented.rule,
      parameters: rule === undefined ? invented.parameters : Object.fromEntries(named),
    },
    unread: [
      ...(pasted._tag === 'Scores' ? [] : (['scores'] as const)),
      ...(hasScale ? [] : (['scale'] as const)),
      ...(rule === undefined ? (['rule'] as const) : []),
    ],
  }
}
