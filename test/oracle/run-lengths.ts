/**
 * Average run lengths of charts over independent normal scores: exact, from the formulas of the literature alone, and by
 * simulation, which drives the arithmetic of the rules themselves.
 */
import type { Baseline, Side } from '../../src/detection/rules/baseline.js'
import { nextSum } from '../../src/detection/rules/cusum.js'
import { limitAfter, nextAverage } from '../../src/detection/rules/ewma.js'
import { isPassed } from '../../src/detection/rules/excursion.js'

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Φ by its power series around 0 (Marsaglia 2004, J Stat Softw 11(4)). */
const cumulative = (x: number): number => {
  if (x < -8) return 0
  if (x > 8) return 1
  let [sum, term, i] = [x, x, 1]
  let before = 0
  while (sum !== before) {
    before = sum
    i += 2
    term *= (x * x) / i
    sum += term
  }
  return 0.5 + sum * density(x)
}

/** x of Ax = b by Gaussian elimination with pivoting. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const n = rows.length
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let p = 0; p < n; p += 1) {
    let best = p
    for (let i = p + 1; i < n; i += 1) if (Math.abs(at(i, p)) > Math.abs(at(best, p))) best = i
    const [a, b] = [rows[p] ?? [], rows[best] ?? []]
    rows[p] = b
    rows[best] = a
    for (let i = p + 1; i < n; i += 1) {
      const row = rows[i] ?? []
      const factor = at(i, p) / at(p, p)
      if (factor !== 0) for (let j = p; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (b[j] ?? 0)
    }
  }
  const x: number[] = Array(n).fill(0)
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = at(i, n)
    for (let j = i + 1; j < n; j += 1) rest -= at(i, j) * (x[j] ?? 0)
    x[i] = rest / at(i, i)
  }
  return x
}

/** Brook & Evans (1972), Biometrika 59, 539–549: the sum in `states` steps as a Markov chain, one-sided, from 0. */
const chain = (k: number, h: number, shift: number, states: number): number => {
  const width = (2 * h) / (2 * states - 1)
  const below = (step: number): number => cumulative(step + k - shift)
  const rows = Array.from({ length: states }, (_, i) =>
    Array.from({ length: states }, (_, j) => {
      const to = (j - i + 0.5) * width
      return (i === j ? 1 : 0) - (j === 0 ? below(to) : below(to) - below(to - width))
    }),
  )
  return solve(rows, Array(states).fill(1))[0] ?? Number.NaN
}

/** The run length of a one-sided CUSUM under a shift toward its side; the chain's error falls with the square of its steps. */
export const cusumRunLength = (k: number, h: number, shift: number): number =>
  (4 * chain(k, h, shift, 160) - chain(k, h, shift, 80)) / 3

/** Both sides together (van Dobben de Bruyn 1968): 1/L = 1/L⁺ + 1/L⁻. */
export const twoSided = (k: number, h: number, shift: number): number =>
  1 / (1 / cusumRunLength(k, h, shift) + 1 / cusumRunLength(k, h, -shift))

/** Nodes and weights of Gauss and Legendre on [−1, 1]. */
const nodes = (n: number): readonly (readonly [x: number, weight: number])[] =>
  Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 50; round += 1) {
      let [p, q] = [1, 0]
      for (let j = 1; j <= n; j += 1) [p, q] = [((2 * j - 1) * x * p - (j - 1) * q) / j, p]
      slope = (n * (x * p - q)) / (x * x - 1)
      x -= p / slope
    }
    return [x, 2 / ((1 - x * x) * slope * slope)]
  })

/**
 * The run length of a two-sided EWMA: for limits that stay where they end by the integral equation (Crowder 1987,
 * Technometrics 29, 401–407); for exact ones the density of the average carried on until they stay.
 */
export const ewmaRunLength = (lambda: number, width: number, shift: number, limits: 'exact' | 'fixed'): number => {
  const grid = nodes(80)
  const last = width * Math.sqrt(lambda / (2 - lambda))
  const kernel = (to: number, from: number): number => density((to - (1 - lambda) * from) / lambda - shift) / lambda
  const fixed = solve(
    grid.map(([u], i) => grid.map(([z, weight], j) => (i === j ? 1 : 0) - last * weight * kernel(last * z, last * u))),
    Array(grid.length).fill(1),
  )
  const after = (u: number): number =>
    1 + grid.reduce((sum, [z, weight], j) => sum + last * weight * (fixed[j] ?? 0) * kernel(last * z, u), 0)
  if (limits === 'fixed') return after(0)
  let total = 1
  let inside: readonly (readonly [z: number, mass: number])[] = [[0, 1]]
  for (let t = 1; t <= 300; t += 1) {
    const limit = last * Math.sqrt(1 - (1 - lambda) ** (2 * t))
    const before = inside
    inside = grid.map(([x, weight]) => [
      limit * x,
      limit * weight * before.reduce((sum, [u, mass]) => sum + mass * kernel(limit * x, u), 0),
    ])
    total += inside.reduce((sum, [, mass]) => sum + mass, 0)
  }
  return total + inside.reduce((sum, [z, mass]) => sum + mass * (after(z) - 1), 0)
}

/** Normal draws for tests: mulberry32 (public domain) and both halves of Box and Muller's transformation. */
export const normals = (seed: number): (() => number) => {
  let state = seed
  let kept: number | null = null
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return () => {
    if (kept !== null) {
      const second = kept
      kept = null
      return second
    }
    const [radius, angle] = [Math.sqrt(-2 * Math.log(1 - uniform())), 2 * Math.PI * uniform()]
    kept = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

const standard: Baseline = { centre: 0, sigma: 1, extremes: [0] }

/** How many scores, drawn around −`shift`, the rule's own sums take to pass their limit, falls first. */
export const cusumRun = (draw: () => number, sides: readonly Side[], k: number, h: number, shift: number): number => {
  let [first, second] = [0, 0]
  const [one = -1, other] = sides
  for (let t = 1; ; t += 1) {
    const score = draw() - shift
    first = nextSum(standard, k, one, first, score)
    if (isPassed(standard, first, h)) return t
    if (other === undefined) continue
    second = nextSum(standard, k, other, second, score)
    if (isPassed(standard, second, h)) return t
  }
}

/** The same of the rule's own average, two-sided; fixed limits are those after infinitely many scores. */
export const ewmaRun = (
  draw: () => number,
  lambda: number,
  width: number,
  shift: number,
  limits: 'exact' | 'fixed',
): number => {
  const last = limitAfter(standard, { lambda, width }, Number.POSITIVE_INFINITY)
  let average = 0
  for (let t = 1; ; t += 1) {
    average = nextAverage(lambda, average, draw() - shift)
    const limit = limits === 'fixed' ? last : limitAfter(standard, { lambda, width }, t)
    if (isPassed(standard, Math.abs(average), limit)) return t
  }
}

/** Mean and standard error of run lengths. */
export const simulated = (runs: number, run: () => number): { readonly mean: number; readonly error: number } => {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < runs; i += 1) {
    const length = run()
    sum += length
    squares += length * length
  }
  const mean = sum / runs
  return { mean, error: Math.sqrt((squares / runs - mean * mean) / (runs - 1)) }
}
