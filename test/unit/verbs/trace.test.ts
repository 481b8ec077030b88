import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { right } from '../../../src/kernel/index.js'
import { parseSeriesLine, parseTracedCourse, parseTracedFinding } from '../../../src/schema/index.js'
import { runs } from '../../runs.js'
import { document, given, typed } from '../cli/given.js'
import { type FindingShown, line, scores, type TracedDocument, table, trace } from './trace-given.js'

describe('trace', () => {
  it('counts findings in the tally and alliances in the counts', () => {
    const read = document(trace('--endings e.csv --json'))
    expect(Object.keys(read)).toEqual([
      'alliances',
      'tally',
      'cameBackByChance',
      'counts',
      'share',
      'reasons',
      'problems',
      'noise',
      'falseAlarms',
    ])
    expect(read.tally).toEqual({
      'score-recovered': 1,
      'score-not-recovered-at-leaving': 1,
      'score-not-recovered-at-ending': 2,
      censored: 1,
    })
    expect(read.counts).toEqual({ alliances: 8, notAssessable: 2, noFinding: 1, withFinding: 5 })
    expect(read.alliances).toContainEqual({ id: 'only', sessions: 2, scored: 0, findings: [], ending: 'left' })
    expect(read.alliances).toContainEqual({ id: 'once', sessions: 1, scored: 1, findings: [], ending: null })
    expect(read.alliances).toContainEqual({
      id: 'gone',
      sessions: 3,
      scored: 3,
      ending: 'left',
      findings: [
        expect.objectContaining({
          from: 1,
          to: 2,
          status: 'not-recovered',
          became: 'score-not-recovered-at-leaving',
        }),
      ],
    })
  })

  it('notes where a chart flags the start of a series', () => {
    const trend = Array.from({ length: 20 }, (_, i) => i + 1)
    const rise = `id,s,x\n${trend.map((x) => `a,${x},${x}`).join('\n')}\n`
    const chart = (more: string) => {
      const line = `trace t.csv --id id --session s --score x --better higher --rule control-chart ${more}`
      return run(typed(line), given({ 't.csv': rise }))
    }
    const note =
      'note: id a, sessions 1 to 7: a chart over the whole series flags the beginning of a steady trend as unusual\n'
    expect(chart('').stderr).toBe(note)
    expect(chart('').stdout).toMatch(
      /^a +1 +below the usual range +9\.5 +8 +no: first of the baseline +none on record +the score came back$/m,
    )
    expect(chart('--param baseline=5').stderr).toBe('')
  })

  it('says that a score came back later than asked, in the table and in CSV', () => {
    const late = { 't.csv': 'id,s,x\na,1,6\na,2,3\na,3,4\na,4,6\nb,1,6\nb,2,3\nb,3,6\n' }
    const { stdout } = trace('--param recoverWithin=1', late)
    expect(stdout).toMatch(/^a .* the score came back, later than asked$/m)
    expect(stdout).toMatch(/^b .* the score came back$/m)
    expect(stdout).toMatch(/^the score came back +2$/m)
    expect(trace('--param recoverWithin=1 --format csv', late).stdout).toBe(
      [
        'id,from,to,kind,verdict,magnitude,recovered_at,status,late,counts,ending,became',
        'a,1,2,drop,met,3,4,recovered,true,true,,score-recovered',
        'b,1,2,drop,met,3,3,recovered,,true,,score-recovered',
        '',
      ].join('\n'),
    )
  })

  it('leaves movements for the better out', () => {
    const rule = 'trace t.csv --id id --session s --score x --better lower --rule sudden-change --param cutoff=2 --json'
    const falls = `id,s,x\n${[9, 9, 9, 3, 3, 3].map((x, i) => `a,${i + 1},${x}`).join('\n')}\n`
    expect(document(run(typed(rule), given({ 't.csv': falls }))).counts).toMatchObject({ noFinding: 1, withFinding: 0 })
  })

  it('calls alliances of which the rule can say nothing not assessable', () => {
    const least = 'id,s,x\na,1,1\na,2,1\na,3,1\n'
    expect(document(trace('--range 1..7 --json', { 't.csv': least })).counts).toMatchObject({ notAssessable: 1 })
    expect(document(trace('--json', { 't.csv': least })).counts).toMatchObject({ noFinding: 1 })
    const greatest = least.replaceAll(',1\n', ',7\n')
    expect(document(trace('--range 1..7 --json', { 't.csv': greatest })).counts).toMatchObject({ noFinding: 1 })
    const short = line.replace('--rule drop --param floor=2', '--rule sudden-change --param cutoff=2 --json')
    expect(document(run(typed(short), given({ 't.csv': table }))).counts).toMatchObject({
      alliances: 7,
      notAssessable: 7,
    })
  })

  it('counts an alliance once, however many raters it has', () => {
    const rated = 'id,s,by,x\na,1,c,6\na,1,t,6\na,2,c,3\na,2,t,6\n'
    const read = document(trace('--rater by --json', { 't.csv': rated }))
    expect(read.counts).toMatchObject({ alliances: 1, withFinding: 1 })
    expect(read.alliances).toMatchObject([{ sessions: 2, scored: 2, findings: [{ rater: 'c' }] }])
  })

  it('offers one line per finding and per proposal, and never over what stands there', () => {
    const { files } = trace('--out there')
    const lines = files.map(({ path, text }) => [path, String(text).trimEnd().split('\n').length])
    expect(Object.fromEntries(lines)).toEqual({
      'there/findings.jsonl': 5,
      'there/proposals.jsonl': 5,
      'there/series.jsonl': scores.length,
      'there/alliances.jsonl': scores.length,
    })
    const [findings] = trace('--endings e.csv --out there').files
    const [, gone] = String(findings?.text).split('\n')
    expect(JSON.parse(gone ?? '')).toMatchObject({
      _tag: 'Finding',
      id: 'gone',
      status: 'not-recovered',
      became: 'score-not-recovered-at-leaving',
      ending: 'left',
    })
    const refused = trace('--out there', {}, ['there/findings.jsonl'])
    expect(refused).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(refused.stderr).toContain('there/findings.jsonl: exists and is not empty; --force replaces it')
    expect(trace('--out there --force', {}, ['there/findings.jsonl']).files).toHaveLength(4)
  })

  it('leaves files that its parsers read back, scores up to the ending in them', () => {
    const { files } = trace('--endings e.csv --out there')
    const linesOf = (name: string): readonly string[] =>
      String(files.find(({ path }) => path === `there/${name}.jsonl`)?.text ?? '')
        .trimEnd()
        .split('\n')
    for (const line of linesOf('findings')) expect(parseTracedFinding(line)).toEqual(right(JSON.parse(line)))
    for (const line of linesOf('series')) expect(parseSeriesLine(line)).toEqual(right(JSON.parse(line)))
    const courses = linesOf('alliances').map(parseTracedCourse)
    expect(courses).toContainEqual(
      right(
        expect.objectContaining({ id: 'dead', scored: 2, assessable: true, ending: { kind: 'death', session: 2 } }),
      ),
    )
    expect(courses).toContainEqual(right(expect.objectContaining({ id: 'only', scored: 0, assessable: false })))
  })

  it.each(['', '--force'])('cannot replace a directory: --out there %s', (force) => {
    const { exit, stderr } = trace(`--out there ${force}`, {}, ['there/proposals.jsonl/'])
    expect(exit).toBe(1)
    expect(stderr).toBe(
      'there/proposals.jsonl: is a directory, where a file is to be written\n1 fault; nothing was written.\n',
    )
  })

  // Every `detect` also simulates stable series.
  it('leaves no alliance and no worsening out, and finds what detect finds', { timeout: 60_000 }, () => {
    const course = fc.tuple(
      fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { freq: 4 }), { minLength: 1, maxLength: 9 }),
      fc.constantFrom('', 'left', 'death', 'completed'),
    )
    const rules = fc.constantFrom('drop --param floor=2', 'sudden-change --param cutoff=2', 'control-chart')
    const options = { seed: 20261122, numRuns: runs(150) }
    fc.assert(
      fc.property(
        fc.array(course, { minLength: 1, maxLength: 8 }),
        rules,
        fc.constantFrom('higher', 'lower'),
        (courses, rule, better) => {
          const rows = courses.flatMap(([xs, ending], id) =>
            xs.map((x, i) => `${id},${i + 1},${x ?? ''},${i === xs.length - 1 ? ending : ''}`),
          )
          const world = given({ 't.csv': `id,s,x,ending\n${rows.join('\n')}\n` })
          const shared = `t.csv --id id --session s --score x --range 1..7 --better ${better} --rule ${rule} --json`
          const { alliances, tally, counts } = document<TracedDocument>(
            run(typed(`trace ${shared} --endings t.csv`), world),
          )
          const { findings } = document<{ readonly findings: readonly FindingShown[] }>(
            run(typed(`detect ${shared}`), world),
          )
          expect(counts.alliances).toBe(courses.length)
          expect(counts.notAssessable + counts.noFinding + counts.withFinding).toBe(courses.length)
          const traced = alliances.flatMap((alliance) => alliance.findings)
          expect(Object.values(tally).reduce((sum, many) => sum + many)).toBe(traced.length)
          const worse = better === 'higher' ? 'drop' : 'rise'
          // Without an ending detect and trace say the same; with one, what is not back is not censored but not recovered.
          const unsettled = ({ status, ...finding }: FindingShown): object => ({
            ...finding,
            back: status === 'recovered',
          })
          expect(traced.map(({ became: _, ...finding }) => unsettled(finding))).toEqual(
            findings.filter(({ kind }) => kind === worse).map(unsettled),
          )
        },
      ),
      options,
    )
  })

  it('says nothing that scores alone cannot say', () => {
    const words = /rupture|repair|resolved|termination/i
    for (const more of ['', '--json', '--format csv', '--out there']) {
      const { stdout, stderr, files } = trace(`--endings e.csv ${more}`)
      expect([stdout, stderr, ...files.map(({ text }) => text)].join('')).not.toMatch(words)
    }
  })
})
