import { defineInstrument, type InstrumentDefinition, score } from 'rupture-repair/instruments'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { prorate, prorateForm } from './missing-rules.js'

const sound = {
  id: 'invented-6',
  name: 'Invented',
  perspectives: ['client'],
  version: 'Invented',
  items: 6,
  answers: { min: 1, max: 5, whole: true },
  reversed: [2, 5],
  subscales: { safety: [1, 2, 3], pace: [4, 5, 6] },
  total: true,
  metric: 'Sum 6–30',
  citation: 'Nobody (2026)',
  licence: 'None needed',
} as const satisfies InstrumentDefinition

const problemsOf = (change: Partial<InstrumentDefinition>) => {
  const defined = defineInstrument<string>({ ...sound, ...change })
  return defined._tag === 'Left' ? defined.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
}

describe('a definition that is sound', () => {
  it('is an instrument on the word of whoever wrote it', () => {
    expect(defineInstrument(sound)).toMatchObject({
      right: {
        id: 'invented-6',
        confidence: 'declared',
        missingRule: { _tag: 'Withhold' },
        reliability: [],
        literature: {
          source: 'Nobody (2026)',
          status: 'assumed',
          citation: 'second-hand',
          support: 'expert opinion',
        },
      },
    })
  })

  it('keeps the names of its subscales in the type', () => {
    const defined = defineInstrument(sound)
    if (defined._tag === 'Left') throw new Error('refused')
    const scored = score(defined.right, [{ id: 'A', session: 1, answers: [5, 1, 5, 1, 5, 1], row: 1 }])
    if (scored._tag === 'Left') throw new Error('faulty')
    const [row] = scored.right.rows
    expectTypeOf(defined.right.subscales).toHaveProperty('safety')
    expectTypeOf<keyof typeof defined.right.subscales>().toEqualTypeOf<'safety' | 'pace'>()
    expect([row?.safety, row?.pace, row?.total]).toEqual([15, 3, 18])
    // @ts-expect-error there is no such subscale
    expect(row?.bond).toBeUndefined()
  })

  it('may have no subscales, fractions, items in two subscales, items in none, and a rule for blanks', () => {
    expect(problemsOf({ subscales: {} })).toEqual([])
    expect(problemsOf({ answers: { min: -0.5, max: 0.5, whole: false } })).toEqual([])
    expect(problemsOf({ subscales: { a: [1, 2], b: [2, 3] } })).toEqual([])
    expect(problemsOf({ total: false, subscales: { a: [2, 5] } })).toEqual([])
    for (const rule of [prorate(0), prorate(5), prorateForm(5)]) expect(problemsOf({ missingRule: rule })).toEqual([])
  })

  it('may be a licensed key under the id of one that is not shipped', () => {
    expect(problemsOf({ id: 'calpas-p' })).toEqual([])
  })
})

describe('what is wrong', () => {
  it.each<[string, Partial<InstrumentDefinition>, readonly (readonly string[])[]]>([
    ['a blank id', { id: ' ' }, [['NoName', 'id']]],
    ['an id of two words', { id: 'my form' }, [['NoName', 'id']]],
    ['an id that is taken', { id: 'wai-sr' }, [['IdTaken', 'id']]],
    ['no citation', { citation: ' ' }, [['NoName', 'citation']]],
    ['nobody who answers', { perspectives: [] }, [['NoPerspective', 'perspectives']]],
    ['a perspective twice', { perspectives: ['client', 'client'] }, [['NoPerspective', 'perspectives']]],
    ['no items', { items: 0 }, [['NotACount', 'items']]],
    ['a fraction of items', { items: 6.5 }, [['NotACount', 'items']]],
    ['a billion items', { items: 1e9 }, [['NotACount', 'items']]],
    ['NaN items', { items: Number.NaN }, [['NotACount', 'items']]],
    ['a range that descends', { answers: { min: 5, max: 1, whole: true } }, [['NotARange', 'answers']]],
    ['a range of one answer', { answers: { min: 1, max: 1, whole: true } }, [['NotARange', 'answers']]],
    [
      'an endless range',
      { answers: { min: 1, max: Number.POSITIVE_INFINITY, whole: false } },
      [['NotARange', 'answers']],
    ],
    ['a range of NaN', { answers: { min: Number.NaN, max: 1, whole: false } }, [['NotARange', 'answers']]],
    ['broken ends of whole answers', { answers: { min: 0.5, max: 5, whole: true } }, [['NotARange', 'answers']]],
    ['a reversed item that is none', { reversed: [2, 7] }, [['NoSuchItem', 'reversed.1']]],
    ['a reversed item twice', { reversed: [2, 2] }, [['ItemTwice', 'reversed.1']]],
    ['an item 0', { subscales: { a: [0, 1] } }, [['NoSuchItem', 'subscales.a.0']]],
    ['an item twice in a subscale', { subscales: { a: [1, 2, 1] } }, [['ItemTwice', 'subscales.a.2']]],
    ['an empty subscale', { subscales: { a: [] } }, [['EmptySubscale', 'subscales.a']]],
    ['a subscale without a name', { subscales: { '': [1] } }, [['NoName', 'subscales.']]],
    ['a subscale named by a number', { subscales: { 1: [1] } }, [['NoName', 'subscales.1']]],
    ...['id', 'session', 'rater', 'total', 'mean', 'missing', 'a_mean', 'b_pomp'].map(
      (name): [string, Partial<InstrumentDefinition>, readonly (readonly string[])[]] => [
        `a subscale named ${name}`,
        { subscales: { [name]: [1] } },
        [['SubscaleNameTaken', `subscales.${name}`]],
      ],
    ),
    [
      'a reversed item that no score uses',
      { total: false, subscales: { a: [1, 2] } },
      [['ReversedUnscored', 'reversed.1']],
    ],
    ['nothing to score', { total: false, subscales: {}, reversed: [] }, [['NothingScored', 'total']]],
    ['a rule that fills every blank', { missingRule: prorate(6) }, [['TooManyMissing', 'missingRule.maxMissing']]],
    ['a rule of a broken number', { missingRule: prorateForm(1.5) }, [['TooManyMissing', 'missingRule.maxMissing']]],
  ])('%s', (_, change, problems) => expect(problemsOf(change)).toEqual(problems))

  it.each<[string, Partial<InstrumentDefinition>, string]>([
    ['a blank text', { licence: '' }, 'a text that is not blank'],
    ['white space in an id', { id: 'a b' }, 'a name without white space'],
    ['an id that is taken', { id: 'gcs' }, 'a name that no shipped instrument has'],
    ['a range', { answers: { min: 2, max: 2, whole: true } }, 'min below max, both within ±1e+15'],
    [
      'ends of whole answers',
      { answers: { min: 1, max: 5.5, whole: true } },
      'whole numbers for min and max, as the answers are whole',
    ],
    ['an item twice', { reversed: [2, 2] }, 'each item once'],
    ['an item that is none', { reversed: [7] }, 'an item from 1 to 6'],
    [
      'a name of a subscale',
      { subscales: { '3a': [1] } },
      'a name that begins with a letter and does not end with white space',
    ],
    [
      'a name that is taken',
      { subscales: { mean: [1] } },
      'another name than id, session, rater, total, mean, missing, and none that ends in _mean or _pomp',
    ],
    ['an empty subscale', { subscales: { a: [] } }, 'at least one item'],
    [
      'a reversed item without a score',
      { total: false, subscales: { a: [1] }, reversed: [2] },
      'an item of a subscale, as there is no total',
    ],
    ['no score', { total: false, subscales: {}, reversed: [] }, 'true, as there is no subscale'],
    ['a rule for blanks', { missingRule: prorate(6) }, 'a whole number from 0 to 5'],
    ['no perspective', { perspectives: [] }, 'at least one perspective, each once'],
    ['a number of items', { items: 0 }, 'a whole number from 1 to 1000'],
  ])('says what was expected of %s', (_, change, expected) => {
    const defined = defineInstrument<string>({ ...sound, ...change })
    expect(defined._tag === 'Left' && defined.left.map((problem) => problem.expected)).toEqual([expected])
  })

  it('is an answer beyond 10 to the 15th, which itself may be one', () => {
    const range = (min: number, max: number) => problemsOf({ answers: { min, max, whole: true } })
    expect(range(-1e15, 1e15)).toEqual([])
    expect(range(-1e15 - 1, 1)).toEqual([['NotARange', 'answers']])
    expect(range(1, 1e15 + 1)).toEqual([['NotARange', 'answers']])
  })

  it('is a name of a subscale with white space at its end, or a sign before its letter', () => {
    for (const name of ['pace ', '_pace', ' pace'])
      expect(problemsOf({ subscales: { [name]: [1] } })).toEqual([['NoName', `subscales.${name}`]])
    expect(problemsOf({ subscales: { 'the pace': [1], Ä: [2] } })).toEqual([])
  })

  it('comes all at once', () => {
    expect(
      problemsOf({
        id: '',
        perspectives: [],
        answers: { min: 2, max: 1, whole: true },
        reversed: [9],
        subscales: { mean: [], trust: [1, 1] },
        missingRule: prorate(-1),
      }),
    ).toEqual([
      ['NoName', 'id'],
      ['NoPerspective', 'perspectives'],
      ['NotARange', 'answers'],
      ['NoSuchItem', 'reversed.0'],
      ['SubscaleNameTaken', 'subscales.mean'],
      ['EmptySubscale', 'subscales.mean'],
      ['ItemTwice', 'subscales.trust.1'],
      ['TooManyMissing', 'missingRule.maxMissing'],
    ])
  })
})
