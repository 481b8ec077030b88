/** An invented session coded by three people and a machine: sheets, proposals, decisions, log, replay, outcome. */
import { createHash } from 'node:crypto'
import { recordAll } from 'rupture-repair'
import { answerProposal, initial } from 'rupture-repair/alliance'
import type { CodingSheet } from 'rupture-repair/coding'
import { chainLog, formatLog, readWholeLog, replayLog, verifyLog } from 'rupture-repair/journal'
import { parseProposal } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { at, begin, during, observes, says } from '../../model/given.js'
import { given, typed } from '../cli/given.js'
import { sheetOf } from '../coding/sheets.js'

const coded = (id: string, values: readonly number[], more: Partial<CodingSheet> = {}): CodingSheet => ({
  ...sheetOf({ WD_P: values }),
  sheet: `s2-${id}`,
  coder: { _tag: 'person', id },
  ...more,
})
const machine = { _tag: 'machine', id: 'tagger', model: 'tagger-2', run: '1' } as const
const tagged = coded('tagger', [1, 1, 1, 1, 3], { coder: machine })
const sheets = [
  coded('anna', [1, 3, 4, 1, 1], { sessionRatings: { resolution: 4 } }),
  coded('ben', [1, 3, 3, 1, 1]),
  coded('cleo', [1, 1, 1, 1, 1]),
  { ...tagged, segments: tagged.segments.map((one) => ({ ...one, evidence: [{ code: 'WD_P', confidence: 0.7 }] })) },
  coded('dora', [5, 5, 5, 5, 5], { use: 'training' }),
]
const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const sheetText = lines(sheets.map((sheet) => ({ v: 1, ...sheet })))

const others = recordAll(initial, [begin('individual', { x: 'client', y: 'therapist' })])
const began = recordAll(initial, [
  begin('individual', { c: 'client', t: 'therapist' }),
  { _tag: 'HoldSession', stamp: at(1, says('t')), held: { present: ['c', 't'] } },
  { _tag: 'HoldSession', stamp: at(2, says('t')), held: { present: ['c', 't'] } },
])
if (began._tag === 'Left' || others._tag === 'Left') throw new Error('refused')
const numbered = (events: typeof began.right.events, from: number) =>
  events.map((event, index) => ({ line: from + index, event })) as never
const log = formatLog({
  alliances: [
    { alliance: 'a', lines: numbered(began.right.events, 1) },
    { alliance: 'b', lines: numbered(others.right.events, 9) },
  ],
}).replace(/\n$/, '')

const proposeLine = 'propose sheets.jsonl --gap 0 --opens patient --out proposals.jsonl'
const proposing = (line = proposeLine, files: Readonly<Record<string, string>> = {}): Outcome =>
  run(typed(line), given({ 'sheets.jsonl': sheetText, ...files }))
const proposed = String(proposing().files[0]?.text)
const ids = proposed
  .trim()
  .split('\n')
  .map(parseProposal)
  .map((parsed) => (parsed._tag === 'Right' ? parsed.right.id : ''))

const by = (id: string) => ({ by: observes(id), session: 2 })
const decisions = [
  { proposal: ids[0], decision: 'accepted', ...by('lead') },
  { proposal: ids[1], decision: 'corrected', ...by('lead'), instead: { episode: 's2-anna/2-3/withdrawal' } },
  { proposal: ids[2], decision: 'rejected', ...by('lead') },
]
const accepting = (decided: string, files: Readonly<Record<string, string>> = {}, occupied: readonly string[] = []) =>
  run(
    typed('accept proposals.jsonl --decisions decisions.jsonl --log log.jsonl --out new.jsonl'),
    given({ 'proposals.jsonl': proposed, 'decisions.jsonl': decided, 'log.jsonl': log, ...files }, occupied),
  )
const textOf = (outcome: Outcome): string => {
  const written = outcome.files[0]?.text
  return typeof written === 'string' ? written : new TextDecoder().decode(written)
}

describe('propose', () => {
  it('writes a proposal for every run of a sheet for the main analysis', () => {
    const outcome = proposing()
    expect(ids).toEqual(['s2-anna/2-3/withdrawal', 's2-ben/2-3/withdrawal', 's2-tagger/5-5/withdrawal'])
    expect(outcome.stdout).toContain('3 proposals from 4 sheets')
    expect(outcome.stderr).toContain('1 sheet of another use or making left out')
  })
  it('keeps the machine with model, run and confidence', () => {
    const parsed = proposed.trim().split('\n').map(parseProposal)
    expect(parsed.every(({ _tag }) => _tag === 'Right')).toBe(true)
    expect(parsed[2]).toMatchObject({ right: { proposedBy: machine, evidence: { confidence: 0.7 } } })
  })
  it('says how many segments are not listed, which count towards the gap', () => {
    const { segments, ...whole } = coded('anna', [3, 1, 1, 1, 3])
    const holed = { v: 1, ...whole, segments: segments.filter(({ at }) => at === 1 || at === 5) }
    const outcome = proposing(proposeLine, { 'sheets.jsonl': lines([holed]) })
    expect(outcome.stdout).toContain('2 proposals from 1 sheet')
    expect(outcome.stderr).toBe('note: 3 segments not listed between those that are; counted towards the gap\n')
  })
  it('takes sheets of another use where it is named', () => {
    expect(proposing(`${proposeLine} --use training`).stdout).toContain('1 proposal from 1 sheet')
  })
  it('asks for what has no default', () => {
    const outcome = proposing('propose sheets.jsonl')
    expect(outcome.exit).toBe(2)
    expect(outcome.stderr).toMatch(/--gap[\s\S]*--opens[\s\S]*--out/)
  })
  it('writes nothing of damaged sheets, or of 2015 without a word on weak markers', () => {
    const damaged = proposing(proposeLine, { 'sheets.jsonl': sheetText.replace('"WD_P":3', '"WD_P":9') })
    expect(damaged).toMatchObject({ exit: 1, files: [] })
    expect(damaged.stderr).not.toContain('9')
    const of2015 = lines([{ v: 1, ...coded('anna', []), codeSet: '3RS-2015', segments: [] }])
    expect(proposing(proposeLine, { 'sheets.jsonl': of2015 })).toMatchObject({ exit: 1, files: [] })
  })
})

describe('accept', () => {
  const outcome = accepting(lines(decisions))
  it('writes the whole log, the old one at its front byte for byte, with every answer', () => {
    expect(outcome).toMatchObject({ exit: 0, stderr: '' })
    expect(textOf(outcome).startsWith(`${log}\n`)).toBe(true)
    expect(outcome.stdout).toBe(
      '3 decisions: 1 accepted, 1 corrected, 1 rejected; 6 entries added to 1 alliance, written to new.jsonl\n',
    )
  })
  it('goes on with the chain of a chained log, and makes none of a log without', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
    const read = readWholeLog(log)
    if (read._tag === 'Left') throw new Error('refused')
    const chained = formatLog(chainLog(read.right, sha256))
    const longer = textOf(accepting(lines(decisions), { 'log.jsonl': chained }))
    expect(longer.startsWith(chained)).toBe(true)
    expect(verifyLog(longer, { sha256 })).toMatchObject({ lawful: true, chained: true, lines: 10, first: null })
    expect(textOf(outcome)).not.toContain('"prev"')
  })
  it('is lawful, and no code is in the answers', () => {
    const read = readWholeLog(textOf(outcome))
    if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
    const [replayed] = replayLog(read.right)
    if (replayed?._tag !== 'Right') throw new Error('not lawful')
    const { state } = replayed.right
    expect(state.record?.log.map(({ _tag }) => _tag).slice(3)).toEqual([
      'RuptureReported',
      'MarkersCoded',
      'ResolutionJudged',
      'ProposalAnswered',
      'ProposalAnswered',
      'ProposalAnswered',
    ])
    expect(JSON.stringify(state.record?.log.slice(6))).not.toMatch(/"WD_P"|salience/)
  })
  it('comes to an outcome by the coder’s rating, on its own scale', () => {
    const asked = 'replay new.jsonl --resolved-by any --resolved-from 3RS-2022=4 --json'
    const replayed = run(typed(asked), given({ 'new.jsonl': textOf(outcome) }))
    expect(replayed.exit).toBe(0)
    expect(replayed.stdout).toMatch(/"judged": ?"resolved"/)
  })
  it('says everything that is wrong at once, with its line, and writes nothing', () => {
    const refused = accepting(
      lines([
        { proposal: 'none', decision: 'accepted', ...by('lead') },
        { proposal: ids[0], decision: 'accepted', ...by('lead') },
        { proposal: ids[0], decision: 'rejected', ...by('lead') },
        { proposal: ids[1], decision: 'accepted', ...by('lead'), instead: {} },
        { proposal: ids[1], decision: 'corrected', ...by('lead') },
        { proposal: ids[2], decision: 'rejected', by: observes('lead'), session: 1 },
        { proposal: ids[2], decision: 'maybe', ...by('lead') },
        { proposal: ids[2], decision: 'rejected', by: { _tag: 'algorithm', rule: 'drop' }, session: 2 },
      ]),
    )
    expect(refused).toMatchObject({ exit: 1, files: [] })
    for (const line of [1, 3, 4, 5, 6, 7, 8]) expect(refused.stderr).toContain(`decisions.jsonl, line ${line}:`)
    expect(refused.stderr).not.toContain('line 2:')
    expect(refused.stderr).toContain('line 4: instead: expected only where the decision is corrected')
    expect(refused.stderr).toContain('the meeting last held is 2'.replace('meeting', 'session'))
  })
  it('refuses what a decision says of an episode on record beside its id, which would be recorded nowhere', () => {
    const refused = accepting(
      lines([
        decisions[0] ?? {},
        { ...decisions[1], instead: { episode: 's2-anna/2-3/withdrawal', kind: 'mixed', happened: during(2) } },
      ]),
    )
    expect(refused).toMatchObject({ exit: 1, files: [] })
    expect(refused.stderr).toContain(
      'line 2: instead: expected episode alone, without kind, happened: s2-anna/2-3/withdrawal is on record, and an answer changes nothing of it',
    )
  })
  it('names the episodes that decisions make under an id of their own', () => {
    const named = accepting(
      lines([{ ...decisions[0], decision: 'corrected', instead: { episode: 'sesion-3' } }, decisions[2] ?? {}]),
    )
    expect(named.exit).toBe(0)
    expect(named.stderr).toContain('note: not on record before, so a new episode of this id: sesion-3\n')
  })
  it('names an alliance that the log does not have', () => {
    const elsewhere = proposed.replaceAll('"alliance":"a"', '"alliance":"z"')
    const refused = accepting(lines(decisions), { 'proposals.jsonl': elsewhere })
    expect(refused.stderr).toContain('expected one of an alliance of the log')
  })
  it('refuses to write over a file', () => {
    expect(accepting(lines(decisions), {}, ['new.jsonl'])).toMatchObject({ exit: 1, files: [] })
  })
  it('takes the proposals of trace, and says what scores cannot', () => {
    const finding = {
      ...{ _tag: 'Finding', id: 'a', rule: 'drop', parameters: {}, from: 1, to: 2, kind: 'drop', counts: true },
      ...{ verdict: 'met', criteria: {}, magnitude: 6, recoveredAt: null, status: 'censored', evidence: {} },
    }
    const drop = { _tag: 'Proposal', id: 'a/drop/1-2/drop', alliance: 'a', evidence: finding }
    const files = { 'proposals.jsonl': lines([{ ...drop, proposedBy: { _tag: 'algorithm', rule: 'drop' } }]) }
    const decided = { proposal: drop.id, ...by('lead') }
    const refused = accepting(lines([{ ...decided, decision: 'accepted' }]), files)
    expect(refused.stderr).toContain(
      'scores do not say who did what and when: the decision is "corrected", and instead gives expressedBy, affected, happened, kind',
    )
    const instead = {
      ...{ expressedBy: ['c'], affected: ['c'], kind: 'withdrawal' },
      happened: { _tag: 'about', session: 2 },
    }
    const taken = accepting(lines([{ ...decided, decision: 'corrected', instead }]), files)
    expect(taken.exit).toBe(0)
    expect(textOf(taken)).toContain('"promptedBy":{"rule":"drop","from":1,"to":2}')
    expect(textOf(taken)).not.toContain('magnitude')
  })
})

it('the library gives the same commands as the verb', () => {
  const [first] = proposed.trim().split('\n').map(parseProposal)
  if (first?._tag !== 'Right') throw new Error('not read')
  const answered = answerProposal(began.right.state, first.right, {
    decision: 'accepted',
    stamp: at(2, observes('lead')),
  })
  expect(answered._tag === 'Right' && answered.right.map(({ _tag }) => _tag)).toEqual([
    'ReportRupture',
    'CodeMarkers',
    'JudgeResolution',
    'AnswerProposal',
  ])
})
