import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { code, facts, long, longLine, own, shown, wide } from './code-given.js'

describe('code --reader table', () => {
  it('says how many segments are missing between those that are listed', () => {
    const gone = ['seg,WD_P,WD_T,CF_P,CF_T', '1,3,1,1,1', '40,3,1,1,1', '41,1,1,1,1'].join('\n')
    const line = `t.csv --reader table --unit seg --codes {code} --coder =a --session =3 --code-set 3RS-2022 ${facts} --json`
    const { problems = [] } = shown(code(line, { 't.csv': gone }))
    expect(problems).toEqual([
      {
        _tag: 'SegmentsNotListed',
        message:
          'left out between those that are listed: 38 segments, in 1 sheet; a sheet lists every segment, also one without a code',
      },
    ])
  })
  it('keeps not rated, not applicable, not codable and a value apart, and makes a sheet for each coder', () => {
    const { sheets, problems } = shown(code(`${longLine} --json`, { 't.csv': long }))
    expect(sheets).toEqual([
      {
        ...{
          v: 1,
          sheet: 'd1/3/a',
          session: 3,
          alliance: 'd1',
          coder: { _tag: 'person', id: 'a' },
          codeSet: '3RS-2022',
        },
        ...{ use: 'double', made: 'independent', blindTo: ['outcome', 'coders'], sessionRatings: {} },
        segments: [
          { at: 1, codes: { WD_P: 2, WD_T: 1, CF_P: null, CF_T: null }, notApplicable: ['CF_T'], strategies: [] },
          { at: 2, codes: { WD_P: null, WD_T: null, CF_P: null, CF_T: null }, notCodable: true, strategies: [] },
        ],
      },
      expect.objectContaining({ sheet: 'd1/3/b' }),
    ])
    expect(problems).toEqual([{ _tag: 'CodesAbsent', message: '5 codes of segments have no row; not rated' }])
  })

  it.each(['long', 'wide'])('reads what it writes as %s, to the same sheets', (form) => {
    const sheets = (outcome: Outcome) => outcome.files.map(({ text }) => String(text))
    const first = code(`${longLine} --out o.jsonl`, { 't.csv': long })
    const [table = ''] = sheets(code(`${longLine} --as ${form} --out o.csv`, { 't.csv': long }))
    const codes = form === 'long' ? '--code code --value value --why-blank why_blank' : "--codes '{code}'"
    const back = `o.csv --reader table --unit segment ${codes} --coder coder --coder-kind coder_kind --session session --alliance alliance --sheet sheet --code-set 3RS-2022 ${facts} --not-applicable not-applicable --not-codable not-codable --out o.jsonl`
    expect(sheets(code(back, { 'o.csv': table }))).toEqual(sheets(first))
  })

  it('says of each table that it writes what it leaves out, counted, and reads the same codes again', () => {
    const codes = { WD_P: 3, WD_T: 1, CF_P: null, CF_T: 1 }
    const none = { WD_P: null, WD_T: null, CF_P: null, CF_T: null }
    const strategies = [{ strategy: 'invite-thoughts-and-feelings' }, { strategy: 'clarify-misunderstanding' }]
    const evidence = [{ code: 'WD_P', reference: 'turn 3', confidence: 0.5 }]
    const base = {
      ...{ v: 1, sheet: 'd1/3/a', session: 3, alliance: 'd1', coder: { _tag: 'person', id: 'a' } },
      ...{ codeSet: '3RS-2022', use: 'double', made: 'independent', blindTo: ['outcome', 'coders'] },
    }
    const segments = [
      { at: { from: 0, to: 60 }, codes, notApplicable: ['CF_P'], strategies, evidence },
      { at: { from: 60, to: 90.5 }, codes: none, notCodable: true, strategies: [] },
    ]
    const bare = segments.map(({ evidence: _, ...segment }) => ({ ...segment, strategies: [] }))
    const full = { ...base, segments, sessionRatings: { resolution: 4, other: null }, note: 'planted' }
    const other = {
      ...{ ...base, sheet: 'd1/3/m', coder: { _tag: 'machine', id: 'm', prompt: 'h' }, use: 'main' },
      ...{ segments: bare, sessionRatings: {} },
    }
    const text = [full, other].map((sheet) => `${JSON.stringify(sheet)}\n`).join('')
    const lost =
      'left out: 2 strategies, 1 piece of evidence, 2 session ratings, 1 note, 1 prompt, which a table of codes has no place for'
    const line = 's.jsonl --reader sheets'
    expect(code(line, { 's.jsonl': text }).stderr).not.toContain('left out')
    expect(code(`${line} --format csv`, { 's.jsonl': text }).stderr).toContain(lost)
    for (const form of ['long', 'wide']) {
      const outcome = code(`${line} --as ${form} --out o.csv`, { 's.jsonl': text })
      expect(outcome.stderr).toContain(lost)
      const columns = form === 'long' ? '--code code --value value --why-blank why_blank' : "--codes '{code}'"
      const back = `o.csv --reader table --start start --end end ${columns} --coder coder --coder-kind coder_kind --session session --alliance alliance --sheet sheet --code-set 3RS-2022 ${facts} --not-applicable not-applicable --not-codable not-codable --out o.jsonl`
      const [again] = code(back, { 'o.csv': String(outcome.files[0]?.text) }).files
      const read = String(again?.text)
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one))
      expect(read[0]).toEqual({ ...base, segments: bare, sessionRatings: {} })
      expect(read[1]).toEqual({ ...other, use: 'double', coder: { _tag: 'machine', id: 'm' } })
    }
  })

  it('reads segments by their times', () => {
    const table = 'from,to,pulls-back,snaps\n0:00,1:00,1,0\n1:00,2:30,0,1\n'
    const line = `t.csv --reader table --start from --end to --codes '{code}' --coder =a --session =2 ${own} --json`
    expect(shown(code(line, { 't.csv': table })).sheets[0]?.segments.map(({ at }) => at)).toEqual([
      { from: 0, to: 60 },
      { from: 60, to: 150 },
    ])
  })

  it.each(['NA', 'n/a', 'NaN', ''])('takes %s for not rated, as the other verbs do, and never for a name', (gap) => {
    expect(shown(wide([`1,${gap},1,a,1`], '--json')).sheets[0]?.segments[0]?.codes).toEqual({
      'pulls-back': null,
      snaps: 1,
    })
    expect(wide([`1,1,1,${gap},1`]).stderr).toContain('where each row needs a coder')
  })

  it('reads NA for what it is named for, and why a value is blank where the value is NA', () => {
    const named = shown(wide(['1,na,1,a,1'], '--not-applicable NA --json')).sheets[0]?.segments[0]
    expect(named).toMatchObject({ codes: { 'pulls-back': null }, notApplicable: ['pulls-back'] })
    const table = 'seg,code,value,why,who,s\n1,WD_P,NA,out,a,1\n1,WD_T,NA,NA,a,1\n1,CF_P,3,x,a,1\n2,WD_P,,x,a,1\n'
    const line = `t.csv --reader table --unit seg --code code --value value --why-blank why --coder who --session s --code-set 3RS-2022 ${facts} --not-applicable out`
    expect(code(line, { 't.csv': table }).stderr.split('\n')[0]).toMatch(
      /^t.csv, line 5, column 4 \(why\): expected a value/,
    )
    const { sheets } = shown(code(`${line} --json`, { 't.csv': table.replace('2,WD_P,,x', '2,WD_P,,') }))
    expect(sheets[0]?.segments[0]).toMatchObject({
      codes: { WD_P: null, WD_T: null, CF_P: 3 },
      notApplicable: ['WD_P'],
    })
  })

  it('takes several spellings of one word of --not-rated for one meaning', () => {
    const table = 'seg,pulls-back,snaps\n1,NA,1\n2,na,0\n3,x,1\n'
    const line = `t.csv --reader table --unit seg --codes '{code}' --coder =a --session =1 ${own} --json`
    const { sheets } = shown(code(`${line} --not-rated NA,na,x,X`, { 't.csv': table }))
    expect(sheets[0]?.segments.map(({ codes }) => codes['pulls-back'])).toEqual([null, null, null])
    for (const words of ['--not-rated NA,x --not-codable X', '--not-applicable NC --not-codable nc'])
      expect(code(`${line} ${words}`, { 't.csv': table }).stderr).toContain('one word has two meanings')
  })

  it('reads the number of a session within its name', () => {
    const rows = ['1,1,0,a,Sitzung 3', '1,1,0,a,Sitzung 04']
    const { sheets } = shown(wide(rows, "--session-pattern 'Sitzung {session}' --json"))
    expect(sheets.map(({ session }) => session)).toEqual([3, 4])
    expect(wide([...rows, '1,1,0,a,S5'], "--session-pattern 'Sitzung {session}'").stderr).toContain(
      't.csv, line 4, column 5 (s): does not fit --session-pattern; expected Sitzung {session} with a number in it\n',
    )
    expect(code(`b.boris --reader boris ${own} --session-pattern 'x{session}'`, {}).stderr).toContain(
      '--session-pattern is of --reader table; leave it out',
    )
  })
})
