import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { given, typed } from '../cli/given.js'
import { teamWithHarm, threeAlliances } from '../cli/logs.js'
import { pageFaults, textOf } from '../report/given.js'

const log = `${threeAlliances.join('\n')}\n`
const table = 'id,s,x\nmended,1,6\nmended,2,3\nmended,3,6\nother,1,6\nother,2,3\nother,3,2\n'
const traced = run(
  typed('trace t.csv --id id --session s --score x --better higher --rule drop --param floor=2 --out d'),
  given({ 't.csv': table }),
).files
const folder = Object.fromEntries(traced.map(({ path, text }) => [path, text]))

const report = (line: string, files: Record<string, string> = {}, there: readonly string[] = []): Outcome =>
  run(typed(`report ${line}`), given({ 'l.jsonl': log, ...folder, ...files }, ['d/', ...there]))

describe('report', () => {
  it('writes one page of a log, on standard output or into a file', () => {
    const { exit, stdout, stderr } = report('l.jsonl')
    expect([exit, stderr, pageFaults(stdout)]).toEqual([0, '', []])
    for (const id of ['mended', 'contested', 'ended']) expect(textOf(stdout)).toContain(id)
    const written = report('l.jsonl --out r.html')
    expect(written.files).toEqual([{ path: 'r.html', text: stdout }])
    expect(written.stdout).toMatch(/^r\.html: 3 alliances, \d+ kB; /)
  })

  it('writes one of a trace, whose scores say nothing of where they come from', () => {
    const { exit, stdout } = report('d --provenance invented --measure WAI --remark said')
    expect([exit, pageFaults(stdout)]).toEqual([0, []])
    const text = textOf(stdout)
    for (const words of ['mended', 'other', 'Invented to show something.', 'WAI', 'said', 'the score came back'])
      expect(text).toContain(words)
    expect(report('d')).toMatchObject({ exit: 2, stdout: '' })
    expect(report('d').stderr).toContain('--provenance recorded|simulated|invented|language-models')
  })

  it('calls clients whose scores alone were read no alliances', () => {
    const { stdout } = report('d --provenance invented --measure BDI')
    expect(stdout).toContain('<title>Scores</title>')
    expect(textOf(stdout)).toContain('2 clients;')
    expect(textOf(stdout).replace('alliances.jsonl', '')).not.toMatch(/alliance/i)
    expect(report('d --provenance invented --out r.html').stdout).toMatch(/^r\.html: 2 clients, /)
  })

  it('joins a log and a trace by id', () => {
    const text = textOf(report('l.jsonl --trace d --provenance invented').stdout)
    expect(text).toContain('4 alliances')
    expect(text).toContain('3 sessions with a score, 1 worsening of the score, 4 sessions, 1 episode')
  })

  it('says of which files it was made, and of a log nothing by which a reader could confirm what is left out', () => {
    const digest = createHash('sha256').update(log).digest('hex')
    expect(textOf(report('l.jsonl').stdout)).toContain('from l.jsonl.')
    expect(report('l.jsonl').stdout).not.toContain(digest)
    const both = textOf(report('l.jsonl --trace d --provenance invented').stdout)
    expect(both).toMatch(
      /from l\.jsonl, alliances\.jsonl \(SHA-256 \w{64}\), series\.jsonl \(.*\), findings\.jsonl \(.*\)\./,
    )
  })

  it('keeps an id that is a case number, and a file that is called by it, out of a numbered page', () => {
    const secret = 'case-4711'
    const files = { [`${secret}.jsonl`]: log.replaceAll('"alliance":"', `"alliance":"${secret}-`) }
    expect(report(`${secret}.jsonl`, files).stdout).toContain(secret)
    const { stdout } = report(`${secret}.jsonl --names numbered`, files)
    expect(stdout).not.toContain(secret)
    for (const id of ['a1', 'a2', 'a3']) expect(textOf(stdout)).toContain(` ${id} `)
    expect(textOf(stdout)).toContain('Made by rupture-repair 1.2.3 from a log whose name is left out.')
  })

  it('sets rules side by side', () => {
    const text = textOf(report('d --provenance invented --rule drop:floor=2 --rule control-chart').stdout)
    expect(text).toContain('drop:floor=2 and control-chart')
    expect(text).toContain('Sessions that each rule flags')
  })

  it('shows harm apart, to those who may see it', () => {
    const text = (line: string) => textOf(report(line, { 'h.jsonl': teamWithHarm.join('\n') }).stdout)
    expect(text('h.jsonl --audience supervision')).toContain('Harm on record')
    expect(text('h.jsonl')).not.toMatch(/harm on record/i)
  })

  it('shows a simulated record whole, and any other to everyone, unless told', () => {
    const simulated = teamWithHarm.join('\n').replaceAll('"invented"', '"simulated"')
    const [others, own] = ['h.jsonl', 's.jsonl'].map((line) =>
      textOf(report(line, { 'h.jsonl': teamWithHarm.join('\n'), 's.jsonl': simulated }).stdout),
    )
    expect(others).toMatch(/made for everyone/)
    expect(own).toMatch(/made for research/)
  })

  it.each([
    ['l.jsonl --audience rater-only', 'unknown --audience rater-only'],
    ['l.jsonl --names mine', 'unknown --names mine'],
    ['l.jsonl --provenance invented', 'a log says itself where it comes from'],
    ['l.jsonl --force', '--force replaces --out FILE'],
    ['l.jsonl --rule drop:floor=2 --rule cusum', 'there is none'],
    ['d --provenance invented --trace d', 'the input is a folder already'],
    ['d --provenance invented --rule drop:floor=2', 'report needs at least two --rule'],
    ['d --provenance invented --names numbered', 'those of the table'],
  ])('refuses the command line %s', (line, why) => {
    const { exit, stdout, stderr, files } = report(line)
    expect([exit, stdout, files]).toEqual([2, '', []])
    expect(stderr).toContain(why)
  })

  it('reports one alliance alone, of a log and of a trace', () => {
    const text = textOf(report('l.jsonl --trace d --provenance invented --alliance mended').stdout)
    expect(text).toContain('1 alliance;')
    expect(text).toContain('3 sessions with a score')
    expect(text).not.toMatch(/contested|ended-/)
    expect(textOf(report('d --provenance invented --alliance other').stdout)).toContain('1 client;')
  })

  it('writes one alliance on one sheet for supervision', () => {
    const { exit, stdout } = report('l.jsonl --alliance contested --sheet')
    expect([exit, pageFaults(stdout)]).toEqual([0, []])
    const text = textOf(stdout)
    for (const words of ['This sheet is no appraisal', 'Ask client and therapist before you show it', 'the-sigh'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/mended|All together/)
    expect(report('l.jsonl --alliance contested --sheet --out s.html').files).toEqual([
      { path: 's.html', text: stdout },
    ])
  })

  it('shows names in place of ids, and keeps the id of what has none', () => {
    const names = 'id,name\nmended,Case 1\nclient,Mrs A\nthe-sigh,the first strain\n'
    const { stdout } = report('l.jsonl --shown-names n.csv', { 'n.csv': names })
    const text = textOf(stdout)
    for (const shown of ['Case 1', 'Mrs A', 'the first strain', 'contested', 'therapist']) expect(text).toContain(shown)
    expect(text).not.toContain('the-sigh')
    expect(stdout).not.toContain('<bdi>mended</bdi>')
    const sheet = report('l.jsonl --alliance mended --sheet --shown-names n.csv', { 'n.csv': names }).stdout
    expect(textOf(sheet)).toMatch(/Case 1 .*Ask Mrs A and therapist before/)
  })

  it('names every fault of a table of shown names, by line, and nothing that is in it', () => {
    const names = 'id,name\nmended,Secret A\nmended,Secret B\nended,Secret A\n,Secret C\ncontested,\n'
    const { exit, stdout, stderr } = report('l.jsonl --shown-names n.csv', { 'n.csv': names })
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain('n.csv, line 3: this id has a name already')
    expect(stderr).toContain('n.csv, line 4: this name already belongs to another id')
    expect(stderr).toContain('n.csv, line 5: expected an id and a name')
    expect(stderr).toContain('n.csv, line 6: expected an id and a name')
    expect(stderr).not.toContain('Secret')
    expect(report('l.jsonl --shown-names n.csv', { 'n.csv': 'who,name\na,b\n' }).stderr).toContain(
      'n.csv, line 1: expected the columns id and name',
    )
    expect(report('l.jsonl --shown-names n.csv').stderr).toContain('n.csv: cannot be read (absent)')
  })

  it.each([
    ['a person', 'client,therapist'],
    ['an alliance', 'mended,contested'],
    ['an episode', 'the-silence,the-sigh'],
  ])('refuses a shown name that is the id of another: %s', (_, row) => {
    const { exit, stdout, stderr } = report('l.jsonl --shown-names n.csv', { 'n.csv': `id,name\n${row}\n` })
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain('n.csv, line 2: this name is the id of another that has no name here')
  })

  it('takes shown names that change places, and one that is an id of another kind', () => {
    const names = 'id,name\nclient,therapist\ntherapist,client\nthe-sigh,mended\n'
    expect(report('l.jsonl --shown-names n.csv', { 'n.csv': names }).exit).toBe(0)
  })

  it('counts a rating as resolved from the cut that is given, on another scale too', () => {
    const psq = log.replaceAll('{"rating":5}', '{"rating":5,"scale":"PSQ"}')
    expect(textOf(report('l.jsonl').stdout)).toContain('resolved from 3 of 5')
    expect(textOf(report('l.jsonl --resolved-from 5').stdout)).toContain('resolved from 5 of 5')
    const uncut = 'Judgements on other scales have no cut here'
    expect(textOf(report('p.jsonl', { 'p.jsonl': psq }).stdout)).toContain(uncut)
    expect(textOf(report('p.jsonl --resolved-from PSQ=4', { 'p.jsonl': psq }).stdout)).not.toContain(uncut)
  })

  it('says which alliance is not there, and nothing of those that are', () => {
    const { exit, stdout, stderr } = report('l.jsonl --alliance absent')
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain('l.jsonl: no alliance has the id absent')
    expect(stderr).not.toMatch(/mended|contested/)
  })

  it.each([
    ['l.jsonl --sheet', '--sheet needs --alliance ID'],
    ['l.jsonl --sheet --alliance mended --audience group', '--sheet is for supervision; it takes no --audience'],
    [
      'd --provenance invented --sheet --alliance mended --rule drop:floor=2 --rule control-chart',
      '--sheet compares no rules',
    ],
    ['l.jsonl --shown-names n.csv --names numbered', '--shown-names and --names numbered exclude each other'],
    ['l.jsonl --resolved-from 6', '--resolved-from needs 3, 4, 5, or the name of another scale'],
    ['l.jsonl --resolved-from 3 --resolved-from 4', '--resolved-from gives one scale two cuts'],
  ])('refuses %s', (line, why) => {
    const { exit, stdout, stderr } = report(line)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(why)
  })

  it('never writes over what stands there unless it is told to, and never over a directory', () => {
    expect(report('l.jsonl --out r.html', {}, ['r.html'])).toMatchObject({ exit: 1, files: [] })
    expect(report('l.jsonl --out r.html --force', {}, ['r.html']).files).toHaveLength(1)
    expect(report('l.jsonl --out r.html --force', {}, ['r.html/'])).toMatchObject({ exit: 1, files: [] })
  })

  it('names every fault of every file of a trace, and no score', () => {
    const broken = {
      'd/findings.jsonl': '{"_tag":"Finding"\n',
      'd/series.jsonl':
        '{"id":"mended","better":"higher","points":[{"session":1,"score":"4321"}]}\n{"id":"stranger","better":"higher","points":[]}\n',
    }
    const { exit, stdout, stderr } = report('d --provenance invented', broken)
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      'd/findings.jsonl, line 1: the line: expected one JSON object; the text stops before its end',
    )
    expect(stderr).toContain('d/series.jsonl, line 1: points.0.score: expected a number, or null')
    expect(stderr).toContain('d/series.jsonl, line 2: id: expected an alliance of alliances.jsonl')
    expect(stderr).not.toContain('4321')
  })

  it('refuses a folder that no trace wrote, and a log that cannot be', () => {
    expect(run(typed('report e --provenance invented'), given({}, ['e/'])).stderr).toContain(
      'e/alliances.jsonl: cannot be read (absent)',
    )
    expect(report('b.jsonl', { 'b.jsonl': threeAlliances.slice(1).join('\n') })).toMatchObject({ exit: 1, stdout: '' })
  })
})
