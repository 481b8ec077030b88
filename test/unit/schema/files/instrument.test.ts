import { readFileSync } from 'node:fs'
import { parseInstrument, parseText } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'

const text = readFileSync('examples/data/invented-instrument.json', 'utf8')
const sound: Readonly<Record<string, unknown>> = JSON.parse(text)

const problems = (value: unknown) => {
  const parsed = parseInstrument(value)
  return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
}

describe('an instrument from outside', () => {
  it('is read from the shipped example', () => {
    expect(parseText(text, parseInstrument)).toMatchObject({ right: { id: 'invented-safety', confidence: 'declared' } })
  })

  it.each<[string, unknown, readonly (readonly string[])[]]>([
    ['no object', [], [['NotAnObject', '']]],
    ['null', null, [['NotAnObject', '']]],
    ['a field too many', { ...sound, wording: 'x' }, [['UnknownKey', 'wording']]],
    ['a text for a number', { ...sound, items: '6' }, [['WrongKind', 'items']]],
    ['a text for true', { ...sound, total: 'yes' }, [['WrongKind', 'total']]],
    ['a list that is none', { ...sound, reversed: 2 }, [['WrongKind', 'reversed']]],
    ['an unknown rule', { ...sound, missingRule: { _tag: 'Guess' } }, [['UnknownTag', 'missingRule._tag']]],
    ['an unknown perspective', { ...sound, perspectives: ['dog'] }, [['NotOnTheList', 'perspectives.0']]],
    [
      'a wrong kind deep inside',
      { ...sound, subscales: { safety: [1, 'two'] } },
      [['WrongKind', 'subscales.safety.1']],
    ],
    [
      'a wrong range and a wrong item',
      { ...sound, answers: { min: 5, max: 1, whole: true }, reversed: [7] },
      [
        ['NotARange', 'answers'],
        ['NoSuchItem', 'reversed.0'],
      ],
    ],
  ])('%s', (_, value, expected) => expect(problems(value)).toEqual(expected))

  it('misses a field', () => {
    const { reversed: _, ...rest } = sound
    expect(problems(rest)).toEqual([['Missing', 'reversed']])
  })

  it.each([
    ['{', 'CutOff'],
    ['not json', 'NotJson'],
    [text.replace('"items": 6', '"items": 6, "items": 7'), 'DuplicateKey'],
    [text.replace('"safety": [1, 2, 3]', '"__proto__": [1]'), 'WrongFormat'],
    [text.replace('"max": 5', '"max": 1e999'), 'WrongKind'],
  ])('a text that is no such thing: %#', (json, tag) => {
    const parsed = parseText(json, parseInstrument)
    expect(parsed._tag === 'Left' && parsed.left[0]._tag).toBe(tag)
  })
})
