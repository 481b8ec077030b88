/** The conformance kit that ships: made anew by `npx vitest run test/model/conformance-kit.test.ts -u`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { AllianceEvent, AllianceFact } from 'rupture-repair'
import { readLog } from 'rupture-repair/journal'
import { lineJsonSchema } from 'rupture-repair/json-schema'
import { english } from 'rupture-repair/language'
import { describe, expect, test } from 'vitest'
import { allianceEntries } from '../../src/alliance/record/entries.js'
import { episodeEntries } from '../../src/episode/inside.js'
import { allianceRejections } from '../../src/language/english/alliance-rejections.js'
import { episodeRejections } from '../../src/language/english/episode-rejections.js'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import { outcomes, resolutionCriteria, settings } from '../../src/vocabulary/inside.js'
import {
  type LawfulCase,
  madeKit,
  outcomesByCriteria,
  replayedLines,
  type UnlawfulCase,
  writtenCases,
} from './conformance-kit.js'
import { type UnreadableCase, unreadableCases } from './conformance-unreadable.js'
import { metByNoLine } from './met-by-no-line.js'
import { happens } from './model.js'
import { decided } from './model-log.js'
import { readIn } from './model-read.js'
import { type Model, nothing } from './model-state.js'
import { outcomesModelled } from './outcome-comparison.js'

interface Line {
  readonly event: { readonly _tag: string; readonly beginning?: { readonly setting: string } }
}

const folder = 'schemas/conformance'
const casesIn = <Case>(file: string): readonly Case[] =>
  (existsSync(`${folder}/${file}.jsonl`) ? readFileSync(`${folder}/${file}.jsonl`, 'utf8') : '')
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Case]))

test('the kit is what the search makes it', { timeout: 300_000 }, async () => {
  const { lawful, unlawful } = madeKit()
  await expect(writtenCases(lawful)).toMatchFileSnapshot(`../../${folder}/lawful.jsonl`)
  await expect(writtenCases(unlawful)).toMatchFileSnapshot(`../../${folder}/unlawful.jsonl`)
  await expect(writtenCases(unreadableCases())).toMatchFileSnapshot(`../../${folder}/unreadable.jsonl`)
})

test('the kit is small enough to ship', () => {
  const bytes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(300_000)
})

const commandOf = Object.fromEntries(Object.entries(recordedAs).map(([command, event]) => [event, command]))

/** A reader that knows nothing of the library but its types: the stamp is beside the event, and the model says what follows. */
const modelReads = (
  log: readonly unknown[],
): { readonly model: Model; readonly refusedAt?: number; readonly why?: string } => {
  const model = nothing()
  for (const [index, line] of log.entries()) {
    const {
      v: _v,
      alliance: _alliance,
      seq: _seq,
      meta: _meta,
      prev: _prev,
      event: content,
      ...stamp
    } = line as Record<string, object>
    const event = { ...content, stamp } as unknown as AllianceEvent
    const isCorrection = /^Entr(?:y|ies)/.test(event._tag)
    const draft = structuredClone(model)
    const why = isCorrection
      ? decided(draft, { ...event, _tag: commandOf[event._tag] } as never)
      : happens(draft, event as AllianceFact, draft.entries.length + 1)
    if (why !== undefined) return { model, refusedAt: index + 1, why }
    if (!isCorrection) draft.entries.push(event)
    Object.assign(model, draft)
  }
  return { model }
}

describe('lawful logs', () => {
  const cases = casesIn<LawfulCase>('lawful')
  test.each(cases.map((one) => [one.case, one] as const))(
    '%s: the library and the model conclude the same',
    (_, one) => {
      const result = replayedLines(one.log)
      if (result._tag === 'Left') throw new Error(`not lawful: ${result.left.why._tag}`)
      expect(outcomesByCriteria(result.right)).toEqual(one.outcomes)
      const { model, refusedAt } = modelReads(one.log)
      expect(refusedAt).toBeUndefined()
      const rows = outcomesModelled(readIn({ ...nothing(), entries: [...model.entries] }), 3)
      const modelled = Object.fromEntries(
        resolutionCriteria.map((criterion, place) => [
          criterion,
          Object.fromEntries(rows.map((of) => [of[place]?.id, of[place]?.outcome])),
        ]),
      )
      expect(modelled).toEqual(one.outcomes)
    },
  )
  const linesIn = cases.flatMap(({ log }) => log as readonly Line[])
  test('end in every way that there is', () => {
    const words = new Set(cases.flatMap(({ outcomes }) => Object.values(outcomes).flatMap((of) => Object.values(of))))
    expect([...words].toSorted()).toEqual([...outcomes].toSorted())
  })
  test('have every entry, every setting and every key of a line', () => {
    const tags = new Set(linesIn.map(({ event }) => event._tag))
    expect([...tags].toSorted()).toEqual(Object.keys({ ...allianceEntries, ...episodeEntries }).toSorted())
    const met = new Set(linesIn.flatMap(({ event }) => event.beginning?.setting ?? []))
    expect([...met].toSorted()).toEqual([...settings].toSorted())
    const keys = new Set(linesIn.flatMap((line) => Object.keys(line)))
    expect([...keys].toSorted()).toEqual(Object.keys(lineJsonSchema().properties as object).toSorted())
  })
  test('begin before the first session, but for some that begin in the middle of a treatment', () => {
    const began = cases.map(({ log }) => (log[0] as { readonly session: number }).session)
    const later = began.filter((session) => session > 0)
    expect(later.length).toBeGreaterThan(0)
    expect(later.length).toBeLessThan(began.length / 3)
  })
})

describe('unlawful logs', () => {
  const cases = casesIn<UnlawfulCase>('unlawful')
  test('have every rejection that a log can meet', () => {
    const met = new Set([...cases.map(({ first }) => first.why), ...Object.values(metByNoLine).flat()])
    const all = [...Object.keys({ ...allianceRejections, ...episodeRejections }), 'WouldBreakHistory']
    expect(all.filter((tag) => !met.has(tag))).toEqual([])
  })
  test.each(cases.map((one) => [one.case, one] as const))(
    '%s: the library and the model stop at the same entry',
    (_, one) => {
      const result = replayedLines(one.log)
      expect(result._tag === 'Left' && [result.left.seq, result.left.why._tag]).toEqual([one.first.seq, one.first.why])
      const { refusedAt, why } = modelReads(one.log)
      expect([refusedAt, why]).toEqual([one.first.seq, one.first.why])
    },
  )
})

describe('files that cannot be read', () => {
  const cases = casesIn<UnreadableCase>('unreadable')
  test('have every reason that the form of a line and its place can give', () => {
    const met = new Set<string>(cases.map(({ first }) => first.why))
    const places = ['SeqGap', 'SeqRepeated', 'TornLine']
    const all = [...Object.keys(english.problems), ...places].filter((tag) => tag !== 'FurtherProblems')
    expect([...met].toSorted()).toEqual(all.toSorted())
  })
  test.each(cases.map((one) => [one.case, one] as const))(
    '%s: the lines before are read, and that one is not',
    (_, one) => {
      const [first] = readLog(one.text).problems
      expect([first?.line, first?._tag]).toEqual([one.first.line, one.first.why])
      const before = one.text.split('\n').slice(0, one.first.line - 1)
      expect(readLog(before.map((line) => `${line}\n`).join('')).problems).toEqual([])
    },
  )
})
