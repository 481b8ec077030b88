/** Every list of words says where it comes from: an entry of `wordSources`, that of the list it is part of, or this library. */
import type { Literature } from 'rupture-repair/kernel'
import { wordSources } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import * as vocabulary from '../../../src/vocabulary/inside.js'

const all: ReadonlyMap<string, unknown> = new Map(Object.entries(vocabulary))
const sources: ReadonlyMap<string, Literature> = new Map(Object.entries(wordSources))

/** Parts and attributes of a list whose source speaks of them too. */
const spokenOfBy: Readonly<Record<string, string>> = {
  strategies3RS: 'strategies',
  strategiesBeyond3RS: 'strategies',
  withdrawalMarkers2015: 'markers2015',
  confrontationMarkers2015: 'markers2015',
  magnitudeUnits: 'severities',
  formerOutcomes: 'outcomes',
  names2022: 'codeSets',
}
/** Words of this library’s own model; no literature stands behind them. */
const ownWords = [
  'alliancesAfter',
  'answersKept',
  'attributedWords',
  'audiences',
  'betterEnds',
  'cannotKnow',
  'closures',
  'countings',
  'fates',
  'frameManners',
  'harmEndings',
  'holdings',
  'judgedWords',
  'lettingGoReasons',
  'movements',
  'notJudgedReasons',
  'ownCuts',
  'provenances',
  'ratingConditions',
  'ratings',
  'recoveries',
  'resolutionCriteria',
  'roleNames',
  'sameSessionChoices',
  'sessionParts',
  'standings',
  'treatmentEndings',
  'unjudgedReasons',
  'waysOver',
]

const lists = [...all].flatMap(([name, value]): readonly (readonly [string, readonly unknown[]])[] =>
  Array.isArray(value) ? [[name, value]] : [],
)
const isLiterature = (value: unknown): value is Literature =>
  typeof value === 'object' && value !== null && 'source' in value && 'citation' in value
const sourced = [...all].filter((entry): entry is [string, Literature] => isLiterature(entry[1]))
const literature: readonly (readonly [string, Literature])[] = [...sources, ...sourced]

describe('every list', () => {
  it.each(lists)('%s names each word once and is not empty', (_, words) => {
    expect(words.length).toBeGreaterThan(0)
    expect(new Set(words).size).toBe(words.length)
  })
  it.each(lists.filter(([name]) => !ownWords.includes(name)))('%s has its literature', (name) => {
    expect(sources.get(spokenOfBy[name] ?? name)).toSatisfy(isLiterature)
  })
  it('is excused from having one only while it has none', () => {
    const stale = ownWords.filter((name) => !all.has(name) || sources.has(name))
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
    expect([...sources.keys()].filter((name) => !all.has(name))).toEqual([])
  })
})
