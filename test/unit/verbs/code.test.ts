import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../cli/given.js'

const ours = JSON.stringify({
  ...{ name: 'Ours', version: '1', codes: [{ code: 'pulls-back' }, { code: 'snaps' }], values: [], presentFrom: null },
})
const facts = '--use double --made independent --blind-to outcome,coders'
const own = `--code-set set.json ${facts}`
const windows = '--window 60 --straddle any --last keep'
const code = (line: string, files: Readonly<Record<string, string>>, occupied: readonly string[] = []): Outcome =>
  run(typed(`code ${line}`), given({ 'set.json': ours, ...files }, occupied))

interface Shown {
  readonly sheets: readonly {
    readonly sheet: string
    readonly session: number
    readonly coder: object
    readonly segments: readonly { readonly at: unknown; readonly codes: Readonly<Record<string, unknown>> }[]
  }[]
  readonly problems?: readonly { readonly _tag: string }[]
}
const shown = (outcome: Outcome): Shown => {
  expect(outcome.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('note:'))).toEqual([])
  return document<Shown>(outcome)
}

const long = [
  'seg,code,value,who,s,al',
  '1,WD_P,2,a,3,d1',
  '1,WD_T,1,a,3,d1',
  '1,CF_P,,a,3,d1',
  '1,CF_T,na,a,3,d1',
  '2,WD_P,nc,a,3,d1',
  '2,WD_T,nc,a,3,d1',
  '1,WD_P,5,b,3,d1',
].join('\n')
const longLine = `t.csv --reader table --unit seg --code code --value value --coder who --session s --alliance al --code-set 3RS-2022 ${facts} --not-applicable na --not-codable nc`

describe('code --reader table', () => {
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
      'left out: 2 strategies, 1 piece of evidence, 2 session ratings, 1 note, model, prompt or run of 1 sheet, use, making, blindness or code set of 1 sheet, not those of the first, which a table of codes has no place for'
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
      't.csv, line 2, column 3 (value): not a value of the set; --not-rated, --not-applicable and --not-codable name words for a value that is not there',
      't.csv, line 3, column 1 (seg): not a segment number; expected a whole number from 1',
      't.csv, line 3, column 4 (who): blank, where each row needs a coder',
      't.csv, line 4, column 2 (code): the code XX is not of the set',
      't.csv, line 4, column 5 (s): not a session number; expected a whole number from 0',
      't.csv, line 6, column 3 (value): the same code of the same segment by the same coder as on line 5',
    ])
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

const project = JSON.stringify({
  behaviors_conf: { 0: { code: 'pulls-back', type: 'State event' }, 1: { code: 'snaps', type: 'Point event' } },
  observations: Object.fromEntries(
    ['d1-04-anna', 'd1-04-ben'].map((name, index) => [
      name,
      {
        ...{ type: 'MEDIA', 'time offset': 0, file: { 1: ['a.mp4'] }, media_info: { length: { 'a.mp4': 200 } } },
        events: [
          [50 + index, '', 'pulls-back', '', ''],
          [70, '', 'pulls-back', '', ''],
          [190, '', 'snaps', '', ''],
        ],
      },
    ]),
  ),
})

describe('code --reader boris', () => {
  it('makes a sheet for each observation, whose name says session and coder', () => {
    const line = `b.boris --reader boris --observations '{alliance}-{session}-{coder}' ${own} ${windows} --json`
    const { sheets } = shown(code(line, { 'b.boris': project }))
    expect(sheets.map(({ sheet, session, coder }) => [sheet, session, coder])).toEqual([
      ['d1/4/anna', 4, { _tag: 'person', id: 'anna' }],
      ['d1/4/ben', 4, { _tag: 'person', id: 'ben' }],
    ])
    expect(sheets[0]?.segments.map(({ at, codes }) => [at, codes])).toEqual([
      [
        { from: 0, to: 60 },
        { 'pulls-back': 1, snaps: 0 },
      ],
      [
        { from: 60, to: 120 },
        { 'pulls-back': 1, snaps: 0 },
      ],
      [
        { from: 120, to: 180 },
        { 'pulls-back': 0, snaps: 0 },
      ],
      [
        { from: 180, to: 200 },
        { 'pulls-back': 0, snaps: 1 },
      ],
    ])
  })

  it('begins with the session, and leaves out and counts what came before it', () => {
    const line = `b.boris --reader boris --observation d1-04-anna --coder anna --session 4 ${own} ${windows} --start-at 100 --json`
    const { sheets, problems } = shown(code(line, { 'b.boris': project }))
    expect(sheets[0]?.segments.map(({ codes }) => codes)).toEqual([
      { 'pulls-back': 0, snaps: 0 },
      { 'pulls-back': 0, snaps: 1 },
    ])
    expect(problems).toEqual([
      { _tag: 'EventsLeftOut', message: 'sheet 4/anna: 1 event before the session began left out' },
    ])
  })

  it('says when several observations would be one sheet, or the names do not fit', () => {
    const say = (more: string) =>
      code(`b.boris --reader boris ${own} ${windows} ${more}`, { 'b.boris': project }).stderr
    expect(say('--coder a --session 1')).toContain('several observations: --observation picks one')
    expect(say("--observations 'x{session}' --coder a")).toContain('d1-04-ben: its name does not fit --observations')
    expect(say("--observations 'd1-{session}-{coder}' --coder a")).toContain('say the same; give one of them')
    expect(say("--observations 'd1-04-ann{coder}' --session 4")).toContain('its name does not fit')
  })

  it('refuses a project without observations', () => {
    const empty = JSON.stringify({ behaviors_conf: {}, observations: {} })
    const { exit, stderr } = code(`b.boris --reader boris --coder a --session 1 ${own} ${windows}`, {
      'b.boris': empty,
    })
    expect([exit, stderr.split('\n')[0]]).toEqual([1, 'b.boris: expected at least one observation'])
  })

  it('needs window, straddle and last together', () => {
    const { stderr } = code(`b.boris --reader boris --coder a --session 1 --straddle any ${own}`, {
      'b.boris': project,
    })
    expect(stderr).toContain('missing option --window SECONDS')
    expect(stderr).toContain('missing option --last keep|merge|drop')
  })
})

describe('code --reader elan-text', () => {
  const text = 'WD_P\t\t10.0\t20.0\t10.0\t3\nWD_P\t\t15.0\t16.0\t1.0\t4\nCF_P\t\t70.0\t80.0\t10.0\t2\n'
  const line = `e.txt --reader elan-text --codes-in tier --coder a --session 1 --code-set 3RS-2022 ${facts} ${windows} --length 120`

  it('takes the tier as the code, the annotation as its value and the greatest of several', () => {
    const { sheets } = shown(code(`${line} --tier WD_P --tier CF_P --absent 1 --json`, { 'e.txt': text }))
    expect(sheets[0]?.segments.map(({ codes }) => codes)).toEqual([
      { WD_P: 4, WD_T: 1, CF_P: 1, CF_T: 1 },
      { WD_P: 1, WD_T: 1, CF_P: 2, CF_T: 1 },
    ])
  })

  it('names what is to be chosen: the tier, the absent value, the length, the place of the codes', () => {
    const said = (more: string) => code(more, { 'e.txt': text }).stderr
    expect(said(`${line} --absent 1`)).toContain('several tiers: --tier says which are read: WD_P, CF_P')
    expect(said(line)).toContain('missing option --absent VALUE')
    expect(said(`${line.replace('--length 120', '')} --absent 1 --tier CF_P`)).toContain('--length SECONDS says it')
    expect(said(line.replace('--codes-in tier', ''))).toContain('missing option --codes-in annotation|tier')
    expect(said(`${line.replace('tier', 'annotation')} --absent 1 --tier CF_P`)).toContain(
      'the code 2 is not of the set',
    )
  })

  it('takes a quotation mark in an annotation for a sign like any other', () => {
    const quoted = 'x\t\t10.0\t20.0\t10.0\t"snaps\n'
    expect(code(`${line} --absent 1`, { 'e.txt': quoted }).stderr).toContain('the code x is not of the set')
  })
})

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
    expect(stdout).toContain(',3,3/reader,reader,machine,2,,,WD_P,4,\n')
    const wide = code('s.jsonl --reader sheets --as wide --out o.csv', { 's.jsonl': sheets })
    expect(wide.stderr).toContain('which a table of codes has no place for')
    expect(written(wide).split('\n')[0]).toBe(
      'alliance,session,sheet,coder,coder_kind,segment,start,end,WD_P,WD_T,CF_P,CF_T',
    )
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
    expect(stderr).toContain('t.csv: sheet 2/a, segment 2: it overlaps with segment 1')
  })
})
