/** A file that is another kind of file than was expected: one fault, or one hint, that names the cause. */
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'
import { threeAlliances } from '../../cli/logs.js'

const rule = '--better higher --rule drop --param floor=2'
const detect = `detect t.csv --id id --session s --score x ${rule}`
const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d'
const table = 'id,s,x,y\na,1,6,1\na,2,3,1\n'

describe('several columns where an option takes one', () => {
  it.each([
    ['--score x,y', detect.replace('--score x', '--score x,y')],
    ['--score "x, y"', detect.replace('--score x', "--score 'x, y'")],
    ['--id id,s', detect.replace('--id id', '--id id,s')],
    ['--session s;y', detect.replace('--session s', "--session 's;y'")],
    ['--rater x,y', `${detect} --rater x,y`],
  ])('%s', (_, line) => {
    const { exit, stderr } = over(table, line)
    expect(exit).toBe(1)
    expect(stderr).toMatch(
      /^t\.csv, line 1: column absent: (.*)\. Columns seen: 4; \1 names 2 of them\. Hint: an option that reads one column takes one name\.\n1 fault; /,
    )
  })
})

describe('UTF-16', () => {
  const utf16 = (text: string, end: 'little' | 'big'): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const [low, high] = [sign.charCodeAt(0) % 256, sign.charCodeAt(0) >> 8]
        return end === 'little' ? [low, high] : [high, low]
      }),
    )
  it.each(['little', 'big'] as const)('%s end first, without a mark, is named as with it', (end) => {
    const said =
      't.csv, line 1: UTF-16 text, where UTF-8 is expected; save the table as "CSV UTF-8"\n1 fault; nothing was written.\n'
    for (const text of [table, `\uFEFF${table}`]) expect(over(utf16(text, end), detect).stderr).toBe(said)
    expect(over(utf16(threeAlliances.join('\n'), end), 'replay t.csv').stderr).toBe(said)
  })
})

describe('the line of Excel that names the delimiter', () => {
  const marked = (mark: string): string => `sep=${mark}\r\nid;s;x\r\na;1;6\r\na;2;3\r\na;3;ten\r\n`

  it('is passed over where it names the one given', () => {
    expect(over(marked(';'), `${detect} --delimiter ';'`).stderr).toMatch(/^t\.csv, line 5, column 3 \(x\): not a num/)
    const tabs = marked('\t').replaceAll(';', '\t').replace('ten', '5')
    expect(document(over(tabs, `${detect} --delimiter tab --json`)).findings).toMatchObject([{ from: 1, to: 2 }])
    expect(over(`\uFEFF${marked(';').replace('ten', '5')}`, `${detect} --delimiter ';'`).exit).toBe(0)
  })

  it('is seen in quotation marks too', () => {
    const quoted = marked(';').replace('sep=;', '"sep=;"').replace('ten', '5')
    expect(over(quoted, `${detect} --delimiter ';'`).exit).toBe(0)
    expect(over(quoted, detect).stderr).toContain("line 1: this line of Excel's says that the delimiter is ';'")
  })

  it('counts among the lines of every fault below it', () => {
    const read = (table: string) => over(table, `${detect} --delimiter ';'`).stderr
    expect(read('sep=;\nid;s;x\na;1\na;2;3\n')).toMatch(/^t\.csv, line 3: 2 values where/)
    expect(read('sep=;\nid;s;x\na;1;6\na;2;"3\n')).toMatch(/^t\.csv, line 4: a quotation mark is opened/)
    expect(read('sep=;\nid;s;y\na;1;6\n')).toMatch(/^t\.csv, line 2: column absent/)
    expect(read('sep=;\n"id";s;x;"y\r\nz"\na;1;six;1\na;2;3;1\n')).toMatch(/^t\.csv, line 4, column 3 \(x\): not a/)
    expect(read('sep=;\nid;s;x\n')).toMatch(/^t\.csv, line 2: column names only/)
  })

  it('is the one fault where it names another', () => {
    expect(over(marked(';'), detect).stderr).toBe(
      "t.csv, line 1: this line of Excel's says that the delimiter is ';'. Hint: is --delimiter ';' meant?\n1 fault; nothing was written.\n",
    )
  })
})

describe('JSON given as a log', () => {
  const entries = threeAlliances.map((line): unknown => JSON.parse(line))
  const said =
    't.csv, line 1: JSON, but no log: a log is JSON Lines, with one object on each line and nothing around them\n1 fault; nothing was written.\n'
  it.each([
    ['an indented list', JSON.stringify(entries, null, 2)],
    ['a list on one line', JSON.stringify(entries)],
    ['a list with an entry on each line', `[${threeAlliances.join(',\n')}]\n`],
    ['indented entries', entries.map((entry) => JSON.stringify(entry, null, 1)).join('\n')],
    ['a list that is cut off', JSON.stringify(entries, null, 2).slice(0, 3000)],
  ])('is one fault: %s', (_, text) => {
    expect(over(text, 'replay t.csv')).toMatchObject({ exit: 1, stderr: said })
    expect(over(text, 'report t.csv').stderr).toBe(said)
  })

  it('is read where each entry is a line', () => {
    expect(over(`\n${threeAlliances.join('\n')}`, 'replay t.csv').exit).toBe(0)
  })

  it('is told apart from a table, which has one kind of fault and a hint', () => {
    expect(over(`${table}${'a,3,4,1\n'.repeat(50)}`, 'replay t.csv').stderr).toBe(
      't.csv, lines 1, 2, 3 and 50 more: expected one JSON object\n53 faults; nothing was written.\nHint: is this a table? A log is JSON Lines; score, detect, trace, compare and multiverse read tables.\n',
    )
  })
})

describe('JSON given as a table', () => {
  it.each([
    ['a log', threeAlliances.join('\n')],
    ['an indented document', JSON.stringify([{ id: 'a', s: 1 }], null, 2)],
    ['a document on a line', JSON.stringify([{ id: 'a', s: 1 }])],
  ])('is one fault: %s', (_, text) => {
    const said = 't.csv, line 1: JSON, where a table has its column names; replay and report read logs\n1 fault; '
    for (const line of [detect, score]) expect(over(text, line).stderr).toContain(said)
    const files = { 't.csv': table, 'e.csv': text }
    expect(run(typed(`${detect.replace('detect', 'trace')} --endings e.csv`), given(files)).stderr).toContain(
      'JSON, where',
    )
  })
})

it('a code for a missing value is hinted at where many scores are none', () => {
  expect(over('id,s,x\na,1,#NULL!\na,2,.\n', detect).stderr).toContain(
    'Hint: do such cells mean a missing value? --missing names their codes.',
  )
  expect(over('id,s,x\na,1,999\na,2,999\n', `${detect} --range 0..9`).stderr).toContain('--missing names their codes.')
  expect(over('id,s,a,b,c,d\np,1,1,2,99,99\n', score).stderr).toContain('--missing names their codes.')
  expect(over('id,s,a,b,c,d\np,1,1,2,.,#NULL!\n', score).stderr).toContain('--missing names their codes.')
  expect(over('id,s,x\na,1,ten\na,2,six\n', detect).stderr).not.toContain('--missing')
})
