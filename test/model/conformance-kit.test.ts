/** The conformance kit that ships: made anew by `npx vitest run test/model/conformance-kit.test.ts -u`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { type AllianceEvent, type AllianceFact, replay } from 'rupture-repair'
import { parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import { resolutionCriteria } from '../../src/vocabulary/inside.js'
import { type LawfulCase, madeKit, outcomesByCriteria, type UnlawfulCase, writtenCases } from './conformance-kit.js'
import { happens, type Model, nothing } from './model.js'
import { decided } from './model-log.js'
import { readIn } from './model-outcome.js'
import { outcomesModelled } from './outcome-comparison.js'

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
})

test('the kit is small enough to ship', () => {
  const bytes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(300_000)
})

const commandOf = Object.fromEntries(Object.entries(recordedAs).map(([command, event]) => [event, command]))

const replayed = (log: readonly unknown[]): ReturnType<typeof replay> =>
  replay(
    log.map((line) => {
      const parsed = parseLine(JSON.stringify(line))
      if (parsed._tag === 'Left') throw new Error(`not read: ${JSON.stringify(parsed.left)}`)
      return parsed.right.event
    }),
  )

/** A reader that knows nothing of the library but its types: the stamp is beside the event, and the model says what follows. */
const modelReads = (
  log: readonly unknown[],
): { readonly model: Model; readonly refusedAt?: number; readonly why?: string } => {
  const model = nothing()
  for (const [index, line] of log.entries()) {
    const { v: _v, alliance: _alliance, seq: _seq, event: content, ...stamp } = line as Record<string, object>
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
      const result = replayed(one.log)
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
  test('end in every way that there is', () => {
    const words = new Set(cases.flatMap(({ outcomes }) => Object.values(outcomes).flatMap((of) => Object.values(of))))
    expect(words.size).toBeGreaterThanOrEqual(6)
  })
})

describe('unlawful logs', () => {
  const cases = casesIn<UnlawfulCase>('unlawful')
  test.each(cases.map((one) => [one.case, one] as const))(
    '%s: the library and the model stop at the same entry',
    (_, one) => {
      const result = replayed(one.log)
      expect(result._tag === 'Left' && [result.left.seq, result.left.why._tag]).toEqual([one.first.seq, one.first.why])
      const { refusedAt, why } = modelReads(one.log)
      expect([refusedAt, why]).toEqual([one.first.seq, one.first.why])
    },
  )
})
