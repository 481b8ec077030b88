// Life tables of competing endings at whole-number times, beside survfit of R, whose incidences are checked first.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lifeTable, uniform } from 'rupture-repair/statistics'
import { spent } from './harness.mjs'
import { inR, noR, withFolder } from './programs.mjs'
import { atLeast, atMost, curve } from './row.mjs'

const sizes = [1_000, 10_000, 100_000]
const sessions = 40
const endings = ['a', 'b']

/** Subjects of whom in each session one in twenty ends in the one way, one in fifty in the other, and one in forty is lost. */
const subjects = (count) => {
  let word = 29
  const next = () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return uniform(word)
  }
  return Array.from({ length: count }, () => {
    for (let exit = 1; exit <= sessions; exit += 1) {
      const chance = next()
      if (chance < 0.05) return { entry: 0, exit, ending: 'a' }
      if (chance < 0.07) return { entry: 0, exit, ending: 'b' }
      if (chance < 0.095) return { entry: 0, exit, ending: null }
    }
    return { entry: 0, exit: sessions, ending: null }
  })
}

/** How far the shares of two tables are from one another at most. */
const off = (rows, table) => {
  const lines = table.trim().split('\n')
  if (lines.length !== rows.length) throw new Error(`survfit has ${lines.length} times, not ${rows.length}`)
  return Math.max(
    ...rows.flatMap(({ free, endings }, at) => {
      const shares = [free, ...endings.map(({ incidence }) => incidence)]
      return lines[at].split(',').map((share, place) => Math.abs(Number(share) - shares[place]))
    }),
  )
}

export const risksOfSubjects = () =>
  withFolder((folder) => {
    const cohorts = sizes.map(subjects)
    const name = 'life table of two endings'
    const seconds = cohorts.map((times) => spent(() => lifeTable(times, endings), 15) / 1e9)
    const grows = curve({ name, sizes, seconds })
    const [times, table] = [join(folder, 'times.csv'), join(folder, 'table.csv')]
    const lines = cohorts[2].map(({ exit, ending }) => `${exit},${endings.indexOf(ending) + 1}\n`)
    writeFileSync(times, `exit,ending\n${lines.join('')}`)
    const printed = inR('risks.R', times, table)
    if (printed === undefined) return [grows, { name: 'survfit', skipped: noR }]
    const value = Number(printed)
    const agreement = off(lifeTable(cohorts[2], endings).right, readFileSync(table, 'utf8'))
    if (agreement > 1e-8) throw new Error(`survfit does not agree: ${agreement}`)
    return [
      grows,
      {
        name: 'survfit in R, 100,000 subjects',
        value,
        unit: 's',
        ratio: value / seconds[2],
        against: name,
        goal: atLeast(30),
      },
      { name: 'greatest difference of any share to survfit', value: agreement, unit: '', goal: atMost(1e-8) },
    ]
  })
