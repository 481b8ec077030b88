import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { code, own, presence, shown } from './code-given.js'

describe('code of files that say all themselves', () => {
  const machine = JSON.stringify({
    ...{ v: 1, coder: 'reader', model: 'm-1', promptHash: 'sha256:1f', codeSet: '3RS-2022', unlisted: 1 },
    sessions: [{ session: 3, segments: [1, 2], codes: [{ at: 2, code: 'WD_P', value: 4, confidence: 0.8 }] }],
  })
  const written = ({ files }: Outcome): string => String(files[0]?.text)

  it('makes the sheets of a machine, reads them again, and says what a table has no place for', () => {
    const sheets = written(code('m.json --reader machine --out o.jsonl', { 'm.json': machine }))
    expect(written(code('s.jsonl --reader sheets --out o.jsonl', { 's.jsonl': sheets }))).toBe(sheets)
    const { stdout } = code('s.jsonl --reader sheets --format csv', { 's.jsonl': sheets })
    expect(stdout).toContain(',3,3/reader,reader,machine,m-1,,2,,,WD_P,4,\n')
    const wide = code('s.jsonl --reader sheets --as wide --out o.csv', { 's.jsonl': sheets })
    expect(wide.stderr).toContain('which a table of codes has no place for')
    expect(written(wide).split('\n')[0]).toBe(
      'alliance,session,sheet,coder,coder_kind,model,run,segment,start,end,WD_P,WD_T,CF_P,CF_T',
    )
  })

  it.each(['long', 'wide'])(
    'keeps machines, their models and runs in a table written as %s, without options',
    (form) => {
      const run = (name: string) => machine.replace('"unlisted"', `"run":"${name}","unlisted"`)
      const sheets = ['1', '2'].map((name) =>
        written(code('m.json --reader machine --out o.jsonl', { 'm.json': run(name) })),
      )
      const table = code(`s.jsonl --reader sheets --as ${form} --out o.csv`, { 's.jsonl': sheets.join('') })
      expect(table.stderr).toContain('note: code set, use, made and blind-to are not in a table of codes')
      const codes = form === 'long' ? '--code code --value value --why-blank why_blank' : "--codes '{code}'"
      const back = `o.csv --reader table --unit segment ${codes} --coder coder --session session --code-set 3RS-2022 --use main --made independent --blind-to nothing --json`
      const read = shown(code(back, { 'o.csv': written(table) })).sheets
      expect(read.map(({ sheet, coder }) => [sheet, coder])).toEqual(
        ['1', '2'].map((name) => [`3/reader/${name}`, { _tag: 'machine', id: 'reader', model: 'm-1', run: name }]),
      )
    },
  )

  it('writes no wide table with two columns of one name', () => {
    const set = JSON.stringify({ ...presence, codes: [{ code: 'session' }, { code: 'coder' }, { code: 'snaps' }] })
    const table = 'seg,c_session,c_coder,c_snaps\n1,1,0,1\n'
    const line = `t.csv --reader table --unit seg --codes 'c_{code}' --coder =a --session =1 ${own}`
    const files = { 't.csv': table, 'set.json': set }
    for (const more of ['--as wide --out o.csv', '--as wide --format csv']) {
      const outcome = code(`${line} ${more}`, files)
      expect([outcome.exit, outcome.stdout, outcome.files]).toEqual([1, '', []])
      expect(outcome.stderr).toContain(
        't.csv: --as wide has columns of its own that codes are called, too: session, coder. Hint: --as long has a row for each code\n',
      )
    }
    expect(code(`${line} --as long --out o.csv`, files).exit).toBe(0)
    expect(code(line, files).exit).toBe(0)
  })

  it('reads no column both as a code and as what an option names', () => {
    const set = JSON.stringify({ ...presence, codes: [{ code: 'session' }, { code: 'snaps' }] })
    const line = `t.csv --reader table --unit seg --codes '{code}' --coder =a --session session ${own}`
    const files = { 't.csv': 'seg,session,snaps\n1,1,1\n', 'set.json': set }
    const { exit, stderr } = code(line, files)
    expect([exit, stderr.split('\n')[0]]).toEqual([
      1,
      't.csv, line 1: one column for a code and for what another option names: session',
    ])
    expect(code(line.replace('--session session', '--session =1'), files).exit).toBe(0)
  })

  it('says where a fence of Markdown keeps a document from being JSON', () => {
    const fenced = code('m.json --reader machine', { 'm.json': `\`\`\`json\n${machine}\n\`\`\`\n` })
    expect(fenced.exit).toBe(1)
    expect(fenced.stderr).toContain('m.json: expected one JSON object, without the lines of ``` around it\n')
  })

  it('names what is wrong with them, and options that are not theirs', () => {
    const wrong = machine.replace('"at":2', '"at":9')
    expect(code('m.json --reader machine', { 'm.json': wrong }).stderr).toContain(
      'm.json: session 1, code number 1: a segment that the session lists was expected',
    )
    expect(code('s.jsonl --reader sheets', { 's.jsonl': '{"v":1}\n' }).exit).toBe(1)
    expect(code('s.jsonl --reader sheets --use main', { 's.jsonl': '' }).stderr).toContain('leave it out')
  })

  it('checks the sheets that it makes of a table: spans that overlap', () => {
    const table = 'from,to,pulls-back,snaps\n0,60,1,0\n50,90,0,1\n'
    const line = `t.csv --reader table --start from --end to --codes '{code}' --coder =a --session =2 ${own} --out o.jsonl`
    const { exit, stderr, files } = code(line, { 't.csv': table })
    expect([exit, files]).toEqual([1, []])
    expect(stderr).toContain('t.csv, line 3, column 1 (from): a segment that overlaps with the one on line 2')
  })
})
