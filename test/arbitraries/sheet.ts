/** Coding sheets that are well formed, of a set of the user's own whose codes and values may be called anything. */

import fc, { type Arbitrary } from 'fast-check'
import { type CodeSet, type CodingSheet, codeSet3RS2015, codeSet3RS2022 } from 'rupture-repair/coding'
import { strategies } from 'rupture-repair/vocabulary'
import { sheetMakings, sheetUses, valuesOf } from '../../src/coding/inside.js'
import type { CodedSegment } from '../../src/coding/sheet/sheet.js'
import { name, of } from '../../src/testing/arbitraries/leaves.js'
import type { SegmentPlace } from '../../src/vocabulary/inside.js'

/** One set with values, one with words and a cut, and one without values. */
export const someSets: readonly CodeSet[] = [
  codeSet3RS2022,
  codeSet3RS2015({ checkMinus: 'counts' }),
  { id: 'Ours-1', name: 'Ours', version: '1', codes: [{ code: 'pull' }], values: [], presentFrom: null },
]

const places: Arbitrary<readonly SegmentPlace[]> = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
    .map((all) => all.sort((a, b) => a - b)),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 6 })
    .map((all) => all.sort((a, b) => a - b))
    .map((all) => all.slice(1).map((to, index) => ({ from: (all[index] ?? 0) / 8, to: to / 8 }))),
)

const reference = fc
  .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 9999 }))
  .map(([text, place]) => `${text.replace(/[\s\u0085]/g, '_')} ${place}`)

const segmentOf = (set: CodeSet, at: SegmentPlace): Arbitrary<CodedSegment> =>
  fc
    .record({
      values: fc.array(fc.option(of(valuesOf(set))), { minLength: set.codes.length, maxLength: set.codes.length }),
      kind: of(['codes', 'not-applicable', 'not-codable'] as const),
      strategies: fc.array(
        fc.record({ strategy: of(strategies), actor: name, target: name }, { requiredKeys: ['strategy'] }),
        { maxLength: 2 },
      ),
      reference: fc.option(reference, { nil: undefined }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
    })
    .map(({ values, kind, strategies: used, reference: where, confidence }) => {
      const codes = Object.fromEntries(
        set.codes.map(({ code }, index) => [code, kind === 'not-codable' ? null : (values[index] ?? null)]),
      )
      const unrated = Object.keys(codes).filter((code) => codes[code] === null)
      const rated = Object.keys(codes).filter((code) => codes[code] !== null)
      return {
        at,
        codes,
        ...(kind === 'not-applicable' ? { notApplicable: unrated } : {}),
        ...(kind === 'not-codable' ? { notCodable: true as const } : {}),
        strategies: used,
        ...(where === undefined ? {} : { evidence: rated.map((code) => ({ code, reference: where, confidence })) }),
      }
    })

const coder: Arbitrary<CodingSheet['coder']> = fc.oneof(
  fc.record({ _tag: of(['person'] as const), id: name }),
  fc.record(
    { _tag: of(['machine'] as const), id: name, model: name, prompt: name, run: name },
    { requiredKeys: ['_tag', 'id'] },
  ),
)

const ratingName = name.filter((text) => text !== '__proto__')

const sheet: Arbitrary<CodingSheet> = fc.tuple(of(someSets), places).chain(([set, all]) =>
  fc
    .record(
      {
        sheet: name,
        session: fc.nat({ max: 100 }),
        alliance: name,
        coder,
        codeSet: fc.constant(set.id),
        use: of(sheetUses),
        made: of(sheetMakings),
        blindTo: fc.array(name, { maxLength: 2 }),
        segments: fc.tuple(...all.map((at) => segmentOf(set, at))),
        sessionRatings: fc.dictionary(ratingName, fc.option(fc.oneof(fc.integer(), fc.string())), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        note: fc.string({ unit: 'binary' }),
      },
      {
        requiredKeys: [
          ...(['sheet', 'session', 'coder', 'codeSet', 'use', 'made', 'blindTo', 'segments'] as const),
          'sessionRatings',
        ],
      },
    )
    .map((one): CodingSheet => ({ ...one, made: one.coder._tag === 'machine' ? 'independent' : one.made })),
)

/** Sheets that go together: each has an id and a coder of its own. */
export const someSheets: Arbitrary<readonly CodingSheet[]> = fc.array(sheet, { maxLength: 4 }).map((all) =>
  all.map((one, index) => ({
    ...one,
    sheet: `${index} ${one.sheet}`,
    coder: { ...one.coder, id: `${index} ${one.coder.id}` },
  })),
)
