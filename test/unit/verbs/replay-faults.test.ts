import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { given, typed } from '../cli/given.js'
import { teamWithHarm, threeAlliances } from '../cli/logs.js'
import { replay } from './replay-given.js'

describe('replay', () => {
  it('asks about a misspelt name, and lists no names where there are many', () => {
    const [first = ''] = threeAlliances
    const misspelt = first.replace('AllianceBegan', 'AllianceBegn').replace('"alliance":', '"aliance":')
    const { exit, stderr } = replay([misspelt])
    expect(exit).toBe(1)
    expect(stderr).toContain(
      'event._tag: expected the name of an event, such as SessionHeld (docs/entries.md has them all); did you mean AllianceBegan?',
    )
    expect(stderr).toMatch(/aliance: expected only .*; did you mean alliance\?/)
  })

  it('names a broken line in the words of its setting', () => {
    const late = teamWithHarm.map((line) => line.replaceAll(/"session":1\b/g, '"session":3'))
    const broken = [...late.slice(0, 2), teamWithHarm[1]?.replace('"seq":2', '"seq":3') ?? '']
    expect(replay(broken)).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('Meeting 1 does not come after meeting 3'),
    })
  })

  it('names the first line of each alliance that cannot follow, and prints nothing else', () => {
    const broken = threeAlliances.filter((line) => !line.includes('ReportRupture') && !line.includes('RuptureReported'))
    const renumbered = broken.map((line, index, all) => {
      const read = (text: string): { readonly alliance: string } => JSON.parse(text)
      const parsed = read(line)
      const before = all.slice(0, index).filter((other) => read(other).alliance === parsed.alliance).length
      return JSON.stringify({ ...parsed, seq: before + 1 })
    })
    const outcome = replay(renumbered, '--json')
    expect(outcome).toMatchObject({ exit: 1, stdout: '', files: [] })
    const faults = outcome.stderr.split('\n').slice(0, -2)
    expect(faults).toHaveLength(3)
    for (const fault of faults)
      expect(fault).toMatch(/^log\.jsonl, line \d+: alliance (mended|contested|ended): .*the-si/)
  })

  it('names every line that cannot be read, and never what stands there', () => {
    const damaged = [...threeAlliances]
    damaged[3] = (damaged[3] ?? '').replace('"session":', '"secret-note":')
    damaged[5] = (damaged[5] ?? '').slice(0, 30)
    damaged[7] = 'my private words'
    const outcome = replay(damaged)
    expect(outcome).toMatchObject({ exit: 1, stdout: '' })
    for (const line of [4, 6, 8])
      expect(outcome.stderr).toMatch(new RegExp(`^log\\.jsonl, line ${line}: .*expected `, 'm'))
    expect(outcome.stderr).not.toContain('private')
  })

  it('says where lines of an alliance are missing', () => {
    const outcome = replay(threeAlliances.filter((_, index) => index !== 3))
    expect(outcome.stderr).toContain('log.jsonl, line 4: alliance mended: seq: expected 4, found 5\n')
  })

  it('asks once whether a table was meant for a log', () => {
    const { exit, stderr } = replay(['id,session,total', 'a,1,5', 'a,2,6'])
    expect([exit, stderr.split('\n').slice(-3)]).toEqual([
      1,
      [
        '3 faults; nothing was written.',
        'Hint: is this a table? A log is JSON Lines; score, detect, trace, compare and multiverse read tables.',
        '',
      ],
    ])
    expect(replay([...threeAlliances, 'x']).stderr).not.toContain('Hint')
  })

  it('refuses an empty file and an absent one', () => {
    expect(replay([]).stderr).toContain('log.jsonl, line 1: the file is empty')
    expect(run(typed('replay none.jsonl'), given({})).stderr).toContain('none.jsonl: cannot be read (absent)')
  })
})
