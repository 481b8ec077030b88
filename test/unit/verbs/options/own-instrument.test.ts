import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileWorld } from '../../../../src/cli/file-world.js'
import { run } from '../../../../src/cli/program.js'
import { parseInstrument } from '../../../../src/schema/index.js'
import { document, given, typed } from '../../cli/given.js'

const samples = { ...fileWorld('1.2.3', 'examples/data'), parseInstrument }
const key = readFileSync('examples/data/invented-instrument.json', 'utf8')
const table = 'id,s,q1,q2,q3,q4,q5,q6\nx,1,5,1,5,1,5,1\n'
const line = "--instrument-file k.json --id id --session s --items 'q{n}'"
const over = (json: string, command: string) => run(typed(command), given({ 't.csv': table, 'k.json': json }))

describe('a key of one’s own', () => {
  it('scores the example of --help', () => {
    const [, example = ''] = run(['score', '--help'], samples).stdout.split('A key of your own:\n  rupture-repair ')
    const [command = ''] = example.split('\n')
    const outcome = run(typed(command), samples)
    expect(outcome.exit).toBe(0)
    expect(outcome.stdout).toContain('safety, percent of maximum')
  })

  it('scores and detects', () => {
    expect(document(over(key, `score t.csv ${line} --json`)).rows).toEqual([
      { id: 'x', session: 1, safety: 15, pace: 3, total: 18, mean: 3, missing: 0 },
    ])
    const rule = '--score pace --better higher --rule drop --param floor=1'
    expect(over(key, `detect t.csv ${line} ${rule}`)).toMatchObject({ exit: 0 })
    expect(over(key, `detect t.csv ${line} ${rule.replace('pace', 'bond')}`)).toMatchObject({ exit: 2 })
  })

  it('is a faulty file with every problem and its path', () => {
    const faulty = key.replace('[2, 5]', '[2, 9]').replace('"pace": [4, 5, 6]', '"mean": []')
    expect(over(faulty, `score t.csv ${line}`)).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringContaining('k.json: reversed.1: expected an item from 1 to 6\n'),
    })
    expect(over(faulty, `score t.csv ${line}`).stderr).toContain('k.json: subscales.mean: expected at least one item\n')
    expect(over('{"id":', `score t.csv ${line}`).stderr).toContain('k.json: expected one JSON object; the text stops')
    expect(over(' ', `score t.csv ${line}`).stderr).toContain('k.json, line 1: the file is empty')
    expect(run(typed(`score t.csv ${line}`), given({ 't.csv': table })).stderr).toContain(
      'k.json: cannot be read (absent)',
    )
  })

  it('stands in the place of --instrument and in a file', () => {
    const both = run(typed(`score t.csv ${line} --instrument wai-sr`), given({ 't.csv': table }))
    expect(both).toMatchObject({ exit: 2, stderr: expect.stringContaining('give one of them') })
    expect(over(key, `score t.csv ${line.replace('k.json', '-')}`).stderr).toContain('standard input is for the table')
  })
})

describe('an instrument that is known and not shipped', () => {
  it.each(['calpas-p', 'SAI', 'gq-12'])('%s: the command line says why', (id) => {
    const outcome = over(key, `score t.csv --instrument ${id} --id id --session s --items 'q{n}'`)
    expect(outcome).toMatchObject({ exit: 2, stdout: '' })
    expect(outcome.stderr).toMatch(
      new RegExp(`^error: --instrument ${id} \\(.+\\) is not shipped: .+--instrument-file\\n`),
    )
  })
})

describe('--metric', () => {
  const forms = 'id,s,a,b,c,d\nx,1,1,2,3,4\ny,1,,,,\ny,2,0,,,\n'
  const world = given({ 't.csv': forms })
  const say = (rest: string) => run(typed(`score t.csv --id id --session s --items a,b,c,d ${rest}`), world)

  it('leaves the keys of the contract as they are and adds its own, which name it', () => {
    expect(document(say('--instrument rating-4x10 --where id=x --metric pomp --json')).rows).toEqual([
      { id: 'x', session: 1, total: 10, mean: 2.5, total_pomp: 25, missing: 0 },
    ])
    const means = over(key, `score t.csv ${line} --metric mean --format csv`)
    expect(means.stdout).toBe('id,session,safety,pace,total,mean,safety_mean,pace_mean,missing\nx,1,15,3,18,3,5,1,0\n')
  })

  it('adds nothing as sum, and is refused where unknown', () => {
    expect(say('--instrument rating-4x10 --metric sum')).toEqual(say('--instrument rating-4x10'))
    expect(say('--instrument rating-4x10 --metric median').stderr).toContain('allowed: sum, mean, pomp')
  })

  it('shows no columns of a total where an instrument has none, and takes none for a series', () => {
    const psq = run(
      typed('score t.csv --instrument psq --id id --session s --items a,b,c,d'),
      given({ 't.csv': 'id,s,a,b,c,d\nx,1,1,2,3,4\nx,2,0,,,\nx,3,0,2,,\n' }),
    )
    expect(psq.stdout.split('\n')[0]).toBe('id  session  occurrence  intensity  addressed  resolved  blank items')
    expect(psq.stderr).toBe(
      'note: line 4, column b, id x, session 3: answered, though an earlier answer says that this was not asked\n',
    )
    const series = "--id id --session s --items 'q{n}' --score total --better higher --rule drop --param floor=1"
    expect(run(typed(`detect t.csv --instrument gcq-s ${series}`), world).stderr).toContain(
      'unknown --score total; allowed: engaged, avoiding, conflict',
    )
  })
})
