/** The words that the field uses first, each with how far its source carries. */
import type { Literature } from 'rupture-repair/kernel'
import {
  effects,
  factors,
  hinderingResponses,
  legacies,
  repairHistories,
  strategies,
  strategyAliases,
  strategyFamilies,
  wordSources,
  wordsApart,
} from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { strategies3RS, strategiesWithTheGroup } from '../../../src/vocabulary/inside.js'

describe('the words of the field', () => {
  it('are on their lists', () => {
    expect(strategies).toEqual(expect.arrayContaining(['validate-experience', 'metacommunicate', 'apologise']))
    expect(strategies).toEqual(
      expect.arrayContaining([
        'name-it-in-the-group',
        'invite-the-others',
        'protect-the-one-attacked',
        'ask-the-silent',
      ]),
    )
    expect(effects).toEqual(
      expect.arrayContaining(['hurt', 'rejected', 'misunderstood-or-invalidated', 'shame', 'work-stalled']),
    )
    expect(factors).toEqual(
      expect.arrayContaining([
        'communication-breakdown',
        'misattunement',
        'ambivalence',
        'changed-frame',
        'resistance',
        'therapist-minimal-response',
        'therapist-persisting-with-activity',
        'therapist-focus-on-risk',
        'polarisation',
        'sides-taken',
      ]),
    )
    expect(legacies).toContain('self-efficacy')
    expect(hinderingResponses).toEqual(['rigid', 'defensive', 'invalidating'])
    expect(repairHistories).toEqual(['none', 'some', 'many'])
  })

  it('never call a question about safety a hindrance', () => {
    expect(hinderingResponses.filter((one) => /risk|safety/.test(one))).toEqual([])
  })

  it('say that experts validate experience in the rupture itself, and of no other new strategy when', () => {
    expect(strategyFamilies['validate-experience'].timing).toBe('in-rupture')
    expect(strategyFamilies.metacommunicate).toEqual({
      emphasis: 'exploratory',
      directness: 'direct',
      timing: 'either',
    })
    expect(strategyFamilies.apologise.timing).toBe('either')
  })

  it('are found by their nouns', () => {
    expect(strategyAliases).toMatchObject({ apology: 'apologise', metacommunication: 'metacommunicate' })
  })
})

describe('a word that does not rest on the source of its list', () => {
  const lists = { effects, factors, legacies, strategies }
  const apart = Object.entries(wordsApart).flatMap(([list, words]) =>
    Object.entries<Literature>(words).map(
      ([word, literature]) => [list as keyof typeof lists, word, literature] as const,
    ),
  )

  it.each(apart)('%s: %s is on that list', (list, word) => {
    expect(lists[list]).toContain(word)
  })
  it.each(apart.filter(([, , { status }]) => status === 'assumed'))(
    '%s: %s names no paper if assumed',
    (...[, , one]) => {
      expect(one.source).toMatch(/^Convention of this library/)
      expect(one.source).not.toMatch(/\d{4}|et al/)
    },
  )
  it('names the study of therapists’ contributions, and that of responses that hinder', () => {
    const contributions = [
      'therapist-minimal-response',
      'therapist-persisting-with-activity',
      'therapist-focus-on-risk',
    ]
    for (const word of contributions)
      expect(wordsApart.factors).toHaveProperty(
        word,
        expect.objectContaining({ status: 'found', citation: 'abstract' }),
      )
    expect(wordSources.hinderingResponses).toMatchObject({
      status: 'found',
      citation: 'abstract',
      support: 'single study',
    })
    expect(wordSources.hinderingResponses.source).toMatch(/Cirasola et al\. \(2023\)/)
  })
  it('is no other strategy than these: a new word is not found in the essays that the list names', () => {
    const ofTheEssays = strategies.filter(
      (one) =>
        ![...strategies3RS, ...strategiesWithTheGroup].some((other) => other === one) &&
        !(one in wordsApart.strategies),
    )
    expect(ofTheEssays).toEqual([
      'welcome-and-accept',
      'allow-time',
      'hold-back-judgement',
      'regulate-own-emotion',
      'ask-what-the-other-wants',
      'ask-differently',
      'admit-a-mistake',
      'explore-fears-of-asserting',
      'renegotiate-boundaries-together',
      'refer',
    ])
  })
})
