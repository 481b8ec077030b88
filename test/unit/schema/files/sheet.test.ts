import { parseCodeSet, parseCodingSheet, parseMachineCodes } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'

const sound = {
  v: 1,
  sheet: 's1',
  session: 3,
  coder: { _tag: 'machine', id: 'm', model: 'x-1', prompt: 'sha256:1f', run: '1' },
  codeSet: '3RS-2022',
  use: 'double',
  made: 'independent',
  blindTo: ['outcome'],
  segments: [
    {
      at: { from: 0, to: 60.5 },
      codes: { WD_P: 1, WD_T: null },
      notApplicable: ['WD_T'],
      strategies: [{ strategy: 'apologise', actor: 'ben', target: 'ann' }],
      evidence: [{ code: 'WD_P', reference: 'turns 4–6', confidence: 0.5 }],
    },
    { at: { from: 60.5, to: 90 }, codes: { WD_P: null, WD_T: null }, notCodable: true, strategies: [] },
  ],
  sessionRatings: { resolution: null },
}
const [first, second] = sound.segments
const problems = (value: unknown) => {
  const parsed = parseCodingSheet(JSON.stringify(value))
  return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
}

describe('a line of a coding sheet', () => {
  test('is read without its version', () => {
    const { v: _, ...sheet } = sound
    expect(parseCodingSheet(JSON.stringify(sound))).toEqual({ _tag: 'Right', right: sheet })
  })
  test.each<[string, unknown, readonly (readonly string[])[]]>([
    ['another version, whatever else', { v: 2, x: 1 }, [['UnknownVersion', 'v']]],
    ['no version', { ...sound, v: undefined }, [['Missing', 'v']]],
    ['an unknown use', { ...sound, use: 'test' }, [['NotOnTheList', 'use']]],
    ['an unknown making', { ...sound, made: 'alone' }, [['NotOnTheList', 'made']]],
    ['an unknown coder', { ...sound, coder: { _tag: 'dog', id: 'd' } }, [['UnknownTag', 'coder._tag']]],
    [
      'a person with a model',
      { ...sound, coder: { _tag: 'person', id: 'c', model: 'x' } },
      [['UnknownKey', 'coder.model']],
    ],
    ['a key too many', { ...sound, words: 'x' }, [['UnknownKey', 'words']]],
    ['segment 0', { ...sound, segments: [{ ...first, at: 0 }] }, [['OutOfRange', 'segments.0.at']]],
    ['half a span', { ...sound, segments: [{ ...first, at: { from: 1 } }] }, [['WrongFormat', 'segments.0.at']]],
    [
      'a value that is true',
      { ...sound, segments: [second, { ...first, codes: { WD_P: true } }] },
      [['WrongFormat', 'segments.1.codes.WD_P']],
    ],
    [
      'codable',
      { ...sound, segments: [{ ...second, notCodable: false }] },
      [['NotOnTheList', 'segments.0.notCodable']],
    ],
    [
      'what was said',
      { ...sound, segments: [{ ...first, evidence: [{ code: 'WD_P', reference: 'I\nsee' }] }] },
      [['WrongFormat', 'segments.0.evidence.0.reference']],
    ],
    [
      'what was said, on one line',
      {
        ...sound,
        segments: [{ ...first, evidence: [{ code: 'WD_P', reference: 'client: you never listen to me, 3 times' }] }],
      },
      [['WrongFormat', 'segments.0.evidence.0.reference']],
    ],
  ])('%s', (_, value, expected) => expect(problems(value)).toEqual(expected))
})

describe('a code set', () => {
  const set = {
    name: 'Ours',
    version: '2',
    codes: [{ code: 'pull', kind: 'withdrawal' }],
    values: [0, 1],
    presentFrom: 1,
  }
  test('is read', () => expect(parseCodeSet(set)).toMatchObject({ right: { id: 'Ours-2' } }))
  test.each<[string, unknown, string]>([
    ['of a mixed kind', { ...set, codes: [{ code: 'pull', kind: 'mixed' }] }, 'NotOnTheList'],
    ['without codes', { ...set, codes: [] }, 'WrongLength'],
    ['without a cut', { ...set, presentFrom: undefined }, 'Missing'],
    ['with a cut of no value', { ...set, presentFrom: 3 }, 'CutIsNoValue'],
    ['with a shipped name', { ...set, name: '3RS', version: '2022' }, 'ShippedCodeSet'],
  ])('%s', (_, value, tag) => {
    const parsed = parseCodeSet(value)
    expect(parsed._tag === 'Left' && parsed.left.map(({ _tag }) => _tag)).toEqual([tag])
  })
})

describe('codes of a machine', () => {
  const document = {
    v: 1,
    coder: 'ours',
    model: 'x-1',
    promptHash: 'sha256:1f',
    codeSet: '3RS-2022',
    unlisted: 1,
    sessions: [
      {
        session: 3,
        segments: [1, 2],
        codes: [{ at: 2, code: 'WD_P', value: 4, confidence: 0.5, reference: 'turn 4' }],
      },
    ],
  }
  const paths = (value: unknown) => {
    const parsed = parseMachineCodes(value)
    return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path.join('.')]) : []
  }
  test('are read without their version', () => {
    const { v: _, ...codes } = document
    expect(parseMachineCodes(document)).toEqual({ _tag: 'Right', right: codes })
  })
  test.each<[string, unknown, readonly (readonly string[])[]]>([
    ['another version', { ...document, v: 2, model: 1 }, [['UnknownVersion', 'v']]],
    ['without the hash of the prompt', { ...document, promptHash: undefined }, [['Missing', 'promptHash']]],
    ['without what an unlisted code means', { ...document, unlisted: undefined }, [['Missing', 'unlisted']]],
    [
      'what was said',
      {
        ...document,
        sessions: [{ ...document.sessions[0], codes: [{ at: 1, code: 'WD_P', value: 1, reference: 'a'.repeat(201) }] }],
      },
      [['WrongFormat', 'sessions.0.codes.0.reference']],
    ],
  ])('%s', (_, value, expected) => expect(paths(value)).toEqual(expected))
})
