import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../cli/given.js'

const presence = {
  name: 'Ours',
  version: '1',
  codes: [{ code: 'pulls-back' }, { code: 'snaps' }],
  values: [],
  presentFrom: null,
}
const ours = JSON.stringify(presence)
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

  const wide = (rows: readonly string[], more = '') =>
    code(`t.csv --reader table --unit seg --codes '{code}' --coder who --session s ${own} ${more}`, {
      't.csv': ['seg,pulls-back,snaps,who,s', ...rows].join('\n'),
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

  it('takes several spellings of one word of --not-rated for one meaning', () => {
    const table = 'seg,pulls-back,snaps\n1,NA,1\n2,na,0\n3,x,1\n'
    const line = `t.csv --reader table --unit seg --codes '{code}' --coder =a --session =1 ${own} --json`
    const { sheets } = shown(code(`${line} --not-rated NA,na,x,X`, { 't.csv': table }))
    expect(sheets[0]?.segments.map(({ codes }) => codes['pulls-back'])).toEqual([null, null, null])
    for (const words of ['--not-rated NA,x --not-codable X', '--not-applicable NC --not-codable nc'])
      expect(code(`${line} ${words}`, { 't.csv': table }).stderr).toContain('one word has two meanings')
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

const observation = (events: readonly (readonly [number, string, string])[]) => ({
  ...{ type: 'MEDIA', 'time offset': 0, file: { 1: ['a.mp4'] }, media_info: { length: { 'a.mp4': 200 } } },
  events: events.map(([time, subject, behaviour]) => [time, subject, behaviour, '', '']),
})
const projectOf = (observations: Readonly<Record<string, object>>) =>
  JSON.stringify({
    behaviors_conf: { 0: { code: 'pulls-back', type: 'State event' }, 1: { code: 'snaps', type: 'Point event' } },
    observations,
  })
const coded = (start: number) =>
  observation([
    [start, '', 'pulls-back'],
    [70, '', 'pulls-back'],
    [190, '', 'snaps'],
  ])
const project = projectOf({ 'd1-04-anna': coded(50), 'd1-04-ben': coded(51) })

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

  it('says what by its onset is in no segment, and that a length is beyond any session', () => {
    const of = (straddle: string, more: string) =>
      code(
        `b.boris --reader boris --observation d1-04-anna --coder a --session 4 ${own} --last keep --straddle ${straddle} ${more}`,
        { 'b.boris': project },
      )
    const at60 = '--window 60 --start-at 60'
    expect(of('onset', at60).stderr).toContain('sheet 4/a: 1 event whose onset is before the session left out')
    expect(of('any', at60).stderr).not.toContain('left out')
    const { exit, stderr } = of('any', '--window 60 --length 1000000000')
    expect([exit, stderr.split('\n')[0]]).toEqual([
      1,
      'b.boris: observation d1-04-anna: more than 100000 segments: the length of the session or --window is not as meant',
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

  const read = (more: string, file = project, set = ours) =>
    code(`b.boris --reader boris --observations 'd1-{session}-{coder}' ${own} ${windows} ${more}`, {
      ...{ 'b.boris': file, 'set.json': set },
    })
  const setOf = (values: readonly (string | number)[], presentFrom: string | number) =>
    JSON.stringify({ ...presence, values, presentFrom })

  it('refuses a subject that no event is of, and lists those there are', () => {
    expect(read('--subject clint').stderr).toContain('b.boris: no subject clint: the file names none\n')
    const named = project.replaceAll(/(50|51|70),"",/g, '$1,"client",')
    expect(read('--subject clint', named).stderr).toContain('no subject clint; there are client, (no name)\n')
  })

  it('takes an event without a value for the only value that counts as present', () => {
    const first = (set: string, more = '') =>
      shown(read(`${more} --json`, project, set)).sheets[0]?.segments.map(({ codes }) => codes['pulls-back'])
    expect(first(setOf([0, 1], 1))).toEqual([1, 1, 0, 0])
    expect(first(setOf([1, 2], 2))).toEqual([2, 2, 1, 1])
    expect(first(setOf(['no', 'yes'], 'yes'), '--absent no')).toEqual(['yes', 'yes', 'no', 'no'])
    expect(read('', project, setOf([1, 2, 3], 3)).stderr).toContain('missing option --absent VALUE')
  })

  it('names faults of many events of one kind in one line', () => {
    const events = Array.from({ length: 20 }, (_, index) => [index + 1, '', 'snaps'] as const)
    const { stderr } = read('', projectOf({ 'd1-04-anna': observation(events) }), setOf([0, 1, 2], 1))
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      "b.boris, observation d1-04-anna, event 1; observation d1-04-anna, event 2; observation d1-04-anna, event 3 and 17 more: expected exactly one value of the set beside the code snaps: 0, 1, 2. BORIS has it as a modifier, ELAN in the annotation of a tier of that code or after the code, as in 'snaps 2'",
      '20 faults; nothing was written.',
    ])
  })

  it('says that the other observations can be read where one is faulty', () => {
    const anna = observation([[50, '', 'pulls-back']])
    const file = projectOf({ 'd1-04-anna': anna, 'd1-04-ben': coded(51) })
    expect(read('', file).stderr).toContain(
      'b.boris, observation d1-04-anna, event 1: a state that begins and has no end. Hint: --observation reads others without this one\n',
    )
    expect(read('--observation d1-04-anna', file).stderr).not.toContain('Hint')
  })

  it('names what is wrong with codes beside what is wrong with marks', () => {
    const events = observation([
      [5, '', 'pulls-back'],
      [10, '', 'snaps'],
    ])
    const behaviours = JSON.stringify({ ...presence, codes: [{ code: 'other' }] })
    const codes = ['pulls-back', 'snaps'].map((one, at) => `event ${at + 1}: the code ${one} is not of the set`)
    const said = (file: string, set: string) => read('--observation d1-04-anna', file, set).stderr
    const faulty = said(projectOf({ 'd1-04-anna': events }), behaviours)
    for (const what of ['event 1: a state that begins and has no end', ...codes]) expect(faulty).toContain(what)
    const offset = said(projectOf({ 'd1-04-anna': { ...events, 'time offset': '5' } }), ours)
    expect(offset).toContain('b.boris, observation d1-04-anna: the time offset is no number of seconds')
  })

  it('names what is wrong with codes beside what is wrong with the rows of an export', () => {
    const rows = [
      'Observation id,Time offset (s),Subject,Behavior,Behavior type,Time',
      'one,0,x,planted,START,1',
      'one,0,x,other,POINT,2',
      'one,0,x,snaps,POINT,later',
    ]
    const line = `b.csv --reader boris-table --coder a --session 1 --length 60 ${own} ${windows}`
    expect(
      code(line, { 'b.csv': rows.join('\n') })
        .stderr.split('\n')
        .slice(0, 5),
    ).toEqual([
      'b.csv, line 2: a state that begins and has no end',
      'b.csv, line 2: the code planted is not of the set',
      'b.csv, line 3: the code other is not of the set',
      'b.csv, line 4, column 6 (Time): not a time; expected seconds, mm:ss or hh:mm:ss.mmm',
      '4 faults; nothing was written.',
    ])
    const unread = rows.join('\n').replace(',0,', ',abc,')
    expect(code(line, { 'b.csv': unread }).stderr).toContain(
      'b.csv, line 2, column 2 (Time offset (s)): the time offset is no number of seconds; --decimal says how a table writes its numbers\n',
    )
  })

  it('says when the session would begin after the recording, and when an event has no code', () => {
    expect(read('--start-at 300 --observation d1-04-ben').stderr).toContain(
      'b.boris: observation d1-04-ben: --start-at is not before the end of the recording, at 200 seconds\n',
    )
    const nameless = projectOf({ 'd1-04-ben': observation([[5, '', '']]) })
    expect(read('', nameless).stderr).toContain('observation d1-04-ben, event 1: an event without a code\n')
  })

  it('notes a session that goes on after its recording, where nothing was coded', () => {
    const of = (length: number) =>
      shown(read(`--observation d1-04-ben --start-at 60 --length ${length} --json`)).problems
    expect(of(150)).toContainEqual({
      _tag: 'SessionBeyondRecording',
      message: 'sheet 4/ben: the session of --length ends 10 s after the recording; nothing was coded there',
    })
    expect(of(140)).toBeUndefined()
  })

  it('notes codes of the set that the project has no behaviour for', () => {
    const set = JSON.stringify({
      ...presence,
      codes: [{ code: 'pulls-back' }, { code: 'snaps' }, { code: 'other' }],
    })
    expect(shown(read('--json', project, set)).problems).toEqual([
      {
        _tag: 'CodesWithoutEvents',
        message: 'codes of the set for which no tier or behaviour was read: other; 0 in every segment',
      },
    ])
  })

  it('says what a code-set file needs where its codes have no values', () => {
    const { stderr } = read('', project, JSON.stringify({ name: 'Ours', version: '1', codes: [{ code: 'snaps' }] }))
    expect(stderr).toContain('values: expected the values from the least to the greatest, or [] where')
    expect(stderr).toContain('presentFrom: expected the least value that counts as present, or null where')
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
      'an annotation that is no code of the set',
    )
  })

  it('reads a code with its value in an annotation', () => {
    const inside = 'x\t\t10.0\t20.0\t10.0\tWD_P 3\nx\t\t15.0\t16.0\t1.0\tCF_P=4\nx\t\t70.0\t80.0\t10.0\tCF_T: 2\n'
    const there = line.replace('--codes-in tier', '--codes-in annotation')
    const { sheets } = shown(code(`${there} --absent 1 --json`, { 'e.txt': inside }))
    expect(sheets[0]?.segments.map(({ codes }) => codes)).toEqual([
      { WD_P: 3, WD_T: 1, CF_P: 4, CF_T: 1 },
      { WD_P: 1, WD_T: 1, CF_P: 1, CF_T: 2 },
    ])
    const said = (text: string) => code(`${there} --absent 1`, { 'e.txt': `x\t\t1.0\t2.0\t1.0\t${text}\n` }).stderr
    expect(said('WD_P')).toContain(
      "beside the code WD_P: 1, 2, 3, 4, 5. BORIS has it as a modifier, ELAN in the annotation of a tier of that code or after the code, as in 'WD_P 5'",
    )
    expect(said('WD_P 9')).toContain('line 1: expected exactly one value')
    expect(said('a word of the client')).toContain(
      'e.txt, line 1: an annotation that is no code of the set, nor one followed by a value of the set; codes: WD_P, WD_T, CF_P, CF_T\n',
    )
    expect(said('a word of the client')).not.toContain('a word')
    expect(said('')).toContain('e.txt, line 1: an empty annotation, where the annotation is the code\n')
  })

  it('names an annotation without a code beside a faulty time', () => {
    const head = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tx\n'
    const inside = `${head}x\t10.0\t9.0\tWD_P 3\nx\t20.0\t21.0\tplanted\nx\t0:01\t21.0\tplanted\n`
    const { stderr } = code(`${line.replace('--codes-in tier', '--codes-in annotation')} --absent 1`, {
      'e.txt': inside,
    })
    for (const what of ['line 2, column 3', 'line 4, column 2', 'line 3: an annotation that is no code of the set'])
      expect(stderr).toContain(what)
    expect(stderr).not.toContain('planted')
  })

  it('notes the tiers without annotations and the codes that no tier was named for', () => {
    expect(shown(code(`${line} --tier WD_P --tier CF_T --absent 1 --json`, { 'e.txt': text })).problems).toEqual([
      {
        _tag: 'CodesWithoutEvents',
        message: 'tiers of codes without an annotation in the file: CF_T; 1 in every segment',
      },
      {
        _tag: 'CodesWithoutEvents',
        message: 'codes of the set for which no tier or behaviour was read: WD_T, CF_P; 1 in every segment',
      },
    ])
    expect(code(`${line} --tier WDP --absent 1`, { 'e.txt': text }).stderr).toContain(
      'no tier WDP; there are WD_P, CF_P',
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
