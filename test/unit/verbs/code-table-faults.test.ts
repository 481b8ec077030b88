import { describe, expect, it } from 'vitest'
import { code, facts, long, longLine, own, shown, wide } from './code-given.js'

describe('code --reader table', () => {
  it('names every fault with its row and column, never the value, and writes nothing', () => {
    const table = [
      'seg,code,value,who,s',
      '1,WD_P,77,a,1',
      'x,WD_P,1,,1',
      '1,XX,1,a,first',
      '2,CF_P,1,a,1',
      '2,CF_P,1,a,1',
    ].join('\n')
    const line = `t.csv --reader table --unit seg --code code --value value --coder who --session s --code-set 3RS-2022 ${facts} --out o.jsonl`
    const { exit, stderr, files } = code(line, { 't.csv': table })
    expect([exit, files]).toEqual([1, []])
    expect(stderr).not.toContain('77')
    expect(stderr.split('\n').filter((one) => one.startsWith('t.csv'))).toEqual([
      't.csv, line 2, column 3 (value): expected a value of the set: 1, 2, 3, 4, 5; --not-rated, --not-applicable and --not-codable name words for a value that is not there',
      't.csv, line 3, column 1 (seg): not a segment number; expected a whole number from 1',
      't.csv, line 3, column 4 (who): blank, where each row needs a coder',
      't.csv, line 4, column 2 (code): the code XX is not of the set',
      't.csv, line 4, column 5 (s): not a session number; expected a whole number from 0',
      't.csv, line 6, column 3 (value): the same code of the same segment by the same coder as on line 5',
    ])
  })

  it('takes a row that has a value and says why it has none for a fault, and no value from the reason', () => {
    const line = `t.csv --reader table --unit seg --code code --value value --why-blank why --coder =a --session =1 ${own} --not-applicable na --not-codable nc --not-rated nr --json`
    const rows = [
      'seg,code,value,why',
      '1,pulls-back,1,na',
      '1,snaps,0,NC',
      '2,pulls-back,,1',
      '2,snaps,na,nc',
      '3,pulls-back,1,nr',
      '3,snaps,na,NA',
    ]
    const { exit, stderr } = code(line, { 't.csv': rows.join('\n') })
    const both = 'a reason for a blank, beside a cell that is not blank'
    expect([exit, stderr.split('\n').slice(0, 5)]).toEqual([
      1,
      [
        `t.csv, line 2, column 4 (why): ${both}`,
        `t.csv, line 3, column 4 (why): ${both}`,
        expect.stringContaining('t.csv, line 4, column 4 (why): expected a value of the set: 0, 1;'),
        `t.csv, line 5, column 4 (why): ${both}`,
        '4 faults; nothing was written.',
      ],
    ])
    const [head = '', ...others] = rows
    const { sheets } = shown(code(line, { 't.csv': [head, ...others.slice(4)].join('\n') }))
    expect(sheets[0]?.segments).toMatchObject([{ codes: { 'pulls-back': 1, snaps: null }, notApplicable: ['snaps'] }])
  })

  it('names spans that overlap with line and column, beside times that are none', () => {
    const table = [
      'from,to,who,pulls-back,snaps',
      '0,60,a,1,0',
      '50,90,a,0,1',
      '50,90,b,0,1',
      'x,120,a,0,1',
      '100,90,a,0,1',
      '80,120,b,1,1',
    ].join('\n')
    const line = `t.csv --reader table --start from --end to --codes '{code}' --coder who --session =2 ${own} --out o.jsonl`
    const { exit, stderr, files } = code(line, { 't.csv': table })
    expect([exit, files]).toEqual([1, []])
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      't.csv, line 3, column 1 (from): a segment that overlaps with the one on line 2, of the same session and coder',
      't.csv, line 5, column 1 (from): not a time; expected seconds, mm:ss or hh:mm:ss.mmm',
      't.csv, line 6, column 2 (to): an end that is not later than its start',
      't.csv, line 7, column 1 (from): a segment that overlaps with the one on line 4, of the same session and coder',
      '4 faults; nothing was written.',
    ])
  })

  it('says nothing of cells that rest on a faulty one', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${(index % 10) + 1},1,0,a,Sitzung ${index < 10 ? 1 : 2}`)
    expect(wide(rows).stderr.split('\n').slice(0, 2)).toEqual([
      't.csv, column 5 (s), lines 2, 3, 4 and 17 more: not a session number; expected a whole number from 0. Hint: --session-pattern reads the number within a name',
      '20 faults; nothing was written.',
    ])
    expect(wide(['1,1,1,,1', '1,1,1,,1']).stderr).toContain('2 faults')
  })

  it('names all that is missing and all that does not belong there at once', () => {
    const { exit, stderr } = code('t.csv --reader table --tier x --window 60', { 't.csv': long })
    expect(exit).toBe(2)
    expect(stderr.split('\n')).toEqual([
      'error: --window is of --reader boris, boris-table, elan-text; leave it out',
      'error: --tier is of --reader elan-text; leave it out',
      'error: missing option --code-set NAME|FILE',
      'error: missing option --use training|double|main',
      'error: missing option --made independent|after-discussion|consensus|after-seeing-machine',
      "error: missing option --blind-to WHAT ('nothing' where the coders knew all)",
      'error: missing option --unit COLUMN (or --start and --end)',
      "error: missing option --code COLUMN (or --codes PATTERN, as in '{code}_x')",
      'error: missing option --value COLUMN (or --codes PATTERN)',
      'error: missing option --coder COLUMN (or =NAME)',
      'error: missing option --session COLUMN (or =N)',
      '(see code --help)',
      '',
    ])
  })

  it('refuses a file that is there', () => {
    const line = `${longLine} --out o.jsonl`
    expect(code(line, { 't.csv': long }, ['o.jsonl']).exit).toBe(1)
    expect(code(`${line} --force`, { 't.csv': long }, ['o.jsonl']).exit).toBe(0)
  })
})
