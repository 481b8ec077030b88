/** Prevalence and convergence of made-up courses, once more by loops over the answers that the logs were written from. */
import { cohortTables } from 'rupture-repair/outcomes'
import { uniform } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { says } from '../model/given.js'
import { dyad, form, leaves, recordsIn, reports } from '../unit/outcomes/cohort.js'

/** A fixed row of numbers from 0 to 1. */
let word = 20_261_130
const draw = (): number => {
  word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
  return uniform(word)
}

interface Course {
  readonly client: readonly boolean[]
  readonly therapist: readonly boolean[]
  readonly hasLeft: boolean
}

const cohort = Array.from({ length: 60 }, (): Course => {
  const prone = draw() < 0.5 ? 0.05 : 0.3
  const client = Array.from({ length: 4 + Math.floor(draw() * 8) }, () => draw() < prone)
  const therapist = client.map((isYes) => draw() < (isYes ? 0.6 : 0.1))
  return { client, therapist, hasLeft: draw() < 0.4 }
})

const logs = cohort.map(({ client, therapist, hasLeft }, place) =>
  dyad(
    `dyad-${place}`,
    client.length,
    ...client.flatMap((isYes, at) => [
      form(at + 1, says('c'), isYes),
      form(at + 1, says('t'), therapist[at] === true),
      ...(isYes ? [reports(at + 1)] : []),
    ]),
    ...(hasLeft ? [leaves(client.length)] : []),
  ),
)

const rowOf = (table: 'prevalence' | 'convergence', which: Readonly<Record<string, unknown>>, bySession = 6) => {
  const rows = recordsIn(cohortTables[table](logs, { resolvedBy: 'client', settings: {}, bySession }))
  const [row, ...more] = rows.filter((one) => Object.entries(which).every(([key, value]) => one[key] === value))
  expect(more).toEqual([])
  return row
}
const client = { rater: 'client', sorted_by: 'all', denominator: 'with-form' }

it('the share of sessions and its error by dyad: the ratio estimator, and a jackknife close to it', () => {
  const row = rowOf('prevalence', { ...client, estimand: 'sessions-new' })
  const yes = cohort.map((one) => one.client.filter(Boolean).length)
  const held = cohort.map((one) => one.client.length)
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  const share = sum(yes) / sum(held)
  expect([row?.n, row?.of, row?.alliances]).toEqual([sum(yes), sum(held), 60])
  expect(row?.share).toBeCloseTo(share, 12)
  const squares = sum(yes.map((count, place) => (count - share * (held[place] ?? 0)) ** 2))
  expect(row?.se).toBeCloseTo(Math.sqrt((60 / 59) * squares) / sum(held), 12)
  const without = yes.map((count, place) => (sum(yes) - count) / (sum(held) - (held[place] ?? 0)))
  const middle = sum(without) / 60
  const jackknife = Math.sqrt((59 / 60) * sum(without.map((one) => (one - middle) ** 2)))
  expect(Number(row?.se) / jackknife).toBeCloseTo(1, 1)
  // Sessions of one dyad are alike, so that the interval is wider than Wilson’s of so many sessions.
  expect(Number(row?.se)).toBeGreaterThan(Math.sqrt((share * (1 - share)) / sum(held)))
})

it.each([1, 3, 6, 10])('persons by session %i: the product-limit form, session by session', (by) => {
  const row = rowOf('prevalence', { ...client, estimand: 'persons-by-session' }, by)
  let [free, incidence, ended] = [1, 0, 0]
  for (let session = 1; session <= by; session += 1) {
    const atRisk = cohort.filter(
      (one) => one.client.length >= session && !one.client.slice(0, session - 1).some(Boolean),
    )
    const first = atRisk.filter((one) => one.client[session - 1] === true)
    const left = atRisk.filter((one) => !first.includes(one) && one.hasLeft && one.client.length === session)
    incidence += (free * first.length) / atRisk.length
    ended += (free * left.length) / atRisk.length
    free *= 1 - (first.length + left.length) / atRisk.length
    if (session === by) expect(row?.at_risk).toBe(atRisk.length)
  }
  expect(row?.share).toBeCloseTo(incidence, 12)
  expect(row?.ended_first).toBeCloseTo(ended, 12)
})

it.each([0, 1])('client and therapist at lag %i: cells by counting, specific agreement and kappa from them', (lag) => {
  const row = rowOf('convergence', { first: 'client', second: 'therapist', denominator: 'with-form', lag })
  let [a, b, c, d] = [0, 0, 0, 0]
  for (const one of cohort)
    for (let at = 0; at + lag < one.client.length; at += 1) {
      const [first, second] = [one.client[at], one.therapist[at + lag]]
      if (first && second) a += 1
      else if (first) b += 1
      else if (second) c += 1
      else d += 1
    }
  const n = a + b + c + d
  expect([row?.both_saw, row?.first_only, row?.second_only, row?.neither_saw]).toEqual([a, b, c, d])
  expect(row?.positive_agreement).toBeCloseTo((2 * a) / (2 * a + b + c), 12)
  expect(row?.negative_agreement).toBeCloseTo((2 * d) / (2 * d + b + c), 12)
  const byChance = ((a + b) * (a + c) + (c + d) * (b + d)) / n ** 2
  expect(row?.kappa).toBeCloseTo(((a + d) / n - byChance) / (1 - byChance), 12)
})
