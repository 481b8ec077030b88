import { readFileSync } from 'node:fs'
import { getOrThrow, right } from 'rupture-repair'
import { chainLog, firstPrev, formatLog, readWholeLog } from 'rupture-repair/journal'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { VerifiedDocument } from '../../../src/schema/files/verified.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { sha256 } from '../../sha256.js'
import { document, given, typed } from '../cli/given.js'

const plain = readFileSync(new URL('../../../examples/data/one-repair.jsonl', import.meta.url), 'utf8')
const chained = formatLog(chainLog(getOrThrow(readWholeLog(plain)), sha256))
const lines = chained.trimEnd().split('\n')

const verify = (log: string | Uint8Array, more = ''): Outcome =>
  run(typed(`verify log.jsonl ${more}`), given({ 'log.jsonl': log }))
const verified = (log: string | Uint8Array, more = ''): VerifiedDocument => document(verify(log, `--json ${more}`))
const { head } = verified(chained)
const without = (index: number): string => lines.toSpliced(index, 1).join('\n')

describe('verify', () => {
  /** To renew the file after a deliberate change: `npx vitest run test/unit/verbs/verify.test.ts --update`. */
  it('finds the shipped chained log as it was chained', async () => {
    await expect(chained).toMatchFileSnapshot('../../../examples/data/one-repair-chained.jsonl')
    expect(verify(chained)).toEqual({
      exit: 0,
      stdout: `${lines.length} lines: every entry could follow what came before it; every line has the hash of the line before it.\nHead: ${head}\n`,
      stderr: '',
      files: [],
    })
  })
  it('prints exactly the keys of the contract, in order', () => {
    expect(verified(chained)).toEqual({
      lawful: true,
      chained: true,
      lines: lines.length,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      first: null,
      problems: [],
    })
    expect(Object.keys(verified(chained))).toEqual(['lawful', 'chained', 'lines', 'head', 'first', 'problems'])
    expect(verify(chained, '--json')).toMatchObject({ exit: 0, stderr: '' })
  })
  it('names the first line that is not as it was written, and why', () => {
    const outcome = verify(without(3))
    expect(outcome).toMatchObject({ exit: 1, files: [] })
    expect(outcome.stdout).toContain('First: line 4, missing.\n')
    expect(outcome.stderr).toContain('log.jsonl, line 4: alliance invented-mended: seq: expected 4, found 5\n')
    expect(verify(without(3), '--json')).toMatchObject({ exit: 1, stderr: '' })
    expect(verified(without(3))).toMatchObject({ lawful: false, chained: false, first: { line: 4, what: 'missing' } })
    expect(verified(without(3)).problems.map(({ _tag, alliance }) => [_tag, alliance])).toEqual([
      ['SeqGap', 'invented-mended'],
      ['ChainBreak', undefined],
    ])
  })
  it('a log without a chain is lawful, and exit 1, since nothing shows that it was not changed', () => {
    expect(verified(plain)).toMatchObject({
      lawful: true,
      chained: false,
      first: null,
      problems: [{ _tag: 'NotChained' }],
    })
    expect(verify(plain)).toMatchObject({ exit: 1, stdout: expect.stringContaining('the log is not chained.') })
  })
  it('--head finds a cut tail, which a chain alone does not show', () => {
    const cut = lines.slice(0, -1).join('\n')
    expect(verified(cut)).toMatchObject({ chained: true, first: null })
    expect(verified(cut, `--head ${head}`)).toMatchObject({
      chained: false,
      first: { line: lines.length, what: 'missing' },
    })
    expect(verified(chained, `--head ${head?.toUpperCase()}`)).toMatchObject({ chained: true })
    expect(verify(chained, '--head abc')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('--head needs 64 hexadecimal digits'),
    })
  })
  it('a last line that was altered is said to be so, or not told from a cut end', () => {
    const last = lines.at(-1) ?? ''
    const unlawful = lines.with(-1, last.replace('"event":{', '"event":{"x":1,')).join('\n')
    expect(verified(unlawful, `--head ${head}`).first).toEqual({ line: lines.length, what: 'altered' })
    const lawful = lines.with(-1, last.replace('"event":', '"meta":{"x":1},"event":')).join('\n')
    const outcome = verify(lawful, `--head ${head}`)
    expect(outcome.stdout).toContain('; no line has the hash given with --head.\n')
    expect(outcome.stderr).toContain(
      'the last one is altered, or the chain was written anew; nothing tells these apart',
    )
  })
  it('a line that is no text is altered, even where the sign for that was there before', () => {
    const odd = formatLog(chainLog(getOrThrow(readWholeLog(plain.replaceAll('invented-mended', 'a\uFFFD'))), sha256))
    expect(verified(odd)).toMatchObject({ lawful: true, chained: true })
    const bytes = new TextEncoder().encode(odd)
    const at = bytes.indexOf(0xef, bytes.indexOf(0x0a))
    const turned = Uint8Array.from([...bytes.slice(0, at), 0xff, ...bytes.slice(at + 3)])
    expect(verified(turned)).toMatchObject({
      lawful: false,
      chained: false,
      first: { line: 2, what: 'altered' },
      problems: [{ _tag: 'NotText', line: 2 }],
    })
  })
  it('an entry that cannot follow is unlawful, in words', () => {
    const [first = '', second = ''] = plain.split('\n')
    const twice = `${first}\n${first.replace('"seq":1', '"seq":2')}\n${second.replace('"seq":2', '"seq":3')}\n`
    expect(verified(twice)).toMatchObject({ lawful: false, first: { line: 2, what: 'unlawful' } })
    expect(verify(twice).stderr).toMatch(/log\.jsonl, line 2: alliance invented-mended: /)
  })
  it('an empty log is lawful and chained, unless a head was noted', () => {
    expect(verified('')).toMatchObject({ lawful: true, chained: true, lines: 0, head: firstPrev })
    expect(verified('', `--head ${head}`)).toMatchObject({ chained: false, first: { line: 1, what: 'missing' } })
    expect(verify('').stdout).toContain('0 lines')
    expect(verify('')).toMatchObject({ exit: 0, stdout: `0 lines: there is no line to verify.\nHead: ${firstPrev}\n` })
    expect(verify('', `--head ${head}`)).toMatchObject({
      exit: 1,
      stdout: '0 lines: there is no line, and so none with the hash given with --head.\nFirst: line 1, missing.\n',
    })
  })
  it.each([1, 7, 4096])('in pieces of %i bytes it finds what it finds in one', (length) => {
    const bytes = new TextEncoder().encode(`\uFEFF${chained.replaceAll('"note":"', '"note":"\u{1F331}\r')}`)
    const turned = (place: number): Uint8Array => bytes.with(place, 0xff)
    const texts = [bytes, turned(bytes.indexOf(0xf0)), turned(bytes.length - 3), bytes.subarray(0, -9), turned(0)]
    for (const text of texts) {
      const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
        text.subarray(index * length, (index + 1) * length),
      )
      const world = given({ 'log.jsonl': text })
      for (const more of ['', '--json', `--head ${head}`])
        expect(run(typed(`verify log.jsonl ${more}`), { ...world, pieces: () => right(pieces) })).toEqual(
          run(typed(`verify log.jsonl ${more}`), world),
        )
    }
  })
  it('a log that is larger than a text can be is verified, and refused in words by what reads it as one', () => {
    const blank = new Uint8Array(2 ** 20).fill(0x20).with(-1, 0x0a)
    const pieces = [...Array.from({ length: 520 }, () => blank), new TextEncoder().encode(chained)]
    const outcome = run(typed(`verify log.jsonl --json --head ${head}`), { ...given({}), pieces: () => right(pieces) })
    expect(document(outcome)).toMatchObject({ lawful: true, chained: true, lines: lines.length, head })
    const large = given({ 'log.jsonl': new Uint8Array(2 ** 29).fill(0x20) })
    expect(run(typed('replay log.jsonl'), large)).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringContaining('log.jsonl: larger than 512 MB'),
      files: [],
    })
  })
  it('a file that cannot be read is a fault', () =>
    expect(run(['verify', 'absent.jsonl'], given({}))).toMatchObject({ exit: 1, stdout: '' }))
  it('says nothing again of what is in meta', () => {
    const outcome = verify(
      plain.replaceAll('"event":{', '"meta":{"x":"secret","x":"secret","secret":[1e999]},"event":{'),
    )
    expect(outcome.exit).toBe(1)
    expect(outcome.stdout + outcome.stderr).not.toContain('secret')
  })
})
