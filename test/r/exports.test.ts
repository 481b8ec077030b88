import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normal } from 'rupture-repair/statistics'
import { afterAll, describe, expect, it } from 'vitest'
import { describeUnless } from '../lacking.js'
import { noR } from './with-r.js'

const folder = mkdtempSync(join(tmpdir(), 'exports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
const r = (script: string, args: readonly string[]) =>
  spawnSync('Rscript', [`examples/in-r/${script}.R`, ...args], { encoding: 'utf8' })

/** Courses of 600 clients, invented: a score keeps .3 of its distance from the client's level, and the therapist adds nothing. */
const courses = (sessions: number): readonly string[] => {
  let word = 18
  const next = () => {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    return normal(word)
  }
  return Array.from({ length: 600 }, (_, client) => {
    const level = next()
    let from = next()
    return Array.from({ length: sessions }, (_, index) => {
      from = 0.3 * from + next()
      const [own, partner] = [level + from, next()]
      return [
        ['client', own, partner],
        ['therapist', partner, own],
      ].map((cells) => ['a', client, 't', 'd', index + 1, ...cells].join())
    }).flat()
  }).flat()
}
const dyads = (sessions: number): string =>
  written(`dyads-${sessions}.csv`, [
    'alliance,client,therapist,dimension,session,role,own,partner',
    ...courses(sessions),
  ])

describeUnless(noR('nlme'), 'The scripts for tables of outcomes in R', () => {
  it.each([
    ['hazard', ['resolved'], 'episode, therapist, interval, event'],
    ['gray', ['resolved', 'file', 'group'], 'episode, interval, event'],
    ['groups', ['1', '1', '5'], 'session, rater, rater_role, dimension, value'],
    ['relations', ['d', '1'], 'session, rater, rater_role, target, target_role, dimension, value'],
    ['sequences', ['a', 'b', 'c'], 'session, segment, coder, code, value'],
    ['partners', ['d'], 'client, therapist, dimension, session, role, own, partner'],
    ['within', ['d'], 'client, therapist, dimension, session, role, own, partner'],
    ['truth', ['d'], 'client, therapist, dimension, session, role, own, partner'],
  ])('%s names the columns that are missing', (script, args, columns) => {
    const { status, stderr } = r(script, [written('none.csv', ['alliance', 'x']), ...args])
    expect(status).not.toBe(0)
    expect(stderr).toContain(`has no column ${columns}`)
  })

  describe('within.R', () => {
    const own = (words: string) =>
      [...words.matchAll(/own score before +(-?[\d.]+)/g)].map(([, value]) => Number(value))

    it('finds little of a true .3 around the means of 8 sessions, and all of it in differences, and warns', () => {
      const { stdout } = r('within', [dyads(8), 'd'])
      const [simple = 0, detrended = 0, panel = 0] = own(stdout)
      expect(simple).toBeGreaterThan(0.05)
      expect(simple).toBeLessThan(0.15)
      expect(detrended).toBeLessThan(simple)
      expect(Math.abs(panel - 0.3)).toBeLessThan(0.15)
      expect(stdout).toContain('Warning: under 20 sessions')
    })

    it('does not warn of 24 sessions', () => {
      const { stdout } = r('within', [dyads(24), 'd'])
      expect(own(stdout)[0]).toBeGreaterThan(0.2)
      expect(stdout).not.toContain('Warning')
    })
  })

  it('partners.R has the effects of each role that least squares have of that role', () => {
    const file = dyads(6)
    const program = `source("examples/in-r/partners.R")
      client <- rows[rows$role == "client", ]
      alone <- coef(lm(own ~ 0 + actor + other, client))
      cat("#", coef(fit)[c(1, 3)] - alone)`
    const { stdout } = spawnSync('Rscript', ['-e', program, file, 'd'], { encoding: 'utf8' })
    const apart = stdout
      .slice(stdout.lastIndexOf('#') + 1)
      .trim()
      .split(' ')
      .map(Number)
    expect(apart).toHaveLength(2)
    for (const difference of apart) expect(Math.abs(difference)).toBeLessThan(0.01)
  })
})
