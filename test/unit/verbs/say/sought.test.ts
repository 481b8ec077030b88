import { parseRule, rules } from 'rupture-repair/detection'
import { expect, it } from 'vitest'
import { soughtLine } from '../../../../src/verbs/say/sought.js'

const line = (id: string, texts: Readonly<Record<string, string>> = {}, better: 'higher' | 'lower' = 'higher') => {
  const parsed = parseRule(id, texts)
  if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
  return soughtLine(parsed.right, better)
}

it.each([
  ['drop', { floor: '8' }, 'Looked for falls of at least 8 points from the score before.'],
  ['drop', { floor: '0', k: '1' }, 'Looked for falls of at least 1 point from the score before.'],
  [
    'drop',
    { floor: '2', k: '1.5', unit: 'person-sd', reference: 'person-mean' },
    'Looked for falls of at least 1.5 standard deviations of the person’s scores and 2 points from the person’s mean.',
  ],
  ['sudden-change', { cutoff: '7' }, 'Looked for sudden changes of at least 7 points that last.'],
  ['control-chart', {}, 'Looked for scores outside the person’s own usual range.'],
  [
    'reliable-change',
    { sd: '5', reliability: '0.9' },
    'Looked for changes from the first score too large to be measurement error.',
  ],
  [
    'status',
    { cutoff: '30', boundary: 'strict', change: '5', reference: 'previous' },
    'Looked for scores on the worse side of 30, and changes for the worse by at least 5 points from the score before.',
  ],
] as const)('%s %o says what was looked for', (id, texts, words) => expect(line(id, texts)).toBe(words))

it('a change for the worse is a rise where the lower end is better', () =>
  expect(line('drop', { floor: '8' }, 'lower')).toBe('Looked for rises of at least 8 points from the score before.'))

it('no rule is without words, and none of them is the name of a parameter', () => {
  const least = {
    drop: { floor: '1' },
    'sudden-change': { cutoff: '1' },
    'reliable-change': { sd: '1', reliability: '0.5' },
  }
  for (const [id, { parameters }] of Object.entries(rules)) {
    if (id === 'status') continue
    const words = line(id, { ...least[id as keyof typeof least] }).split(/\W+/)
    for (const name of Object.keys(parameters)) expect(words).not.toContain(name)
  }
})
