import { greatestScore } from '../vocabulary/inside.js'
import type { InstrumentDefinition } from './definition.js'
import type { InstrumentProblem } from './instrument-problem.js'
import { instrumentById } from './instruments.js'

/** More items than any questionnaire has; a greater number is a slip. */
const mostItems = 1000

/** The columns of a scored form, and the endings of the columns of other metrics. */
const columns = ['id', 'session', 'rater', 'total', 'mean', 'missing']
const endings = ['_mean', '_pomp']

type Problems = readonly InstrumentProblem[]

const unless = (holds: boolean, problem: InstrumentProblem): Problems => (holds ? [] : [problem])

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most

const textProblems = (definition: InstrumentDefinition): Problems => {
  const { id } = definition
  const expected = 'a text that is not blank'
  return [
    ...unless(/^\S+$/.test(id), { _tag: 'NoName', path: ['id'], expected: 'a name without white space' }),
    ...unless(instrumentById(id) === undefined, {
      _tag: 'IdTaken',
      path: ['id'],
      expected: 'a name that no shipped instrument has',
    }),
    ...(['name', 'version', 'metric', 'citation', 'licence'] as const).flatMap((field) =>
      unless(definition[field].trim() !== '', { _tag: 'NoName', path: [field], expected }),
    ),
  ]
}

const rangeProblems = ({ min, max, whole }: InstrumentDefinition['answers']): Problems => {
  const path = ['answers']
  if (!(min < max) || min < -greatestScore || max > greatestScore)
    return [{ _tag: 'NotARange', path, expected: `min below max, both within ±${greatestScore.toExponential()}` }]
  const expected = 'whole numbers for min and max, as the answers are whole'
  return unless(!whole || [min, max].every(Number.isInteger), { _tag: 'NotARange', path, expected })
}

const listProblems = (items: number, list: readonly number[], path: readonly string[]): Problems =>
  // `Array.from`, since `flatMap` passes over the holes of a list, and a scale would have fewer items than it says.
  Array.from(list).flatMap((item, index) => {
    const at = [...path, index]
    return isCount(item, items)
      ? unless(list.indexOf(item) === index, { _tag: 'ItemTwice', path: at, expected: 'each item once' })
      : [{ _tag: 'NoSuchItem', path: at, expected: `an item from 1 to ${items}` }]
  })

const subscaleProblems = (items: number, name: string, list: readonly number[]): Problems => {
  const path = ['subscales', name]
  return [
    ...unless(/^\p{L}(.*\S)?$/u.test(name), {
      _tag: 'NoName',
      path,
      expected: 'a name that begins with a letter and does not end with white space',
    }),
    ...unless(!columns.includes(name) && !endings.some((ending) => name.endsWith(ending)), {
      _tag: 'SubscaleNameTaken',
      path,
      expected: `another name than ${columns.join(', ')}, and none that ends in ${endings.join(' or ')}`,
    }),
    ...unless(list.length > 0, { _tag: 'EmptySubscale', path, expected: 'at least one item' }),
    ...listProblems(items, list, path),
  ]
}

const itemProblems = ({ items, reversed, subscales, total, missingRule }: InstrumentDefinition): Problems => {
  const named = Object.entries(subscales)
  const scored = new Set(named.flatMap(([, list]) => list))
  return [
    ...listProblems(items, reversed, ['reversed']),
    ...reversed.flatMap((item, index) =>
      unless(total || scored.has(item) || !isCount(item, items), {
        _tag: 'ReversedUnscored',
        path: ['reversed', index],
        expected: 'an item of a subscale, as there is no total',
      }),
    ),
    ...named.flatMap(([name, list]) => subscaleProblems(items, name, list)),
    ...unless(total || named.length > 0, {
      _tag: 'NothingScored',
      path: ['total'],
      expected: 'true, as there is no subscale',
    }),
    ...unless(
      missingRule === undefined || missingRule._tag === 'Withhold' || isCount(missingRule.maxMissing + 1, items),
      {
        _tag: 'TooManyMissing',
        path: ['missingRule', 'maxMissing'],
        expected: `a whole number from 0 to ${items - 1}`,
      },
    ),
  ]
}

export const definitionProblems = (definition: InstrumentDefinition): Problems => {
  const perspectives: readonly string[] = definition.perspectives
  return [
    ...textProblems(definition),
    ...unless(perspectives.length > 0 && new Set(perspectives).size === perspectives.length, {
      _tag: 'NoPerspective',
      path: ['perspectives'],
      expected: 'at least one perspective, each once',
    }),
    ...rangeProblems(definition.answers),
    // Without a number of items nothing can be said of the lists of items.
    ...(isCount(definition.items, mostItems)
      ? itemProblems(definition)
      : unless(false, { _tag: 'NotACount', path: ['items'], expected: `a whole number from 1 to ${mostItems}` })),
  ]
}
