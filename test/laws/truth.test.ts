/** A view says nothing of an outcome that the whole record denies, where what it hides are observers' words: it withholds instead. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type Alliance,
  type AllianceCommand,
  type AllianceState,
  decide,
  defaultPermissions,
  evolve,
  hasBegun,
  initial,
  outcomesByPerson,
  outcomesOf,
  outcomesSeen,
  outcomesSeenByPerson,
  perspectiveIn,
  type Reader,
  tallySeen,
  viewFor,
} from 'rupture-repair/alliance'
import { reportHtml } from 'rupture-repair/report'
import { type Audience, outcomes, resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { describe, expect, it, test } from 'vitest'
import type { OwnCut } from '../../src/vocabulary/conclusion.js'
import { courses } from '../model/arbitrary-courses.js'
import { placed } from '../model/placed.js'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { nodesOf, reportOf, rowsOf } from '../unit/report/given.js'
import { breaks } from './breaks.js'

const seed = 20_261_204
const numRuns = 600
const audiences = ['everyone', 'clients', 'therapist', 'leaders', 'group', 'supervision', 'research'] as const

/**
 * A lawful history that ends with judgements of every episode by people and observers. Observers may say that an ending came of it;
 * what the ending was by their account is not in question here.
 */
const alliances: Arbitrary<Alliance> = fc
  .tuple(
    fc.oneof(courses(individual), courses(group)),
    fc.infiniteStream(fc.tuple(fc.constantFrom('', '', 'o1', 'o2'), fc.constantFrom(1, 3, 4, 5, 5))),
  )
  .map(([commands, chance]) => {
    let state = initial as AllianceState
    const give = (command: AllianceCommand): void => {
      const decided = decide(state, command)
      if (decided._tag === 'Right') state = decided.right.reduce(evolve, state)
    }
    const next = (): readonly [string, 1 | 3 | 4 | 5] => {
      const { value }: { readonly value: readonly [string, 1 | 3 | 4 | 5] } = chance.next()
      return value
    }
    for (const one of commands) {
      const command = placed(one, state._tag === 'NotBegun' ? 0 : state.record.session)
      const [id] = next()
      const stamp = { ...command.stamp, by: { _tag: 'observer', id } as const }
      const [first] = state.record?.people ?? []
      const isOwn = command._tag === 'ReportRupture' && id !== 'o1' && first !== undefined
      if (isOwn) give({ ...command, stamp: { ...command.stamp, by: { _tag: 'participant', id: first.id } } })
      else if (id === '' || !observed.includes(command._tag)) give(command)
      else if (command._tag !== 'AccountForEnding') give({ ...command, stamp } as AllianceCommand)
      else give({ ...command, stamp, account: { ...command.account, reason: 'unknown' } })
    }
    const { record } = state
    for (const { episode } of record?.episodes ?? []) {
      const sources = (record?.people ?? []).map(({ id }): Source => ({ _tag: 'participant', id }))
      for (const by of [...sources, { _tag: 'observer', id: 'o1' } as const]) {
        const [skips, rating] = next()
        const stamp = { session: record?.session ?? 0, by }
        const named = episode.record.reported.episode
        if (skips !== 'o2') give({ _tag: 'JudgeResolution', stamp, episode: named, judgement: { rating } })
        give({ _tag: 'StopRepair', stamp, episode: named })
      }
    }
    return state
  })
  .filter(hasBegun)

const observed: readonly AllianceCommand['_tag'][] = ['JudgeResolution', 'ReportRupture', 'AccountForEnding']

type Row = Readonly<Record<string, unknown>>

interface Compared {
  rows: number
  withheld: number
  shown: number
}

/** Expects of every row that is seen that each of its columns is withheld, or what the whole record has. */
const expectTrue = (seen: readonly Row[], whole: readonly Row[], compared: Compared): void => {
  for (const row of seen) {
    const own = whole.find(
      (one) => one.episode === row.episode && one.who === row.who && one.criterion === row.criterion,
    )
    compared.rows += 1
    for (const [column, value] of Object.entries(row)) {
      if (value === 'withheld') compared.withheld += 1
      else {
        compared.shown += 1
        expect([column, value]).toEqual([column, own?.[column]])
      }
    }
  }
}

/** Returns the counts that a page gives of an outcome, one for each criterion. */
const countsOn = (page: string, outcome: string): readonly number[] => {
  const rows = rowsOf(nodesOf(page), 'Episodes by outcome, by whose judgement')
  return rows.flatMap(([word, ...cells]) => (word === outcome ? cells.map(Number) : []))
}

const nothingSeenIsFalse = (
  seen: typeof outcomesSeen,
  byPerson: typeof outcomesSeenByPerson,
  compared: Compared = { rows: 0, withheld: 0, shown: 0 },
): IProperty<unknown> =>
  fc.property(
    alliances,
    fc.constantFrom(...audiences),
    fc.constantFrom<OwnCut>(3, 4, 5),
    (alliance, audience, resolvedFrom) => {
      const view = viewFor(alliance, { audience })
      for (const criterion of resolutionCriteria) {
        const whole = outcomesOf(alliance, criterion, { resolvedFrom })
        expectTrue(seen(view, criterion, { resolvedFrom }) as never, whole as never, compared)
        const tally = tallySeen([view], criterion, { resolvedFrom })
        const hidden = whole.length - view.record.episodes.length
        for (const outcome of outcomes.filter((one) => one !== 'not-judged')) {
          const all = whole.filter((one) => one.outcome === outcome).length
          expect(tally[outcome]).toBeLessThanOrEqual(all)
          expect(tally[outcome] + tally.withheld + hidden).toBeGreaterThanOrEqual(all)
        }
      }
      const whole = outcomesByPerson(alliance, { resolvedFrom })
      expectTrue(byPerson(view, { resolvedFrom }) as never, whole as never, compared)
    },
  )

it(`withholds or tells the truth (seed ${seed}, ${runs(numRuns)} runs)`, { timeout: 240_000 }, () => {
  const compared = { rows: 0, withheld: 0, shown: 0 }
  fc.assert(nothingSeenIsFalse(outcomesSeen, outcomesSeenByPerson, compared), { seed, numRuns: runs(numRuns) })
  expect(compared.rows).toBeGreaterThan(runs(numRuns))
  expect(compared.withheld).toBeGreaterThan(runs(numRuns))
  expect(compared.shown).toBeGreaterThan(runs(numRuns))
})

it('a page has the numbers of the views', { timeout: 120_000 }, () => {
  let counted = 0
  const pages = fc.property(alliances, fc.constantFrom(...audiences), (record, audience) => {
    const one = { id: 'a1', provenance: 'invented', record, series: [], findings: [] } as const
    const two = { ...one, id: 'a2' }
    const page = reportHtml(reportOf({ alliances: [one, two], audience, names: 'keep' }), () => '<svg></svg>')
    const view = viewFor(record, { audience })
    const sides = record.record.people.map(({ id }) => perspectiveIn(record, { _tag: 'participant', id }))
    const tallies = resolutionCriteria
      .filter((criterion) => (criterion !== 'client' && criterion !== 'therapist') || sides.includes(criterion))
      .map((criterion) => tallySeen([view, view], criterion))
    for (const outcome of ['resolved', 'withheld'] as const) {
      const onPage = countsOn(page, outcome)
      counted += onPage.length
      expect(onPage).toEqual(onPage.length === 0 ? [] : tallies.map((tally) => tally[outcome]))
    }
  })
  fc.assert(pages, { seed, numRuns: 40 })
  expect(counted).toBeGreaterThan(40)
})

/** As a reader who hears observers would be told of what this reader sees. */
const hearing = (reader: Reader): typeof defaultPermissions => ({
  ...defaultPermissions,
  observers: [reader.audience as Audience],
})

describe('the law finds', () => {
  test('what looks complete without the observers that are hidden', { timeout: 120_000 }, () => {
    const complete: typeof outcomesSeen = (view, criterion, settings) =>
      outcomesSeen({ ...view, permissions: hearing(view.reader) }, criterion, settings)
    breaks(nothingSeenIsFalse(complete, outcomesSeenByPerson), seed, numRuns)
  })
  test('a standing of persons without them', { timeout: 120_000 }, () => {
    const complete: typeof outcomesSeenByPerson = (view, settings) =>
      outcomesSeenByPerson({ ...view, permissions: hearing(view.reader) }, settings)
    breaks(nothingSeenIsFalse(outcomesSeen, complete), seed, numRuns)
  })
})
