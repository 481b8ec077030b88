/** The scripts of examples/in-r on data of others, brought into the form of our tables, against what other programs say of them. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, it } from 'vitest'
import { tableCsv } from '../../src/cli/output/table-files.js'
import { getOrThrow } from '../../src/kernel/index.js'
import { toPersonPeriod } from '../../src/outcomes/index.js'
import type { ObservedEpisode } from '../../src/outcomes/tables/person-period.js'
import { describeUnless } from '../lacking.js'
import { noR } from '../r/with-r.js'
import { describeWithData, sharedData } from './shared-data.js'

type Row = Readonly<Record<string, string>>

const json = <Value>(path: string): Value => {
  const value: Value = JSON.parse(readFileSync(sharedData(path), 'utf8'))
  return value
}
const table = (path: string): readonly Row[] => parse(readFileSync(sharedData(path), 'utf8'), { columns: true })

const folder = mkdtempSync(join(tmpdir(), 'r-scripts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const asCsv = (name: string, rows: readonly Readonly<Record<string, string | number>>[]): string =>
  written(name, `${[Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map((cells) => cells.join()).join('\n')}\n`)

/** What an expression has in R after a script has run, every digit of it. */
const found = (script: string, args: readonly string[], expression: string): readonly number[] => {
  const program = `source("examples/in-r/${script}.R"); cat("\n#", format(as.numeric(${expression}), digits = 17))`
  const { status, stdout, stderr } = spawnSync('Rscript', ['-e', program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const last = stdout.slice(stdout.lastIndexOf('#') + 1).trim()
  return last.split(/\s+/).map((number) => (number === 'NA' ? Number.NaN : Number(number)))
}

/** Says and returns the greatest relative difference. */
const compared = (name: string, ours: readonly number[], theirs: readonly number[]): number => {
  expect(ours).toHaveLength(theirs.length)
  const most = Math.max(
    ...theirs.map((value, index) => {
      const own = ours[index] ?? Number.NaN
      return own === value ? 0 : Math.abs(own - value) / Math.max(Math.abs(value), 1e-12)
    }),
  )
  console.info(`${name}: ${theirs.length} numbers, greatest relative difference ${most.toExponential(1)}`)
  return most
}

const periods = (name: string, times: readonly ObservedEpisode[], endings: readonly string[]): string =>
  written(name, tableCsv(getOrThrow(toPersonPeriod(times, endings))))

describeWithData('The scripts in R on data of others', () => {
  describeUnless(noR('cmprsk', 'clubSandwich'), 'Gray’s test and the life table', () => {
    const people = table('multistate/cmprsk_example.csv')
    // Only the order of times counts, so that their ranks are whole intervals.
    const order = people.map(({ time }) => Number(time)).toSorted((one, other) => one - other)
    const times = people.map(
      ({ time, status }, index): ObservedEpisode & Row =>
        ({
          ...{ alliance: String(index), episode: 'e', therapist: String(index % 3), first: 1, entry: 0 },
          exit: order.indexOf(Number(time)) + 1,
          ending: status === '0' ? null : `ending-${status}`,
        }) as ObservedEpisode & Row,
    )
    const endings = ['ending-1', 'ending-2']
    const file = periods('example.csv', times, endings)
    const groups = asCsv(
      'groups.csv',
      people.map(({ group = '', strata = '' }, alliance) => ({ alliance, group, strata })),
    )
    const expected = json<{
      readonly Tests: readonly { readonly stat: number; readonly pv: number; readonly df: number }[]
      readonly est: readonly Readonly<Record<string, number | string>>[]
      readonly var: readonly Readonly<Record<string, number | string>>[]
    }>('multistate/cmprsk_example_expected.json')
    const at = [0.5, 1, 1.5, 2]
    const ranks = at.map((time) => order.filter((one) => one <= time).length)
    const numbers = (rows: typeof expected.est) => rows.flatMap((row) => at.map((time) => Number(row[String(time)])))

    it('is cmprsk’s own, within strata, with its curves and variances', () => {
      const args = [file, 'ending-1', groups, 'group', 'strata']
      const tests = found('gray', args, 'c(t(gray$Tests[, c("stat", "pv", "df")]))')
      expect(
        compared(
          'Gray’s test',
          tests,
          expected.Tests.flatMap(({ stat, pv, df }) => [stat, pv, df]),
        ),
      ).toBeLessThan(1e-8)
      const points = `cmprsk::timepoints(gray, c(${ranks.join()}))`
      const own = found('gray', args, `c(t(${points}$est), t(${points}$var))`)
      expect(compared('cumulative incidence', own, [...numbers(expected.est), ...numbers(expected.var)])).toBeLessThan(
        1e-8,
      )
    })

    it('has the same incidence in the life table of one group', () => {
      const ofA = periods(
        'a.csv',
        times.filter((_, index) => people[index]?.group === 'a'),
        endings,
      )
      const own = found('hazard', [ofA, 'ending-1'], `incidence[findInterval(c(${ranks.join()}), table$interval)]`)
      expect(compared('life table', own, numbers(expected.est).slice(0, 4))).toBeLessThan(1e-8)
    })

    it('has the curves and errors of R survival of 1,384 people', () => {
      const monoclonal = table('multistate/mgus2_competing.csv')
      const curve = json<{
        readonly strata: readonly string[]
        readonly time: readonly number[]
        readonly pstate: readonly (readonly number[])[]
        readonly se: readonly (readonly number[])[]
      }>('multistate/mgus2_competing_expected.json')
      const long = periods(
        'mgus2.csv',
        monoclonal.map(({ id = '', etime, event = '' }) => ({
          ...{ alliance: id, episode: 'e', therapist: null, first: 1, entry: 0, exit: Number(etime) },
          ending: ['pcm', 'death'].includes(event) ? event : null,
        })),
        ['pcm', 'death'],
      )
      const sexes = asCsv(
        'sex.csv',
        monoclonal.map(({ id = '', sex = '' }) => ({ alliance: id, sex })),
      )
      const asked = `summary(curve, times = c(${curve.time.slice(0, 5).join()}))`
      const places = 'c("(s0)", "pcm", "death")'
      const own = found(
        'gray',
        [long, 'pcm', sexes, 'sex'],
        `c(t(${asked}$pstate[, match(${places}, curve$states)]), t(${asked}$std.err[, match(${places}, curve$states)]))`,
      )
      expect(compared('1,384 people', own, [...curve.pstate.flat(), ...curve.se.flat()])).toBeLessThan(1e-8)
    })
  })

  describeUnless(noR('multilevel'), 'Groups', () => {
    const expected = json<{
      readonly bh1996: Readonly<Record<string, { readonly icc1: number; readonly icc2: number }>>
      readonly rwg_cohes: { readonly mean: number; readonly first: readonly { readonly rwg: number }[] }
      readonly cohesion: { readonly icc1_COH01: number }
    }>('multilevel_groups/groups_expected.json')

    it('has ICC(1) of R multilevel with its k, the mean size', () => {
      const rows = table('multilevel_groups/cohesion.csv').map(({ UNIT = '', COH01 = '' }, rater) => ({
        ...{ alliance: UNIT, session: 1, rater, rater_role: 'member', target: 'whole', dimension: 'COH01' },
        value: COH01,
      }))
      const own = found('groups', [asCsv('cohesion.csv', rows), '1', '1', '5'], 'one(mean(sizes))')
      expect(compared('cohesion', own, [expected.cohesion.icc1_COH01])).toBeLessThan(1e-8)
    })

    it('has ICC(1), ICC(2) and rwg of 7,382 soldiers', () => {
      const file = join(folder, 'bh1996.csv')
      const program = `data(bh1996, package = "multilevel")
        long <- do.call(rbind, lapply(c("${Object.keys(expected.bh1996).join('", "')}"), function(name) data.frame(
          alliance = bh1996$GRP, session = 1, rater = seq_len(nrow(bh1996)), rater_role = "member", target = "whole",
          dimension = name, value = bh1996[[name]])))
        write.csv(long, commandArgs(TRUE)[1], row.names = FALSE)`
      expect(spawnSync('Rscript', ['-e', program, file]).status).toBe(0)
      const own = Object.keys(expected.bh1996).flatMap((name) =>
        found('groups', [file, '1', '1', '5', name], 'c(one(mean(sizes)), icc2)'),
      )
      const theirs = Object.values(expected.bh1996).flatMap(({ icc1, icc2 }) => [icc1, icc2])
      expect(compared('ICC(1), ICC(2)', own, theirs)).toBeLessThan(1e-8)
      const rwg = found('groups', [file, '1', '1', '5', 'COHES'], 'c(mean(rwg[, 1]), rwg[as.character(1:10), 1])')
      const { mean, first } = expected.rwg_cohes
      expect(compared('rwg', rwg, [mean, ...first.map((group) => group.rwg)])).toBeLessThan(1e-8)
    })
  })

  describeUnless(noR('stats'), 'Round robin and sequences', () => {
    it('has the components of TripleR', () => {
      const expected = json<{
        readonly liking_a: readonly { readonly type: string; readonly estimate: number | null }[]
      }>('round_robin/SRM_expected.json')
      const rows = table('round_robin/likingLong.csv').map((row) => ({
        ...{ alliance: 'g', session: 1, rater: row['perceiver.id'] ?? '', rater_role: 'member' },
        ...{ target: row['target.id'] ?? '', target_role: 'member', dimension: 'liking' },
        value: row.liking_a === 'NA' ? '' : (row.liking_a ?? ''),
      }))
      const own = found('relations', [asCsv('liking.csv', rows), 'liking', '1'], 'estimate')
      const theirs = expected.liking_a.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]))
      expect(compared('social relations', own, theirs)).toBeLessThan(1e-8)
    })

    it('has the transitions and the log odds of DySeq, dyad by dyad', () => {
      const expected = json<{
        readonly pooled_second_dep: readonly (readonly number[])[]
        readonly LogSeq_DC: readonly [readonly (readonly number[])[], readonly (readonly (readonly number[])[])[]]
      }>('lag_sequential/DySeq_expected.json')
      const couples = table('lag_sequential/CouplesCope.csv')
      const rows = couples.flatMap((couple, place) =>
        ['IKCB', 'DCCB'].flatMap((code) =>
          Array.from({ length: 48 }, (_, index) => ({
            ...{ alliance: `c${100 + place}`, session: 1, segment: index + 1, coder: 'x', code },
            value: couple[`${code}${String(index + 1).padStart(2, '0')}`] ?? '',
          })),
        ),
      )
      const args = [asCsv('couples.csv', rows), 'IKCB', 'DCCB', 'x']
      const [coefficients, tables] = expected.LogSeq_DC
      // Effects are coded −1 and 1 there, so that a coefficient is half of a difference of log odds.
      const all = found('sequences', args, 'c(t(Reduce(`+`, each)), unlist(lapply(each, t)), effects / 2)')
      expect(compared('transitions', all.slice(0, 8), expected.pooled_second_dep.flat())).toBe(0)
      expect(compared('transitions of each', all.slice(8, 8 * 65), tables.flat(2))).toBe(0)
      expect(
        compared(
          'log odds of each',
          all.slice(8 * 65),
          coefficients.map(([, marker = Number.NaN]) => marker),
        ),
      ).toBeLessThan(1e-8)
    })
  })

  describeUnless(noR('msm'), 'States', () => {
    it('has the rates and the likelihood of R msm of 622 people, their deaths dated exactly', () => {
      const expected = json<{ readonly minus2loglik: number; readonly P1: readonly (readonly number[])[] }>(
        'multistate/cav_msm_expected.json',
      )
      const names = ['clear', 'open', 'worked on', 'left']
      const rows = table('multistate/cav.csv').map(({ PTNUM = '', years = '', state = '' }) => ({
        ...{ subject: PTNUM, time: years, state, obstype: state === '4' ? 3 : 1 },
        name: names[Number(state) - 1] ?? '',
      }))
      const own = found(
        'states',
        [asCsv('cav.csv', rows), '0101 1011 0101 0000'],
        'c(fit$minus2loglik, t(pmatrix.msm(fit)))',
      )
      const likelihood = compared('cav, -2 log likelihood', own.slice(0, 1), [expected.minus2loglik])
      expect(likelihood).toBeLessThan(1e-8)
      expect(compared('cav, probabilities', own.slice(1), expected.P1.flat())).toBeLessThan(1e-3)
    })
  })
})
