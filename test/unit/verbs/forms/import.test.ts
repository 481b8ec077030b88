import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileWorld } from '../../../../src/cli/file-world.js'
import { run } from '../../../../src/cli/program.js'
import type { Outcome } from '../../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../../cli/given.js'
import { inventedForms, inventedMap } from './given.js'

const table = readFileSync('examples/data/invented-reports.csv', 'utf8')
const map = inventedMap
const [client, therapist] = inventedForms

const imported = (text = table, changed: object = {}, line = ''): Outcome =>
  run(
    typed(`import t.csv --map m.json ${line}`),
    given({ 't.csv': text, 'm.json': JSON.stringify({ ...map, ...changed }) }),
  )

interface Line {
  readonly alliance: string
  readonly seq: number
  readonly session: number
  readonly by: { readonly id: string }
  readonly event: { readonly _tag: string; readonly episode?: string } & Record<string, unknown>
}

const linesOf = ({ stdout }: Outcome): readonly Line[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const shortOf = (outcome: Outcome, alliance: string): readonly string[] =>
  linesOf(outcome)
    .filter((line) => line.alliance === alliance)
    .map(({ session, by, event }) =>
      [session, by.id, event._tag, event.episode].filter((x) => x !== undefined).join(' '),
    )

const one = (rows: string): string => `id,session,rater,rupture,intensity,addressed,resolved,ending\n${rows}\n`

describe('import', () => {
  it('makes a log that replay accepts, and says what is not in it', () => {
    const outcome = imported()
    expect(outcome.exit).toBe(0)
    const replay = typed('replay l.jsonl --resolved-by client --resolved-from PSQ=4 --json')
    const replayed = run(replay, given({ 'l.jsonl': outcome.stdout }))
    expect(replayed.exit).toBe(0)
    expect(document(replayed)).toMatchObject({ outcomes: { resolved: 1, unresolved: 2, 'not-judged': 1, open: 1 } })
    expect(outcome.stderr.trim().split('\n')).toEqual([
      'note: client: 8 forms: yes in 3, no in 5, a gap in 0; a no makes no entry and is not in the log; a gap is not no: the table does not say whether the question was asked',
      'note: client, intensity: 1 answer without a yes (line 10), not in the log; was a rupture meant?',
      'note: client, addressed: 3 answers beside a yes, not in the log: an attempt at repair is recorded with who began it, which no form says',
      'note: therapist: 9 forms: yes in 4, no in 4, a gap in 1; a no makes no entry and is not in the log; a gap is not no: the table does not say whether the question was asked',
      'note: therapist, addressed: 1 gap beside a yes (line 12); nothing is rated there',
      'note: therapist, addressed: 3 answers beside a yes, not in the log: an attempt at repair is recorded with who began it, which no form says',
      'note: therapist, resolved: 1 gap beside a yes (line 14); nothing is rated there',
    ])
  })
  it('advises no option that it does not have', () => {
    const named = (text: string): readonly string[] => imported(text).stderr.match(/--[a-z-]+/g) ?? []
    const alike = Array.from({ length: 10 }, (_, index) => `a${index},1,C,0,,,,\nA${index},1,C,0,,,,`).join('\n')
    expect(imported(one(alike)).stderr).toMatch(/^note: … and \d+ more like the last$/m)
    expect(named(one(alike))).toEqual([])
    expect(imported(one('a,2024-01-03,C,0,,,,')).stderr).toMatch(/: a date is not a session number$/m)
    expect(imported(one('a,s2,C,0,,,,')).stderr).toMatch(/expected a whole number from 0 to 10000$/m)
    const twice = one('a,1,C,0,,,,\na,1,C,0,,,,\na,1,C,0,,,,')
    expect(imported(twice).stderr).toContain('the same id')
    expect(named(twice)).toEqual([])
  })
  it('is the log of the example of --help', () => {
    const world = fileWorld('1.2.3', 'examples/data')
    expect(run(['import', '--help'], world).stdout).toContain('invented-reports-map.json')
    expect(
      run(typed('import examples/data/invented-reports.csv --map examples/data/invented-reports-map.json'), world)
        .stdout,
    ).toBe(imported().stdout)
  })
  it('takes each step of an alliance from the rows, one episode for two yes of a session', () => {
    expect(shortOf(imported(), 'invented-a')).toEqual([
      '0 therapist AllianceBegan',
      '1 therapist SessionHeld',
      '2 therapist SessionHeld',
      '2 client RuptureReported session-2',
      '2 client SeverityRated session-2',
      '2 client ResolutionJudged session-2',
      '3 therapist SessionHeld',
      '3 client RuptureReported session-3',
      '3 client SeverityRated session-3',
      '3 client ResolutionJudged session-3',
      '3 therapist RuptureRecognised session-3',
      '3 therapist SeverityRated session-3',
      '3 therapist ResolutionJudged session-3',
      '4 therapist SessionHeld',
      '4 therapist PhaseEnded',
    ])
  })
  it('invents no kind, and names the scale of a judgement', () => {
    const lines = linesOf(imported())
    const reported = lines.find(({ event }) => event._tag === 'RuptureReported')
    expect(reported?.event.rupture).toEqual({
      ties: [
        [
          { _tag: 'person', id: 'client' },
          { _tag: 'person', id: 'therapist' },
        ],
      ],
      expressedBy: [],
      directedTo: [],
      affected: [],
      moment: { happened: { _tag: 'in', session: 2, part: 'during' } },
    })
    const judged = lines.find(({ event }) => event._tag === 'ResolutionJudged')
    expect(judged?.event.judgement).toEqual({ rating: 2, scale: 'PSQ' })
  })
  it('makes one episode for each person where the map says so', () => {
    const tags = shortOf(imported(table, { sameSession: 'one-each' }), 'invented-a')
    expect(tags.filter((line) => line.includes('RuptureReported'))).toEqual([
      '2 client RuptureReported session-2-client',
      '3 client RuptureReported session-3-client',
      '3 therapist RuptureReported session-3-therapist',
    ])
    expect(tags.join()).not.toContain('RuptureRecognised')
  })
  it('keeps a no as a rating where the map says so, and a gap as one', () => {
    const ratings = linesOf(imported(one('a,1,C,0,,,,\na,1,T,,,,,\na,2,C,1,4,,,'), { answers: 'as-ratings' })).flatMap(
      ({ by, event }) => (event._tag === 'RatingGiven' ? [[by.id, (event.rating as { scores: unknown }).scores]] : []),
    )
    expect(ratings).toEqual([
      ['client', { rupture: 0, intensity: null, addressed: null, resolved: null }],
      ['client', { rupture: 1, intensity: 4, addressed: null, resolved: null }],
    ])
  })
  it('reads a table with a row for a session and columns for each person', () => {
    const wide = 'id,session,c_r,c_i,t_r,t_i\na,1,1,3,1,2\na,2,0,,1,2\n'
    const { raters: _, ...clients } = { ...client, rupture: 'c_r', intensity: 'c_i' }
    const { raters: __, ...therapists } = { ...therapist, rupture: 't_r', intensity: 't_i' }
    const forms = [clients, therapists].map(({ addressed: _, resolved: __, ...form }) => form)
    const outcome = imported(wide, { forms, rater: undefined, ending: undefined })
    expect(outcome.stderr).not.toContain('fault')
    expect(shortOf(outcome, 'a').slice(2)).toEqual([
      '1 client RuptureReported session-1',
      '1 client SeverityRated session-1',
      '1 therapist RuptureRecognised session-1',
      '1 therapist SeverityRated session-1',
      '2 therapist SessionHeld',
      '2 therapist RuptureReported session-2',
      '2 therapist SeverityRated session-2',
    ])
  })
  it('compares words without capitals, and numbers as numbers', () => {
    const yes = (cell: string) =>
      shortOf(imported(one(`a,1,C,${cell},,,,`)), 'a').some((line) => line.includes('Rupture'))
    expect([yes('YES'), yes('1.0'), yes('No'), yes('NA')]).toEqual([true, true, false, false])
  })
  it('ends an alliance as its column says', () => {
    const ended = (words: object, cell: string) =>
      linesOf(imported(one(`a,1,C,0,,,,${cell}`), { ending: { column: 'ending', of: 'client', ...words } })).at(-1)
        ?.event.ending
    expect(ended({ left: ['x'] }, 'x')).toEqual({ _tag: 'left', leavers: ['client'] })
    expect(ended({ completed: ['x'] }, 'x')).toEqual({ _tag: 'together' })
    expect(ended({ death: ['x'] }, 'x')).toEqual({ _tag: 'death', of: 'client' })
  })
  it('reports every fault with its place, and never what was in a cell', () => {
    const { exit, stdout, stderr } = imported(
      one(
        'a,1,C,maybe-4711,,,,\na,2,C,1,4.7311,,,\na,3,C,1,3,,9.4711,\na,4,X4711,1,,,,\na,5,C,1,,,,went-4711\na,5,client,1,,,,',
      ),
      { forms: [{ ...client, raters: ['C', 'client'] }, therapist] },
    )
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).not.toMatch(/4711|7311/)
    expect(stderr.split('\n')).toEqual([
      't.csv, line 2, column 4 (rupture): no word of the map; expected one of 1, yes; 0, no, or a gap',
      't.csv, line 3, column 5 (intensity): expected a whole number from 1 to 5',
      't.csv, line 4, column 7 (resolved): out of range; expected 1 to 5',
      't.csv, line 5, column 3 (rater): no rater of the map; expected one of C, client, T',
      't.csv, line 6, column 8 (ending): no word of the map; expected one of left; completed, or a gap',
      't.csv, line 7, column 3 (rater): the form of the same person and session as on line 6',
      '6 faults; nothing was written.',
      '',
    ])
  })
  it('says what decide refuses, with the row, and writes nothing', () => {
    const { exit, stdout, stderr } = imported(one('a,1,C,0,,,,left\na,2,C,1,,,,\nb,0,C,0,,,,'))
    expect([exit, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^t\.csv, line 3: alliance a: .+\nt\.csv, line 4: alliance b: .+\n2 faults; nothing was written\.\n$/,
    )
  })
  it('refuses a code for a gap that is a word of the map', () =>
    expect(imported(table, {}, '--missing 0').stderr).toContain(
      '0 is also a code of --missing; as a gap it would be lost',
    ))
  it('counts answers without a yes, and gaps beside one', () => {
    const { stderr } = imported(one('a,1,C,0,1,,,\na,2,C,1,,,,'))
    expect(stderr).toContain('note: client, intensity: 1 gap beside a yes (line 3); nothing is rated there')
    expect(stderr).toContain(
      'note: client, intensity: 1 answer without a yes (line 2), not in the log; was a rupture meant?',
    )
  })
  it('says how the two files do not fit, all at once', () => {
    const { exit, stderr } = imported('id,session\na,1\n', { yes: ['1'], no: ['1'] })
    expect(exit).toBe(1)
    expect(stderr).toContain('m.json: no.0: expected each word once')
    expect(imported('id,session\na,1\n').stderr).toContain('columns absent: rater, rupture')
  })
  it('writes a file, says what is in it, and replaces none', () => {
    const outcome = imported(table, {}, '--out l.jsonl')
    expect(outcome.files).toEqual([{ path: 'l.jsonl', text: imported().stdout }])
    expect(outcome.stdout).toBe('l.jsonl: 3 alliances, 9 sessions, 5 episodes, 34 entries\n')
    const files = { 't.csv': table, 'm.json': JSON.stringify(map) }
    const refused = run(typed('import t.csv --map m.json --out l.jsonl'), given(files, ['l.jsonl']))
    expect([refused.exit, refused.files]).toEqual([1, []])
  })
  it('needs a map', () => expect(run(['import', 't.csv'], given({ 't.csv': table })).exit).toBe(2))
  it('filters rows', () =>
    expect(new Set(linesOf(imported(table, {}, '--where id=invented-a')).map(({ alliance }) => alliance))).toEqual(
      new Set(['invented-a']),
    ))
})
