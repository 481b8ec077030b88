import { type Problem, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { strategies, strategyAliases } from '../../../../src/vocabulary/index.js'
import { ended, tie, written } from './samples.js'

/** Each problem as its tag, its path and the words for the reader. */
const problems = (text: string): readonly (readonly [Problem['_tag'], string, string])[] => {
  const parsed = parseLine(text)
  return parsed._tag === 'Right' ? [] : parsed.left.map(({ _tag, path, expected }) => [_tag, path.join('.'), expected])
}

test('what stands beside the event is its stamp in memory', () => {
  const line = written(ended, { at: '2026-03-14', note: 'kept apart' })
  expect(parseLine(line)).toEqual({
    _tag: 'Right',
    right: {
      v: 1,
      alliance: 'a1',
      seq: 7,
      event: {
        ...ended,
        stamp: { session: 3, by: { _tag: 'participant', id: 'ann' }, at: '2026-03-14', note: 'kept apart' },
      },
    },
  })
})

describe('texts that hold no line', () => {
  test.each([
    ['', 'NotJson'],
    ['not json', 'NotJson'],
    ["{'v': 1}", 'NotJson'],
    ['{"v":1,}', 'NotJson'],
    ['{"v":[1}', 'NotJson'],
    ['{"v":1} {"v":1}', 'NotJson'],
    ['{"v":1,"allian', 'CutOff'],
    ['{"v":1,"alliance":"a\\"', 'CutOff'],
    ['{"v":1,"alliance":"}"', 'CutOff'],
    ['{"v":1', 'CutOff'],
    ['[1', 'CutOff'],
    ['[]', 'NotAnObject'],
    ['null', 'NotAnObject'],
    ['"text"', 'NotAnObject'],
    ['[['.repeat(50_000) + ']]'.repeat(50_000), 'TooDeep'],
  ])('%.20j is %s', (text, tag) => expect(problems(text).map(([tag]) => tag)).toEqual([tag]))
})

describe('keys given twice', () => {
  test('are named by their paths, however they are spelt', () => {
    const line = written({ ...ended, _tag: 'SessionHeld' })
    const twice = line.replace('"seq":7', '"seq":7,"s\\u0065q":8').replace('"id":"ann"', '"id":"ann","id":"ben"')
    expect(problems(twice).filter(([tag]) => tag === 'DuplicateKey')).toEqual([
      ['DuplicateKey', 'seq', 'this key once'],
      ['DuplicateKey', 'by.id', 'this key once'],
    ])
  })
  test('are no problem in different objects, in lists, or as text', () => {
    const event = {
      _tag: 'FrameChanged',
      change: {
        aspect: 'fee',
        manner: 'together',
        changedBy: ['a"b', 'a"b', '{"a":1,"a":2}', '\\'],
        happened: { _tag: 'unknown' },
      },
    }
    expect(problems(written(event))).toEqual([])
  })
  test('in objects within lists have the position in their path', () => {
    const text = '{"a":[0,[{}],{"b":{"c":1},"d":[1,2],"b":3}]}'
    expect(problems(text)[0]).toEqual(['DuplicateKey', 'a.2.b', 'this key once'])
  })
})

describe('the envelope', () => {
  test('a line of another version is only that', () =>
    expect(problems(written({ _tag: 'New' }, { v: 2, seq: 'x', more: 1 }))).toEqual([
      ['UnknownVersion', 'v', 'version 1'],
    ]))
  test('an algorithm proposes and never records', () =>
    expect(problems(written(ended, { by: { _tag: 'algorithm', rule: 'drop' } }))).toEqual([
      ['AlgorithmNeverRecords', 'by._tag', 'participant or observer: an algorithm proposes and never records'],
    ]))
  test('an algorithm is an unknown tag where nobody records', () =>
    expect(problems(written({ _tag: 'algorithm' })).map(([tag, path]) => [tag, path])).toEqual([
      ['UnknownTag', 'event._tag'],
    ]))
  test('all problems at once', () =>
    expect(
      problems(written(ended, { alliance: ' a', seq: 0, session: 1.5, at: 'yesterday', by: 'ann', who: 'x' })),
    ).toEqual([
      ['WrongFormat', 'alliance', expect.stringMatching(/white space$/)],
      ['OutOfRange', 'seq', 'a whole number from 1'],
      ['WrongKind', 'session', 'a whole number from 0'],
      ['WrongFormat', 'at', expect.stringContaining('ISO 8601')],
      ['NotAnObject', 'by', 'an object whose _tag is participant or observer'],
      ['UnknownKey', 'who', 'only v, alliance, seq, session, at, by, note, visibleTo, event, meta and prev'],
    ]))
  test.each(['2026-03-14', '2024-02-29', '2026-03-14T09:30', '2026-03-14T09:30Z', '2026-03-14T09:30:15.250+05:30'])(
    '%s is a time',
    (at) => expect(problems(written(ended, { at }))).toEqual([]),
  )
  test.each(['14.03.2026', '2026-02-29', '2026-13-01', '2026-03-14 09:30', '2026-03-14T25:00', '', 20260314, null])(
    '%j is no time',
    (at) => expect(problems(written(ended, { at }))).toMatchObject([['WrongFormat', 'at', {}]]),
  )
  test.each([-1, 0.5, '3', null, 2 ** 53])('%j is no session', (session) =>
    expect(problems(written(ended, { session })).map(([, path]) => path)).toEqual(['session']),
  )
  test('before the first session is session 0', () => expect(problems(written(ended, { session: 0 }))).toEqual([]))
})

describe('the event', () => {
  test('an unknown tag is one problem that lists the tags', () => {
    const parsed = parseLine(written({ _tag: 'AllianceStrengthened', much: 1 }))
    expect(parsed).toMatchObject({
      left: [
        {
          _tag: 'UnknownTag',
          path: ['event', '_tag'],
          allowed: expect.arrayContaining(['PhaseEnded', 'EpisodeClosed']),
        },
      ],
    })
    expect(parsed._tag === 'Left' && parsed.left.length).toBe(1)
  })
  test('no tag is a missing key', () =>
    expect(problems(written({ episode: 'e1' }))).toMatchObject([['Missing', 'event._tag', {}]]))
  test('its stamp stands beside it', () =>
    expect(problems(written({ ...ended, stamp: {} }))).toEqual([
      ['UnknownKey', 'event.stamp', 'only _tag, episode and result'],
    ]))
  test.each([0, 6, 2.5, '4', null])('%j is no rating', (rating) =>
    expect(problems(written({ _tag: 'ResolutionJudged', episode: 'e1', judgement: { rating } }))).toEqual([
      ['NotOnTheList', 'event.judgement.rating', '1, 2, 3, 4 or 5'],
    ]),
  )
  test('lists know how long they may be', () => {
    const rating = { of: [tie[0]], instrument: 'wai-sr', scores: { task: 5 }, visibleTo: [] }
    expect(problems(written({ _tag: 'RatingGiven', rating }))).toEqual([
      ['WrongLength', 'event.rating.of', 'a list of exactly two'],
      ['WrongLength', 'event.rating.visibleTo', 'a list of at least one'],
    ])
    const alone = { ...rating, of: [tie[0], { _tag: 'subgroup', members: ['ben'] }], visibleTo: ['therapist'] }
    expect(problems(written({ _tag: 'RatingGiven', rating: alone }))).toEqual([
      ['WrongLength', 'event.rating.of.1.members', 'a list of at least two'],
    ])
  })
  test('numbers are finite', () => {
    const line = written({
      _tag: 'SeverityRated',
      episode: 'e1',
      severity: { _tag: 'magnitude', amount: 5, unit: 'raw' },
    })
    expect(problems(line.replace('"amount":5', '"amount":1e999'))).toEqual([
      ['WrongKind', 'event.severity.amount', 'a number, or null'],
    ])
    expect(problems(line.replace('"amount":5', '"amount":null'))).toEqual([])
  })
  test('a dimension may be unanswered, and is not called __proto__', () => {
    const line = written({ _tag: 'RatingGiven', rating: { of: tie, instrument: 'wai-sr', scores: { task: null } } })
    expect(problems(line)).toEqual([])
    expect(problems(line.replace('"task"', '"__proto__"'))).toMatchObject([
      ['WrongFormat', 'event.rating.scores.__proto__', {}],
    ])
    expect(problems(line.replace('"task"', '""'))).toMatchObject([['WrongFormat', 'event.rating.scores.', {}]])
    expect(problems(line.replace('"v":1', '"v":1,"__proto__":{"v":1}'))).toMatchObject([
      ['UnknownKey', '__proto__', {}],
    ])
  })
})

describe('codes and strategies', () => {
  const coded = (marker: unknown): ReturnType<typeof problems> =>
    problems(written({ _tag: 'MarkersCoded', episode: 'e1', moment: 1, markers: [marker] }))

  test('an edition’s markers are its own', () => {
    expect(coded({ codeSet: '3RS-2015', marker: 'denial', clarity: 'check', significance: 2 })).toEqual([])
    expect(coded({ codeSet: '3RS-2015', marker: 'giving-up' })).toMatchObject([
      ['NotOnTheList', 'event.markers.0.marker', {}],
    ])
    expect(coded({ codeSet: '3RS-2022-partial', construct: 'WD_P', marker: 'giving-up' })).toEqual([])
    expect(coded({ codeSet: '3RS-2022-partial', construct: 'WD_P', marker: 'denial' })).toMatchObject([
      ['NotOnTheList', 'event.markers.0.marker', {}],
    ])
  })
  test('what the public sources of 2022 do not list cannot be written', () => {
    expect(coded({ codeSet: '3RS-2022-partial', construct: 'CF_T', salience: 3 })).toEqual([])
    expect(coded({ codeSet: '3RS-2022-partial', construct: 'CF_P', marker: 'complaint-therapist' })).toEqual([
      ['UnknownKey', 'event.markers.0.marker', 'only codeSet, construct and salience'],
    ])
    expect(coded({ codeSet: '3RS-2022-partial', construct: 'CF_X' })).toEqual([
      ['UnknownTag', 'event.markers.0.construct', 'WD_P, WD_T, CF_P or CF_T'],
    ])
    expect(coded({ codeSet: '3RS-2022', construct: 'WD_P' })).toEqual([])
    // A set of one's own needs no definition to be read, and a shipped one is no set of one's own.
    expect(coded({ codeSet: 'Ours-2', code: 'pulls-back' })).toEqual([])
    expect(coded({ codeSet: 'Ours-2', code: 'pulls-back', value: 'much' })).toEqual([])
    expect(coded({ codeSet: 'Ours-2', code: ' ', value: [] })).toEqual([
      [
        'WrongFormat',
        'event.markers.0.code',
        'the name of a code: a text that is not empty and neither begins nor ends with white space',
      ],
      ['WrongFormat', 'event.markers.0.value', 'a number, or a text'],
    ])
    expect(coded({ codeSet: 'Ours-2', construct: 'WD_P' })).toEqual([
      [
        'Missing',
        'event.markers.0.code',
        'the name of a code: a text that is not empty and neither begins nor ends with white space',
      ],
      ['UnknownKey', 'event.markers.0.construct', 'only codeSet, code and value'],
    ])
    expect(coded({ codeSet: '3RS-2022', code: 'WD_P' })).toMatchObject([
      ['Missing', 'event.markers.0.construct', 'WD_P, WD_T, CF_P or CF_T'],
    ])
    expect(coded({ code: 'pulls-back' })).toEqual([
      ['Missing', 'event.markers.0.codeSet', '3RS-2015, 3RS-2022 or the name of another set'],
    ])
    expect(coded('denial')).toMatchObject([['NotAnObject', 'event.markers.0', {}]])
  })

  const used = (strategy: unknown): ReturnType<typeof parseLine> =>
    parseLine(written({ _tag: 'StrategyUsed', episode: 'e1', use: { strategy, usedBy: 'ben' } }))

  test.each(Object.entries(strategyAliases))('%s is refused by the name %s', (alias, canonical) =>
    expect(used(alias)).toMatchObject({
      left: [{ _tag: 'AliasOfStrategy', path: ['event', 'use', 'strategy'], canonical }],
    }),
  )
  test.each([...strategies])('%s is a strategy', (strategy) => expect(used(strategy)._tag).toBe('Right'))
  test.each(['constructor', 'repair', null])('%j is none', (strategy) =>
    expect(used(strategy)).toMatchObject({ left: [{ _tag: 'NotOnTheList' }] }),
  )
})
