import { ruleIds, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { given, typed } from '../../cli/given.js'
import { threeAlliances } from '../../cli/logs.js'

const table = { 't.csv': 'id,s,x\na,1,6\na,2,3\n' }
const say = (line: string) => run(typed(line), given(table))
const keys = '--id id --session s'
const drop = '--better higher --rule drop --param floor=1'

describe('a wrong command line', () => {
  it.each([
    ['frobnicate t.csv', ["unknown command 'frobnicate'"]],
    ['detect', ["missing required argument 'FILE'"]],
    [`detect t.csv ${keys} --score x ${drop} --colour red`, ["unknown option '--colour'", 'allowed: --delimiter']],
    [
      'score t.csv',
      [
        'missing option --id COLUMN',
        'missing option --session COLUMN',
        'missing option --instrument ID',
        'missing option --items',
      ],
    ],
    [
      `score t.csv ${keys} --instrument wai-99 --items 'q{n}'`,
      ['unknown --instrument wai-99; allowed: wai-36, wai-s, wai-sr'],
    ],
    [`score t.csv ${keys} --instrument wai-sr --items a,b`, ['--items names 2 columns; wai-sr has 12 items']],
    [`score t.csv ${keys} --instrument rating-4x10 --items a,b,a,c`, ['--items names column a twice']],
    [
      `score t.csv ${keys} --instrument wai-sr --items 'q{n}' --answers Never=0`,
      ['--answers gives Never a number outside wai-sr’s answers, 1 to 5'],
    ],
    [
      `score t.csv ${keys} --instrument wai-sr --items 'q{n}' --answers ' =3,Always=5'`,
      ['--answers needs a word before each =; a blank is a gap and no answer'],
    ],
    [`score t.csv ${keys} --instrument wai-sr --items 'q{n}' --answers Never=x`, ['--answers needs WORD=NUMBER']],
    [
      `detect t.csv ${keys}`,
      ['missing option --score COLUMN', 'missing option --better higher|lower', 'missing option --rule RULE'],
    ],
    [
      `detect t.csv ${keys} --score x --better up --rule drop --param floor=1`,
      ['unknown --better up; allowed: higher, lower'],
    ],
    [
      `detect t.csv ${keys} --score x --better higher --rule fall`,
      ['unknown --rule fall; allowed: sudden-change, drop, control-chart'],
    ],
    [
      `detect t.csv ${keys} --score x --better higher --rule drop`,
      ['--param k and floor of drop: expected k or floor above 0, as in --param floor=2'],
    ],
    [`detect t.csv ${keys} --score x --better higher --rule sudden-change`, ['missing --param cutoff=…']],
    [
      `detect t.csv ${keys} --score x ${drop} --param depth=2`,
      ['unknown --param depth of drop; allowed: reference, unit, k, floor'],
    ],
    [`detect t.csv ${keys} --score x ${drop} --param floor=2`, ['--param floor is given twice']],
    [`detect t.csv ${keys} --score x ${drop} --gaps fill`, ['unknown --gaps fill; allowed: skip, judge']],
    [
      `detect t.csv ${keys} --score x --better higher --rule sudden-change --param cutoff=2 --param gaps=skip --gaps judge`,
      ['--gaps and gaps of sudden-change say the same; give one of them'],
    ],
    [
      `compare t.csv ${keys} --score x --better higher --rule drop:floor=2 --rule sudden-change:cutoff=2,gaps=judge --gaps judge`,
      ['--gaps and gaps of sudden-change say the same; give one of them'],
    ],
    [
      `multiverse t.csv ${keys} --score x --better higher --rule 'sudden-change:cutoff=2,gaps=judge|skip' --gaps judge`,
      ['--gaps and gaps of sudden-change say the same; give one of them'],
    ],
    [`detect t.csv ${keys} --score x ${drop} --param k=big`, ['--param k=big is not what drop expects']],
    [`detect t.csv ${keys} --score x ${drop} --where x`, ['--where needs NAME=VALUE']],
    [`detect t.csv ${keys} --score x ${drop} --sessions 5..2`, ['--sessions needs two numbers in ascending order']],
    [`detect t.csv ${keys} --score x ${drop} --sessions 0x1..0x5`, ['--sessions needs two numbers in ascending order']],
    [`detect t.csv ${keys} --score x ${drop} --range 0b1..1e1`, ['--range needs two numbers in ascending order']],
    ...['0x1', '1e0', '0b1', 'Infinity'].map((number): [string, string[]] => [
      `score t.csv ${keys} --instrument wai-sr --items 'q{n}' --answers Never=${number}`,
      ['--answers needs WORD=NUMBER'],
    ]),
    [`detect t.csv ${keys} --score x ${drop} --range 1`, ['--range needs two numbers in ascending order']],
    [`detect t.csv ${keys} --score x ${drop} --delimiter ;;`, ['--delimiter needs one character']],
    [`detect t.csv ${keys} --score x ${drop} --decimal x`, ['unknown --decimal x; allowed: ., ,']],
    [`detect t.csv ${keys} --score x ${drop} --format xml`, ['unknown --format xml; allowed: table, csv, json']],
    [`detect t.csv --id id --wide x ${drop}`, ['--wide needs {session} once']],
    [
      `trace t.csv ${keys} --score x ${drop} --ending lost=gone`,
      ['unknown --ending lost; allowed: death, left, completed'],
    ],
    [`trace - ${keys} --score x ${drop} --endings -`, ['FILE and --endings cannot both be standard input']],
    [
      `detect t.csv ${keys} --instrument wai-sr --items 'q{n}' --score total ${drop} --range 13..100`,
      ['--range is narrower than the scale of wai-sr, total 12 to 60: scores it can give would lie outside'],
    ],
    [
      `detect t.csv ${keys} --instrument wai-sr --items 'q{n}' --score mean ${drop} --range 1..4`,
      ['--range is narrower than the scale of wai-sr, mean 1 to 5'],
    ],
    [`detect t.csv ${keys} --score x ${drop} --range some`, ['--range needs two numbers in ascending order']],
    [`detect t.csv --id a ${keys} --score x ${drop} --json --json`, ['--id is given twice', '--json is given twice']],
    [`replay t.csv --resolved-by any --resolved-by all`, ['--resolved-by is given twice']],
    [`trace t.csv ${keys} --score x ${drop} --out ''`, ['--out needs a value']],
    [`replay t.csv --resolved-by ''`, ['--resolved-by needs a value']],
    [`detect t.csv ${keys} --wide 'x{session}' ${drop}`, ['--wide names the sessions itself; leave --session out']],
    [`trace t.csv --id id --wide 'x{session}' ${drop} --endings t.csv`, ['missing option --endings-session COLUMN\n']],
  ])('%s', (line, expected) => {
    const outcome = say(line)
    expect(outcome).toMatchObject({ exit: 2, stdout: '', files: [] })
    for (const complaint of expected) expect(outcome.stderr).toContain(complaint)
  })
})

describe('a number on the command line', () => {
  it.each(['-1..7', '+0..7.5', ' .5 .. 9. ', '-1.5..99'])('is written as in a table: --range %s', (range) => {
    expect(say(`detect t.csv ${keys} --score x ${drop} --range '${range}'`)).toMatchObject({ exit: 0 })
  })
})

describe('a wrong number of files', () => {
  it.each(['detect', 'replay t.csv t.csv'])('%s: says so and points to the help, without all options', (line) => {
    const { stderr } = say(line)
    expect(stderr).not.toContain('--json')
    expect(stderr).toMatch(new RegExp(`^error: .*\\n\\(see ${line.split(' ')[0]} --help\\)\\n$`))
  })
})

describe('options that may come again', () => {
  it('are --where, --param and --ending', () => {
    const more = '--where id=a --where s=1 --param k=0 --ending left=l --ending death=d'
    const world = given({ 't.csv': 'id,s,x,l,d\na,1,6,,\na,2,3,1,0\n' })
    expect(run(typed(`trace t.csv ${keys} --score x ${drop} ${more}`), world)).toMatchObject({ exit: 0 })
  })
})

describe('a heading', () => {
  const heading = "--heading 'These clients are simulated.'"
  it.each([
    `score t.csv ${keys} --instrument rating-4x10 --items x,y,z,w`,
    `detect t.csv ${keys} --score x ${drop}`,
    `trace t.csv ${keys} --score x ${drop}`,
    'replay log.jsonl',
  ])('stands above the table, and beside data: %s', (line) => {
    const world = given({ 't.csv': 'id,s,x,y,z,w\na,1,6,1,1,1\na,2,3,1,1,1\n', 'log.jsonl': threeAlliances.join('\n') })
    const plain = run(typed(line), world)
    expect(run(typed(`${line} ${heading}`), world)).toEqual({
      ...plain,
      stdout: `These clients are simulated.\n\n${plain.stdout}`,
    })
    for (const format of ['--json', '--format csv']) {
      const data = run(typed(`${line} ${format}`), world)
      expect(run(typed(`${line} ${format} ${heading}`), world)).toEqual({
        ...data,
        stderr: `note: These clients are simulated.\n${data.stderr}`,
      })
    }
  })
})

describe('asking', () => {
  it('tells its version on standard output', () => {
    expect(say('--version')).toEqual({ exit: 0, stdout: '1.2.3\n', stderr: '', files: [] })
  })

  it.each(['score', 'detect', 'trace'])('helps with %s by an example', (verb) => {
    const outcome = say(`${verb} --help`)
    expect(outcome).toMatchObject({ exit: 0, stderr: '' })
    expect(outcome.stdout).toContain(`Example:\n  rupture-repair ${verb} examples/data/`)
    expect(outcome.stdout.replaceAll('rupture-repair', '')).not.toMatch(/rupture|repair|resolved|termination/i)
  })

  it('shows all options within 52 lines, those rarely needed below the others, and parameters beside --rule', () => {
    const lines = say('detect --help').stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(52)
    const rare = lines.indexOf('Options rarely needed:')
    expect(rare).toBeGreaterThan(lines.findIndex((line) => line.startsWith('  -h, --help ')))
    expect(lines.findIndex((line) => line.startsWith('  --true-drop '))).toBeGreaterThan(rare)
    for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThanOrEqual(100)
    for (const verb of ['detect', 'trace', 'compare', 'multiverse'])
      for (const id of ruleIds) {
        const { stdout } = say(`${verb} --help --rule ${id}`)
        expect(stdout).toMatch(new RegExp(`^Parameters of the rule ${id}:\n`))
        for (const name of Object.keys(rules[id].parameters)) expect(stdout).toContain(`  ${name}: `)
      }
  })

  it('lists its verbs', () => {
    for (const verb of ['score', 'detect', 'trace', 'replay'])
      expect(say('--help').stdout).toContain(`  ${verb} [options] <`)
  })
})

describe('published settings of a rule', () => {
  const gumz = `detect t.csv ${keys} --score x --better higher --rule gumz-2012-2-sd`

  it('are a rule by the name of their paper, once what the paper leaves open is said', () => {
    const { exit, stdout } = say(`${gumz} --param reference=previous --param sampleSd=2 --param maxDescent=6`)
    expect(exit).toBe(0)
    expect(stdout).toContain('Rule drop: reference previous, unit stricter-sd, k 2, floor 0, maxDescent 6,')
  })

  it('ask for what is open and keep what is settled', () => {
    const { exit, stderr } = say(`${gumz} --param k=1 --param sampleSd=2`)
    expect(exit).toBe(2)
    expect(stderr).toContain('--param k is settled by gumz-2012-2-sd: it is 2')
    expect(stderr).toContain(
      'missing --param maxDescent=…, which drop needs: how many scored sessions a decline may take',
    )
    expect(stderr).toContain('missing --param reference=…, which drop needs: the score a decline counts from')
  })

  it('stand beside rules in compare, and are named by its help', () => {
    const both = '--rule gumz-2012-1-sd:reference=previous,sampleSd=2,maxDescent=6 --rule drop:floor=2'
    expect(say(`compare t.csv ${keys} --score x --better higher ${both}`).stdout).toContain('gumz-2012-1-sd:')
    expect(say('compare --help').stdout).toContain('gumz-2012-1-sd')
    expect(say('compare --help --rule gumz-2012-1-sd').stdout).toContain('gumz-2012-1-sd: drop; ')
  })

  it('say under a former name which names took its place, and in their own words which form they are', () => {
    const former = say(`detect t.csv ${keys} --score x --better lower --rule tang-derubeis-1999 --param cutoff=7`)
    expect([former.exit, former.stdout]).toEqual([2, ''])
    expect(former.stderr).toContain(
      '--rule tang-derubeis-1999 has another name now: suddengains-0.7.2 or sudden-gains-t-test',
    )
    expect(say('compare --help --rule suddengains-0.7.2').stdout).toContain('which is stricter than a t-test')
    expect(say('compare --help --rule sudden-gains-t-test').stdout).toContain('by a t-test, as others describe')
  })
})

it('a pair without its sign is one complaint, not two', () => {
  const { exit, stderr } = say(`detect t.csv ${keys} --score x --better higher --rule drop --param floor`)
  expect(exit).toBe(2)
  expect(stderr).toContain('--param needs NAME=VALUE')
  expect(stderr).not.toContain('floo;')
})

it('more sessions than memory has room for are refused before they fill it', () => {
  const rows = Array.from({ length: 600 }, (_, index) => `c${index},1,5`).join('\n')
  const many = run(
    typed(`detect m.csv ${keys} --sessions 0..9999 --score x ${drop}`),
    given({ 'm.csv': `id,s,x\n${rows}\n` }),
  )
  expect(many.exit).toBe(1)
  expect(many.stderr).toContain('m.csv: 6000000 sessions in all, gaps included, where 5000000 are the most')
})
