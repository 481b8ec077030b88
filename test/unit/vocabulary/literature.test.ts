/** Every list of words says where it comes from: a `…Source` of its own, that of the list it is part of, or this library. */
import type { Literature } from 'rupture-repair/kernel'
import * as vocabulary from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'

const all: ReadonlyMap<string, unknown> = new Map(Object.entries(vocabulary))

/** Parts and attributes of a list whose source speaks of them too. */
const spokenOfBy: Readonly<Record<string, string>> = {
  strategies3RS: 'strategiesSource',
  strategiesBeyond3RS: 'strategiesSource',
  emphases: 'strategyFamiliesSource',
  directnesses: 'strategyFamiliesSource',
  timings: 'strategyFamiliesSource',
  withdrawalMarkers2015: 'markers2015Source',
  confrontationMarkers2015: 'markers2015Source',
  magnitudeUnits: 'severitiesSource',
}
/** Words of this library’s own model; no literature stands behind them. */
const ownWords = [
  'alliancesAfter',
  'audiences',
  'betterEnds',
  'fates',
  'frameManners',
  'harmEndings',
  'holdings',
  'movements',
  'cannotKnow',
  'provenances',
  'ratingConditions',
  'ratings',
  'recoveries',
  'resolutionCriteria',
  'sessionParts',
  'standings',
  'treatmentEndings',
]

const lists = [...all].flatMap(([name, value]): readonly (readonly [string, readonly unknown[]])[] =>
  Array.isArray(value) ? [[name, value]] : [],
)
const isLiterature = (value: unknown): value is Literature =>
  typeof value === 'object' && value !== null && 'source' in value && 'citation' in value
const literature = [...all].flatMap(([name, value]): readonly (readonly [string, Literature])[] =>
  isLiterature(value) ? [[name, value]] : [],
)

describe('every list', () => {
  it.each(lists)('%s names each word once and is not empty', (_, words) => {
    expect(words.length).toBeGreaterThan(0)
    expect(new Set(words).size).toBe(words.length)
  })
  it.each(lists.filter(([name]) => !ownWords.includes(name)))('%s has its literature', (name) => {
    expect(all.get(spokenOfBy[name] ?? `${name}Source`)).toSatisfy(isLiterature)
  })
  it('is excused from having one only while it has none', () => {
    const stale = ownWords.filter((name) => !all.has(name) || all.has(`${name}Source`))
    expect([...stale, ...Object.keys(spokenOfBy).filter((name) => !all.has(name))]).toEqual([])
  })
})

describe('every statement of the literature', () => {
  it.each(literature)('%s is complete and no link', (_, { source, status, citation, support }) => {
    expect(source).toMatch(/\(\d{4}\)|\b\d{4}\b|this library|Clinical|This library|subsample/i)
    expect(source).not.toMatch(/https?:|www\./)
    expect(['found', 'recalled', 'computed', 'assumed']).toContain(status)
    expect(['read', 'abstract', 'second-hand']).toContain(citation)
    expect(['meta-analysis', 'replicated', 'single study', 'single case', 'expert opinion', 'theory']).toContain(
      support,
    )
  })
  it('belongs to something: no source is left without its list', () => {
    const of = literature.map(([name]) => name).filter((name) => name.endsWith('Source'))
    expect(of.filter((name) => !all.has(name.replace(/Source$/, '')))).toEqual([])
  })
})
