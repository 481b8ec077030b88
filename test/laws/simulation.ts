/** What holds of every simulated course, whatever the scenario. Laws return fast-check properties; the test file runs them. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { isRight, replay } from 'rupture-repair'
import { stageModels } from 'rupture-repair/episode'
import {
  type CourseColumns,
  logOf,
  type ResolvedScenario,
  reportsOf,
  resolveScenario,
  type Scenario,
  seriesOf,
  sessionReportsOf,
  simulateColumns,
  truthOf,
} from 'rupture-repair/simulation'
import { expect } from 'vitest'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const some = fc.constantFrom(0, 0.1, 0.5, 1)
const often = fc.constantFrom(0.02, 0.1, 0.4)
const ratio = fc.constantFrom(0.5, 1, 2, 8)
const kind = fc.record({
  hazard: fc.oneof(often, some),
  perPointBelow: ratio,
  drop: fc.record({ mean: fc.constantFrom(0, 0.5, 2), sd: fc.constantFrom(0, 0.3) }),
  recognition: some,
})
const rater = {
  bias: fc.constantFrom(-0.5, 0, 0.5),
  noiseSd: fc.constantFrom(0, 0.2),
  missing: often,
  missingPerPointBelow: ratio,
}

type Errors = NonNullable<Scenario['errorsOfReport']>
const errorsOfReport: Arbitrary<Errors> = fc.record({
  client: fc.record({ never: some, atOnce: some, later: some, drop: share }),
  therapist: fc.record({ blindSpot: fc.record({ withdrawal: some, confrontation: some }) }),
  coder: fc.record({ sensitivity: some, specificity: some, mistyped: some, addedWithdrawal: some }),
})

const settings: Arbitrary<Scenario['setting']> = fc.oneof(
  fc.constant({ _tag: 'individual' } as const),
  fc.record({
    _tag: fc.constant('group' as const),
    members: fc.integer({ min: 2, max: 6 }),
    levels: fc.record({ 'member-leader': often, 'member-member': some, 'member-group': some }),
    spread: share,
  }),
)

const dynamics: Arbitrary<Scenario['dynamics']> = fc.oneof(
  fc.record({
    _tag: fc.constant('hazard' as const),
    within: fc.record({ sd: fc.constantFrom(0, 0.4), autocorrelation: fc.constantFrom(-0.5, 0, 0.3, 0.9) }),
    halfLife: fc.constantFrom(null, 0, 0.5, 3),
    fading: some,
  }),
  fc.record({
    _tag: fc.constant('dyadic-affect' as const),
    client: fc.record({
      inertia: fc.constantFrom(-2, -0.3),
      alone: fc.constantFrom(-0.5, 0.5),
      influence: fc.constantFrom(0, 1),
    }),
    therapist: fc.record({
      inertia: fc.constantFrom(-1, -0.5),
      alone: fc.constantFrom(0, 1),
      influence: fc.constantFrom(-1, 0.5),
    }),
    shape: fc.constantFrom('linear' as const, 'saturating' as const),
    time: fc.constantFrom(0.3, 1),
    noiseSd: fc.constantFrom(0, 0.4),
    perAffect: fc.constantFrom(0.5, 1),
    closesAt: fc.constantFrom(0.5, 1),
  }),
)

const ids = fc.constantFrom(...stageModels.map(({ id }) => id))

/** Sound scenarios of a few sessions, with everything that can happen in them, much of it often. */
export const anyScenario: Arbitrary<Scenario> = fc.record({
  v: fc.constant(1 as const),
  setting: settings,
  sessions: fc.integer({ min: 1, max: 12 }),
  population: fc.record({
    mean: fc.constantFrom(2, 4),
    traitSd: fc.constantFrom(0, 0.6),
    therapistSd: fc.constantFrom(0, 0.2),
    clientsPerTherapist: fc.integer({ min: 1, max: 5 }),
  }),
  growth: fc.constantFrom(-0.05, 0, 0.05),
  dynamics,
  ruptures: fc.record({ withdrawal: kind, confrontation: kind }),
  repair: fc.record({
    attempt: some,
    strategies: fc.constantFrom(
      { 'admit-a-mistake': 1 },
      { 'validate-defensive-posture': 1 },
      { 'clarify-misunderstanding': 1, 'disclose-own-experience': 2 },
    ),
    possibleArcs: some,
    breakOff: often,
    worked: fc.constantFrom(0.1, 0.5),
    partly: fc.constantFrom(0, 0.5),
    partlyGain: some,
    beyond: some,
  }),
  stages: fc.record({ withdrawal: ids, confrontation: ids }),
  dropout: fc.record({
    share: fc.constantFrom(0, 0.2, 0.9),
    decline: some,
    perPointBelow: ratio,
    whileOpen: ratio,
    attribution: some,
  }),
  raters: fc.record({
    client: fc.record(rater),
    therapist: fc.record({ ...rater, blindUntilRecognised: fc.boolean() }),
    before: fc.record({ ...rater, fall: fc.constantFrom(0, 0.3) }),
  }),
})

/** People who say all that happened, at once and rightly. */
const faultless: Errors = {
  client: { never: 0, atOnce: 1, later: 0, drop: 1 },
  therapist: { blindSpot: { withdrawal: 0, confrontation: 0 } },
  coder: { sensitivity: 1, specificity: 1, mistyped: 0, addedWithdrawal: 0 },
}

/** The same with errors of report. */
export const anyErringScenario: Arbitrary<Scenario> = fc
  .tuple(anyScenario, errorsOfReport)
  .map(([scenario, errors]) => ({ ...scenario, errorsOfReport: errors }))

export const sound = (scenario: Scenario): ResolvedScenario => {
  const made = resolveScenario(scenario)
  if (made._tag === 'Left') throw new Error(JSON.stringify(made.left))
  return made.right
}

const seeds = fc.nat(2 ** 31 - 1)
const upTo = 40

/** Each column of several runs, one after the other. */
const joined = (runs: readonly CourseColumns[]): string => {
  const join = (pick: (columns: CourseColumns) => ArrayLike<number>): readonly number[] =>
    runs.flatMap((run) => Array.from(pick(run)))
  return JSON.stringify([
    join((run) => run.latent),
    join((run) => run.clientScores),
    join((run) => run.therapistScores),
    join((run) => run.beforeScores),
    join((run) => run.drops),
    join((run) => run.held),
    join((run) => run.endings),
    join((run) => run.attributed),
    join((run) => run.reports?.client ?? []),
    join((run) => run.reports?.therapist ?? []),
    join((run) => run.reports?.coder ?? []),
    ...(['begun', 'withWhom', 'recognised', 'strategy', 'stage', 'result', 'closed'] as const).map((name) =>
      join((run) => run.happenings[name]),
    ),
  ])
}

/** The same numbers for any split: a run, stopped and taken up again, or made by several. */
export const splittingChangesNothing = (): IProperty<[Scenario, number, number[]]> =>
  fc.property(
    fc.oneof(anyScenario, anyErringScenario),
    seeds,
    fc.array(fc.nat(upTo), { maxLength: 4 }),
    (scenario, seed, cuts) => {
      const made = sound(scenario)
      const ends = [0, ...cuts.toSorted((a, b) => a - b), upTo]
      const run = (from: number, to: number): CourseColumns => simulateColumns(made, { seed, replication: 1, from, to })
      expect(joined(ends.slice(1).map((to, index) => run(ends[index] ?? 0, to)))).toBe(joined([run(0, upTo)]))
    },
  )

/** Nobody is lost and nobody is made: every course ends once, every attempt ends, every rupture closes or is open at the end. */
export const countsAreKept = (): IProperty<[Scenario, number]> =>
  fc.property(anyScenario, seeds, (scenario, seed) => {
    const made = sound(scenario)
    const columns = simulateColumns(made, { seed, replication: 0, from: 0, to: upTo })
    const { held, endings, attributed, sessions, happenings, latent, members } = columns
    for (const [course, count] of held.entries()) {
      expect(count).toBeGreaterThanOrEqual(1)
      expect(count < sessions).toBe(endings[course] === 1)
      const row = latent.subarray(course * sessions, (course + 1) * sessions)
      expect(row.findIndex(Number.isNaN)).toBe(count < sessions ? count : -1)
      const of = (codes: Uint8Array): readonly number[] =>
        Array.from(codes.subarray(course * sessions, (course + 1) * sessions)).filter((code) => code > 0)
      const truth = truthOf(columns, Math.floor(course / members)).filter(({ member }) => member === course % members)
      expect(truth.length).toBe(of(happenings.begun).length)
      expect(truth.filter(({ outcome }) => outcome !== 'open').length).toBe(of(happenings.closed).length)
      expect(of(happenings.result).length).toBe(of(happenings.strategy).length)
      expect(truth.filter(({ recognisedAt }) => recognisedAt !== null).length).toBe(of(happenings.recognised).length)
      for (const { recognisedAt, attempts } of truth) if (attempts > 0) expect(recognisedAt).not.toBeNull()
      if (attributed[course] === 1) expect([endings[course], truth.at(-1)?.outcome]).toEqual([1, 'open'])
    }
  })

/** Every log passes replay, and says what the columns say. */
export const logsPassReplay = (): IProperty<[Scenario, number]> =>
  fc.property(anyScenario, seeds, (scenario, seed) => {
    const made = sound(scenario)
    const columns = simulateColumns(made, { seed, replication: 0, from: 0, to: 8 })
    for (let alliance = 0; alliance < 8; alliance += 1) {
      const log = logOf(made, columns, alliance)
      const replayed = replay(log)
      if (!isRight(replayed)) throw new Error(JSON.stringify(replayed.left))
      const truth = truthOf(columns, alliance)
      const tagged = (tag: string): number => log.filter(({ _tag }) => _tag === tag).length
      expect(tagged('RuptureReported')).toBe(truth.length)
      for (const as of ['resolved', 'faded'] as const)
        expect(log.filter((event) => event._tag === 'EpisodeClosed' && event.as === as).length).toBe(
          truth.filter(({ outcome }) => outcome === as).length,
        )
      expect(tagged('AttemptBegun')).toBe(truth.reduce((sum, { attempts }) => sum + attempts, 0))
      const members = Array.from({ length: columns.members }, (_, member) => member)
      const scores = members.flatMap((member) =>
        (['before', 'client', 'therapist'] as const).flatMap(
          (by) => seriesOf(made, columns, alliance, by, member).points,
        ),
      )
      expect(tagged('RatingGiven')).toBe(scores.filter(({ score }) => score !== null).length)
    }
  })

/** Every log with errors of report passes replay, and holds what was said and nothing else. */
export const reportedLogsPassReplay = (): IProperty<[Scenario, number]> =>
  fc.property(anyErringScenario, seeds, (scenario, seed) => {
    const made = sound(scenario)
    const columns = simulateColumns(made, { seed, replication: 0, from: 0, to: 8 })
    for (let alliance = 0; alliance < 8; alliance += 1) {
      const log = logOf(made, columns, alliance)
      const replayed = replay(log)
      if (!isRight(replayed)) throw new Error(JSON.stringify(replayed.left))
      const said = reportsOf(made, columns, alliance)
      const members = Array.from({ length: columns.members }, (_, member) => member)
      const sessions = members.flatMap((member) => sessionReportsOf(columns, alliance, member))
      const count = (tag: string, by: RegExp): number =>
        log.filter(({ _tag, stamp }) => _tag === tag && by.test(stamp.by.id)).length
      const therapist = /^(therapist|leader)$/
      const client = /^(client|member-\d+)$/
      const added = sessions.filter(({ onset, coded }) => onset === null && coded !== null).length
      const onRecord = said.filter((one) => (one.clientSaidAt ?? one.therapistSaidAt ?? one.coderCodedAt) !== null)
      expect(count('RuptureReported', /./)).toBe(onRecord.length + added)
      expect(count('RuptureReported', /^simulation$/)).toBe(0)
      expect(count('RuptureRecognised', therapist)).toBe(said.filter((one) => one.therapistSaidAt !== null).length)
      expect(count('SeverityRated', client)).toBe(said.filter((one) => one.clientSaidAt !== null).length)
      expect(count('MarkersCoded', /^coder$/)).toBe(sessions.filter(({ coded }) => coded !== null).length)
      const rated = said.filter(
        (one) => one.clientSaidAt !== null && (one.outcome === 'resolved' || one.outcome === 'faded'),
      )
      expect(count('ResolutionJudged', client)).toBe(rated.length)
    }
  })

/** Errors of report change nothing of what happened. */
export const errorsChangeNothingThatHappened = (): IProperty<[Scenario, Errors, number]> =>
  fc.property(anyScenario, errorsOfReport, seeds, (scenario, errors, seed) => {
    const range = { seed, replication: 0, from: 0, to: upTo }
    const without = simulateColumns(sound(scenario), range)
    const { reports, ...columns } = simulateColumns(sound({ ...scenario, errorsOfReport: errors }), range)
    expect(reports).toBeDefined()
    expect(columns).toEqual(without)
  })

/** Who makes no errors says what happened: at once, all of it, of the right kind. */
export const faultlessReportsAreTheTruth = (): IProperty<[Scenario, number]> =>
  fc.property(anyScenario, seeds, (scenario, seed) => {
    const made = sound({ ...scenario, errorsOfReport: faultless })
    const columns = simulateColumns(made, { seed, replication: 0, from: 0, to: upTo })
    for (let alliance = 0; alliance < upTo; alliance += 1) {
      const said = reportsOf(made, columns, alliance)
      expect(said).toEqual(
        truthOf(columns, alliance).map((truth) => ({
          ...truth,
          clientSaidAt: truth.onset,
          clientSaidDrop: truth.drop,
          therapistSaidAt: truth.recognisedAt,
          coderCodedAt: truth.onset,
          coderKind: truth.kind,
        })),
      )
      for (let member = 0; member < columns.members; member += 1)
        for (const { onset, coded } of sessionReportsOf(columns, alliance, member))
          expect(coded).toBe(said.find((one) => one.member === member && one.onset === onset)?.kind ?? null)
    }
  })
