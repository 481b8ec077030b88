import { describe, expect, it } from 'vitest'
import { code, ours, own, presence, shown, windows } from './code-given.js'

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
