/** No value acts that nobody read: it rests on a text, an abstract or a computation, or is this library's convention, named after no paper. */
import { presets } from 'rupture-repair/detection'
import { instruments, reliableChangeInputs, scaleNames } from 'rupture-repair/instruments'
import type { Literature } from 'rupture-repair/kernel'
import { describe, expect, it } from 'vitest'
import { d4 } from '../../../src/detection/rules/control-chart/run-rules.js'
import { citationsIn } from '../../docs/references.js'
import { entryPoints } from '../../package/entry-points.js'

type Acting = Literature & { readonly value?: unknown }

const isLiterature = (value: object): value is Acting =>
  ['source', 'status', 'citation', 'support'].every((key) => Object.hasOwn(value, key))

/** Everything sourced within a value, by the way that leads to it; what an instrument only lists of itself is left out. */
const sourcedIn = (what: string, value: unknown, seen: Set<unknown>): readonly (readonly [string, Acting])[] => {
  if (typeof value !== 'object' || value === null || seen.has(value) || ArrayBuffer.isView(value)) return []
  seen.add(value)
  if (isLiterature(value)) return 'value' in value ? [[what, value]] : []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'reliability' && Array.isArray(one) ? [] : sourcedIn(`${what}.${key}`, one, seen),
  )
}

const exported = async (): Promise<readonly (readonly [string, Acting])[]> => {
  const seen = new Set<unknown>()
  const modules = await Promise.all(entryPoints().map(({ barrel }) => import(/* @vite-ignore */ barrel)))
  return modules.flatMap((module: object) =>
    Object.entries(module).flatMap(([name, value]) => sourcedIn(name, value, seen)),
  )
}

/** What keeps a value from being a default; `undefined` where nothing does. */
const whyNot = ({ source, status, citation }: Acting): string | undefined => {
  if (status === 'recalled') return 'recalled'
  if (status !== 'assumed') return citation === 'second-hand' ? 'second-hand' : undefined
  if (!source.startsWith('Convention of this library')) return 'assumed, but not marked as a convention'
  return citationsIn(source).length > 0 ? 'a convention named after a paper' : undefined
}

describe('a value that acts', () => {
  it('was read, computed, or is a convention that names no paper', async () => {
    const offered = instruments.flatMap((instrument) =>
      scaleNames(instrument).flatMap((scale) =>
        reliableChangeInputs(instrument, scale).map((one) => [`${instrument.id} ${scale}`, one] as const),
      ),
    )
    const settled = presets.map(({ id, literature }) => [id, literature] as const)
    const all = [...(await exported()), ...offered, ...settled, ['d4', d4] as const]
    expect(all.length).toBeGreaterThan(40)
    expect(all.map(([what, one]) => [what, whyNot(one)]).filter(([, why]) => why !== undefined)).toEqual([])
  })

  it('is refused where it was recalled, heard of, or borrows the name of a paper', () => {
    const read: Acting = { source: 'One (1999)', status: 'found', citation: 'read', support: 'single study', value: 1 }
    const ours = 'Convention of this library'
    expect(whyNot(read)).toBeUndefined()
    expect(whyNot({ ...read, citation: 'second-hand' })).toBe('second-hand')
    expect(whyNot({ ...read, status: 'recalled' })).toBe('recalled')
    expect(whyNot({ ...read, status: 'assumed' })).toBe('assumed, but not marked as a convention')
    expect(whyNot({ ...read, status: 'assumed', source: ours })).toBeUndefined()
    expect(whyNot({ ...read, status: 'assumed', source: `${ours}, as One (1999)` })).toBe(
      'a convention named after a paper',
    )
  })
})
