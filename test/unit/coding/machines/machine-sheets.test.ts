import { type MachineCodes, machineSheets } from 'rupture-repair/coding'
import { expect, test } from 'vitest'
import type { MachineSession } from '../../../../src/coding/machines/machine-codes.js'

const session: MachineSession = {
  session: 3,
  alliance: 'a',
  segments: [1, 2, 3],
  codes: [
    { at: 2, code: 'WD_P', value: 4, confidence: 0.8, reference: 'turn 4' },
    { at: 2, code: 'CF_P', value: 1 },
  ],
}
const codes = (...sessions: readonly MachineSession[]): MachineCodes => ({
  coder: 'ours',
  model: 'x-1',
  promptHash: 'sha256:1f',
  run: '2',
  codeSet: '3RS-2022',
  unlisted: 1,
  sessions,
})
const problems = (given: MachineCodes) => {
  const sheets = machineSheets(given, [])
  return sheets._tag === 'Left' ? sheets.left : []
}

test('every segment is in the sheet, and a code that is not listed has the value given for it', () => {
  const sheets = machineSheets(codes(session), [])
  const absent = { WD_P: 1, WD_T: 1, CF_P: 1, CF_T: 1 }
  expect(sheets).toMatchObject({
    right: [
      {
        sheet: 'a/3/ours/2',
        coder: { _tag: 'machine', id: 'ours', model: 'x-1', prompt: 'sha256:1f', run: '2' },
        made: 'independent',
        segments: [
          { at: 1, codes: absent, strategies: [] },
          { at: 2, codes: { ...absent, WD_P: 4 }, evidence: [{ code: 'WD_P', reference: 'turn 4', confidence: 0.8 }] },
          { at: 3, codes: absent },
        ],
      },
    ],
  })
})
test('not rated is null', () =>
  expect(machineSheets({ ...codes(session), unlisted: null }, [])).toMatchObject({
    right: [{ segments: [{ codes: { WD_P: null } }, { codes: { WD_P: 4, WD_T: null } }, {}] }],
  }))
test('what is wrong, all at once', () => {
  const broken = {
    ...session,
    codes: [
      ...session.codes,
      { at: 4, code: 'WD_P', value: 4 },
      { at: 2, code: 'WD_P', value: 3 },
      { at: { from: 0, to: 60 }, code: 'WD_P', value: 4 },
      { at: 1, code: 'x', value: 1 },
      { at: 3, code: 'WD_T', value: 9 },
    ],
  }
  expect(problems(codes(broken))).toEqual([
    { _tag: 'NoSuchSegment', session: 1, code: 3 },
    { _tag: 'CodedTwice', session: 1, code: 4, first: 1 },
    { _tag: 'NoSuchSegment', session: 1, code: 5 },
    { _tag: 'UnknownCode', sheet: 1, segment: 1, code: 'x', where: 'codes' },
    { _tag: 'UnknownValue', sheet: 1, segment: 3, code: 'WD_T' },
  ])
})
test('a session twice is a coder twice', () =>
  expect(problems(codes(session, session)).map(({ _tag }) => _tag)).toEqual(['SheetTwice', 'CoderTwice']))
test('a set that is not known', () =>
  expect(problems({ ...codes(session), codeSet: 'Ours-1' })).toEqual([
    { _tag: 'UnknownCodeSet', sheet: 1, codeSet: 'Ours-1' },
  ]))
test('a value for unlisted codes that is not of the set', () =>
  expect(problems({ ...codes({ ...session, codes: [] }), unlisted: 0 })).toHaveLength(12))
