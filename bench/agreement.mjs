// Six ICCs and α over three decades of units, four coders each; the ICCs beside R psych's, whose values are checked first.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gwetAc1, intraclassCorrelations, krippendorffAlpha, normal, percentAgreement } from 'rupture-repair/statistics'
import { spent } from './harness.mjs'
import { noR, withFolder } from './programs.mjs'
import { atLeast, curve } from './row.mjs'

const decades = [1_000, 10_000, 100_000]
const coders = 4
const rounds = 3

/** Ratings of units that differ as much as coders do, always the same. */
export const rated = (units) => {
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

/** Seconds and values of R, or the reason why there are none. */
const inR = (way, file) => {
  try {
    const printed = execFileSync('Rscript', [join(import.meta.dirname, 'agreement.R'), way, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [seconds, ...values] = printed.trim().split(',').map(Number)
    return { seconds, values }
  } catch (error) {
    if (error.code === 'ENOENT' || error.status === 3) return { because: noR }
    if (error.status === 4) return { because: 'it asks for more memory than there is' }
    throw error
  }
}

/** Seconds of processor time of one run; of few units again and again, so that all are timed as warm code. */
const secondsOf = (run, units) => {
  const times = Math.max(1, 20_000 / units.length)
  const again = () => {
    for (let time = 0; time < times; time += 1) run(units)
  }
  return spent(again, rounds) / times / 1e9
}

const beside = (name, way, ratings, seconds, file, goal) => {
  writeFileSync(file, ratings.map((unit) => `${unit.join()}\n`).join(''))
  const { seconds: theirs, values, because } = inR(way, file)
  if (because !== undefined) return { name, skipped: because }
  const off = Math.max(
    ...intraclassCorrelations(ratings).map(({ value }, index) => Math.abs(value / values[index] - 1)),
  )
  if (off > 1e-9) throw new Error(`${name} does not agree: ${off}`)
  return { name, value: theirs, unit: 's', ratio: theirs / seconds, against: 'ours', goal }
}

export const agreementOfManyUnits = () =>
  withFolder((folder) => {
    const tables = decades.map(rated)
    const categories = tables.map(inFive)
    const positive = tables.map((ratings) => ratings.map((unit) => unit.map(Math.exp)))
    const curves = [
      ['six ICCs, F, p and limits', intraclassCorrelations, tables],
      ['α, interval', (one) => krippendorffAlpha(one, 'interval'), tables],
      ['α, ordinal', (one) => krippendorffAlpha(one, 'ordinal'), tables],
      ['α, ratio', (one) => krippendorffAlpha(one, 'ratio'), positive],
      ['α, nominal', (one) => krippendorffAlpha(one, 'nominal'), categories],
      ['AC1', (one) => gwetAc1(one, 5), categories],
      ['percent agreement', percentAgreement, categories],
    ].map(([name, run, some]) => curve({ name, sizes: decades, seconds: some.map((one) => secondsOf(run, one)) }))
    const file = join(folder, 'ratings.csv')
    const [{ seconds }] = curves
    // psych's time grows with the cube of the units: 10,000 would take an hour, 100,000 more memory than there is.
    return [
      ...curves,
      beside('psych’s ICC in R, 1,000 units × 4', 'psych', tables[0], seconds[0], file, atLeast(20)),
      beside('sums of squares in R, 100,000 units × 4', 'sums', tables[2], seconds[2], file),
    ]
  })
