/** What holds of outcomes whatever is recorded, under every criterion and at every cut. */
import fc, { type IProperty } from 'fast-check'
import {
  type Alliance,
  type AllianceCommand,
  decide,
  evolve,
  outcomesOf,
  resolvedShare,
  sessionCount,
  tally,
} from 'rupture-repair/alliance'
import { cohortTables } from 'rupture-repair/outcomes'
import { outcomes, type ResolutionCriterion, resolutionCriteria } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { ownCuts } from '../../src/vocabulary/conclusion.js'
import { camelCase, recordsOf } from '../../src/vocabulary/inside.js'
import { courses } from '../model/arbitrary-courses.js'
import type { Roster } from '../model/rosters.js'
import { plain, told } from './heart.js'

const property = (roster: Roster, holds: (alliance: Alliance) => void): IProperty<[readonly AllianceCommand[]]> =>
  fc.property(courses(roster), (relative) => {
    const after = told(plain, relative).at(-1)?.after
    if (after !== undefined && after._tag !== 'NotBegun') holds(after)
  })

/** Every episode has one word, and the word says of the columns what the rule asks of them. */
export const oneWordEach = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (alliance) => {
    for (const criterion of resolutionCriteria) {
      for (const resolvedFrom of ownCuts) {
        const concluded = outcomesOf(alliance, criterion, { resolvedFrom })
        expect(concluded).toHaveLength(alliance.record.episodes.length)
        for (const { outcome, judged, reason, closure, attempted, attributed } of concluded) {
          expect(outcomes).toContain(outcome)
          expect(outcome === 'open').toBe(closure === 'open')
          if (outcome === 'resolved') expect(judged).toBe('resolved')
          if (outcome === 'not-judged') expect(judged).toBe('not-judged')
          // Of all, each may have given a word, and they make none together.
          const mayBeHeard = criterion === 'all' || criterion === 'both'
          if (outcome === 'not-judged' && !mayBeHeard) expect(reason).not.toBeNull()
          if (judged !== 'not-judged') expect(reason).toBeNull()
          if (outcome === 'termination' || outcome === 'led-to-referral') expect(attributed).toBe('yes')
          if (outcome === 'unsuccessful-repair' || outcome === 'unresolved')
            expect(outcome).toBe(attempted ? 'unsuccessful-repair' : 'unresolved')
        }
        const { share, asNo, asYes } = resolvedShare(concluded)
        if (share !== null) expect(asNo !== null && asYes !== null && asNo <= share && share <= asYes).toBe(true)
      }
    }
  })

/** The tables have a row for each episode, alliance and session, and their counts are those of the tally. */
export const tablesAgree = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (state) => {
    const cohort = [{ id: 'a', state }]
    const rowsOf = (table: 'episodes' | 'alliances' | 'sessions', resolvedBy: ResolutionCriterion) =>
      recordsOf(cohortTables[table](cohort, { resolvedBy, settings: {} }))
    for (const criterion of resolutionCriteria) {
      const counts = tally([state], criterion)
      const episodes = rowsOf('episodes', criterion)
      const [alliance, ...others] = rowsOf('alliances', criterion)
      expect(others).toEqual([])
      expect(episodes).toHaveLength(state.record.episodes.length)
      expect(alliance).toMatchObject({ episodes: episodes.length, harms: counts.harm, sessions: sessionCount(state) })
      for (const word of outcomes) {
        expect(episodes.filter(({ outcome }) => outcome === word)).toHaveLength(counts[word])
        expect(alliance?.[camelCase(word)]).toBe(counts[word])
      }
    }
    const sessions = rowsOf('sessions', 'any')
    expect(sessions).toHaveLength(sessionCount(state))
    for (const { atRisk, began, open, beingWorkedOn, closed } of sessions) {
      if (atRisk === true) expect(Number(open)).toBeLessThanOrEqual(Number(began))
      else expect(Number(open)).toBeGreaterThan(0)
      expect(Math.max(Number(beingWorkedOn), Number(closed))).toBeLessThanOrEqual(state.record.episodes.length)
    }
  })

/** A higher cut makes no episode resolved that was not, and what all say is what one of them says. */
export const cutsAndCriteria = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (alliance) => {
    for (const criterion of resolutionCriteria) {
      const [low, middle, high] = ownCuts.map((resolvedFrom) => outcomesOf(alliance, criterion, { resolvedFrom }))
      for (const [lower, higher] of [
        [low, middle],
        [middle, high],
      ]) {
        higher?.forEach(({ outcome, judged }, index) => {
          if (judged === 'resolved') expect(lower?.[index]?.judged).toBe('resolved')
          if (outcome === 'resolved') expect(lower?.[index]?.outcome).toBe('resolved')
        })
      }
    }
    const any = outcomesOf(alliance, 'any')
    outcomesOf(alliance, 'all').forEach(({ judged }, index) => {
      if (judged === 'resolved') expect(any[index]?.judged).toBe('resolved')
    })
  })

/** A judgement that is withdrawn leaves no trace. */
export const withdrawnLeavesNoTrace = (roster: Roster): IProperty<[readonly AllianceCommand[]]> =>
  property(roster, (alliance) => {
    const { session, people, episodes, log } = alliance.record
    for (const { id } of people) {
      for (const { episode } of episodes) {
        const stamp = { session, by: { _tag: 'participant' as const, id } }
        const commands: readonly AllianceCommand[] = [
          { _tag: 'JudgeResolution', stamp, episode: episode.record.reported.episode, judgement: { rating: 5 } },
          { _tag: 'WithdrawEntry', stamp, entry: log.length + 1 },
        ]
        const after = commands.reduce<Alliance | undefined>((state, command) => {
          if (state === undefined) return undefined
          const decided = decide(state, command)
          const next = decided._tag === 'Left' ? undefined : evolve(state, decided.right[0])
          return next === undefined || next._tag === 'NotBegun' ? undefined : next
        }, alliance)
        if (after === undefined) continue
        for (const criterion of resolutionCriteria)
          expect(outcomesOf(after, criterion)).toEqual(outcomesOf(alliance, criterion))
      }
    }
  })
