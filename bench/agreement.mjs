// Six ICCs and α over three decades of units, four coders each; the ICCs beside R psych's, whose values are checked first.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gwetAc1, intraclassCorrelations, krippendorffAlpha, normal, percentAgreement } from 'rupture-repair/statistics'
import { median } from './harness.mjs'

const decades = [1_000, 10_000, 100_000]
const coders = 4
const rounds = 5

/** Ratings of units that differ as much as coders do, always the same. */
const rated = (units) => {
  let word = 17
  const next = () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return normal(word)
  }
  return Array.from({ length: units }, () => {
    const own = next()
    return Array.from({ length: coders }, () => 5 + own + next())
  })
}
const inFive = (ratings) => ratings.map((unit) => unit.map((value) => Math.max(0, Math.min(4, Math.round(value - 3)))))

/** Milliseconds of processor time, the middle of some rounds after a first. */
const spent = (run) =>
  median(
    Array.from({ length: rounds + 1 }, () => {
      const start = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1_000
    }).slice(1),
  )

/** Milliseconds and values of R, or the reason why there are none. */
const inR = (way, file) => {
  try {
    const printed = execFileSync('Rscript', [join(import.meta.dirname, 'agreement.R'), way, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [seconds, ...values] = printed.trim().split(',').map(Number)
    return { ms: seconds * 1_000, values }
  } catch (error) {
    if (error.code === 'ENOENT' || error.status === 3) return { because: 'R with psych is not here' }
    if (error.status === 4) return { because: 'it asks for more memory than there is' }
    throw error
  }
}

const line = (name, cells) =>
  console.log(`  ${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(12)).join('')}`)

const beside = (name, way, ratings, ours, file) => {
  writeFileSync(file, ratings.map((unit) => `${unit.join()}\n`).join(''))
  const { ms, values, because } = inR(way, file)
  if (because !== undefined) return console.log(`  ${name}: none, ${because}`)
  const off = Math.max(
    ...intraclassCorrelations(ratings).map(({ value }, index) => Math.abs(value / values[index] - 1)),
  )
  if (off > 1e-9) throw new Error(`${name} does not agree: ${off}`)
  console.log(
    `  ${name}: ${ms.toFixed(0)} ms, ${(ms / ours).toFixed(0)} × ours; values differ by ${off.toExponential(1)}`,
  )
}

export const agreementOfManyUnits = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rupture-repair-bench-'))
  try {
    console.log(`\nAgreement of ${coders} coders, milliseconds of processor time, by units`)
    line(
      '',
      decades.map((units) => units.toLocaleString('en')),
    )
    const tables = decades.map(rated)
    const categories = tables.map(inFive)
    const positive = tables.map((ratings) => ratings.map((unit) => unit.map(Math.exp)))
    const iccs = tables.map((ratings) => spent(() => intraclassCorrelations(ratings)))
    line(
      'six ICCs, F, p and limits',
      iccs.map((ms) => ms.toFixed(1)),
    )
    for (const [name, run, some] of [
      ['α, interval, every value another', (one) => krippendorffAlpha(one, 'interval'), tables],
      ['α, ordinal, every value another', (one) => krippendorffAlpha(one, 'ordinal'), tables],
      ['α, ratio, every value another', (one) => krippendorffAlpha(one, 'ratio'), positive],
      ['α, nominal, five categories', (one) => krippendorffAlpha(one, 'nominal'), categories],
      ['AC1, five categories', (one) => gwetAc1(one, 5), categories],
      ['percent, five categories', (one) => percentAgreement(one), categories],
    ])
      line(
        name,
        some.map((one) => spent(() => run(one)).toFixed(1)),
      )
    const file = join(folder, 'ratings.csv')
    console.log('The same six values in R:')
    // psych's time grows with the cube of the units: 10,000 would take an hour, 100,000 more memory than there is.
    for (const index of [0, 2]) {
      const name = `${decades[index].toLocaleString('en')} units`
      beside(`${name}, psych’s ICC, lmer = FALSE`, 'psych', tables[index], iccs[index], file)
      beside(`${name}, sums of squares alone`, 'sums', tables[index], iccs[index], file)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
