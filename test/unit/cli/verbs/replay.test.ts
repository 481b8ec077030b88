import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import type { Outcome } from '../../../../src/cli/say/outcome.js'
import { document, given, typed } from '../given.js'
import { teamWithHarm, threeAlliances } from '../logs.js'

const replay = (lines: readonly string[], more = ''): Outcome =>
  run(typed(`replay log.jsonl ${more}`), given({ 'log.jsonl': `${lines.join('\n')}\n` }))

const none = { resolved: 0, 'unsuccessful-repair': 0, termination: 0, 'unresolved-at-ending': 0, open: 0, harm: 0 }

describe('replay', () => {
  it('prints exactly the keys of the contract, in order', () => {
    const read = document(replay(threeAlliances, '--resolved-by client --json'))
    expect(Object.keys(read)).toEqual(['alliances', 'outcomes', 'resolvedBy', 'problems'])
    expect(Object.keys(Object(read.outcomes))).toEqual(Object.keys(none))
    expect(read.problems).toEqual([])
    expect(read.alliances).toMatchObject([
      {
        id: 'mended',
        phases: [{ number: 1, from: 0, to: null, ending: null }],
        episodes: [
          {
            id: 'the-silence',
            phase: 1,
            reported: 2,
            kinds: ['withdrawal', 'confrontation'],
            state: 'closed',
            attempts: 2,
            outcome: 'resolved',
            standing: 'confirmed',
          },
        ],
      },
      { id: 'contested', episodes: [{ outcome: 'open', standing: 'contested' }] },
      {
        id: 'ended',
        phases: [{ number: 1, from: 0, to: 2, ending: 'left' }],
        episodes: [{ outcome: 'termination', standing: 'none' }],
      },
    ])
  })

  it.each([
    ['client', { ...none, resolved: 1, open: 1, termination: 1 }],
    ['therapist', { ...none, resolved: 2, termination: 1 }],
    ['observer', { ...none, open: 2, termination: 1 }],
    ['any', { ...none, resolved: 2, termination: 1 }],
    ['all', { ...none, resolved: 1, open: 1, termination: 1 }],
  ])('counts outcomes on the word of %s', (criterion, outcomes) => {
    const read = document(replay(threeAlliances, `--resolved-by ${criterion} --json`))
    expect([read.resolvedBy, read.outcomes]).toEqual([criterion, outcomes])
  })

  it('lists what the record should be asked about, when it is asked', () => {
    const plain = document(replay(threeAlliances, '--json'))
    expect(Object.keys(plain).at(-1)).toBe('problems')
    const read = document(replay(threeAlliances, '--json --remarks'))
    expect(Object.keys(read).at(-1)).toBe('remarks')
    expect(replay(threeAlliances, '--remarks').exit).toBe(0)
    const rows: readonly unknown[] = Array.isArray(read.remarks) ? read.remarks : []
    for (const row of rows) expect(Object.keys(Object(row))).toEqual(['_tag', 'alliance', 'seq', 'sentence'])
  })

  it('gives no outcomes unless it is told whose word decides', () => {
    const read = document(replay(threeAlliances, '--json'))
    expect([read.outcomes, read.resolvedBy]).toEqual([null, null])
    expect(replay(threeAlliances).stdout).toContain('--resolved-by says so')
    expect(replay(threeAlliances, '--resolved-by nobody')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('unknown --resolved-by nobody; allowed: client, therapist, observer, any, all'),
    })
  })

  it('shows people every episode and what became of it', () => {
    const { stdout } = replay(threeAlliances, '--resolved-by client')
    expect(stdout).toMatch(/^3 alliances, 3 phases; every entry could follow what came before it\.$/m)
    expect(stdout).toMatch(
      /^contested +the-sigh +2 +withdrawal +closed +1 +some say resolved, others do not +not resolved on that word$/m,
    )
    expect(stdout).toMatch(/clients or members +number\nin all +3\nresolved +1$/m)
    expect(stdout).toMatch(/^still open +0$/m)
    expect(stdout).toMatch(/^closed, but the word that was asked for is missing or says otherwise +1$/m)
    expect(stdout).toContain('Episodes by outcome, on the word of clients or members')
    expect(replay(teamWithHarm, '--resolved-by any').stdout).toMatch(/^still open +1$/m)
    expect(stdout).toMatch(/^resolved +1$/m)
  })

  it('writes a line of CSV per episode', () => {
    const [header, ...rows] = replay(threeAlliances, '--format csv').stdout.trimEnd().split('\n')
    expect(header).toBe('alliance,episode,phase,reported,kinds,state,attempts,outcome,standing,wordGiven')
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([(header ?? '').split(',').length]))
    const asked = replay(threeAlliances, '--resolved-by client --format csv').stdout.trim().split('\n').slice(1)
    expect(asked.map((row) => row.split(',').at(-1))).toEqual(['true', 'true', 'false'])
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

  it('says where nobody is there whose word was asked for', () => {
    const note = (side: string) =>
      `nobody of the ${side}’s side takes part in alliance g1; its episodes cannot be resolved on that word (try any or all)`
    for (const side of ['client', 'therapist']) {
      expect(replay(teamWithHarm, `--resolved-by ${side}`).stderr).toBe(`note: ${note(side)}\n`)
      expect(document(replay(teamWithHarm, `--resolved-by ${side} --json`)).problems).toContainEqual({
        _tag: 'NobodyOfThatSide',
        alliance: 'g1',
        message: note(side),
      })
    }
    for (const more of ['', '--resolved-by any', '--resolved-by all', '--resolved-by observer'])
      expect(replay(teamWithHarm, more).stderr).toBe('')
    expect(replay(threeAlliances, '--resolved-by client').stderr).toBe('')
  })

  it('says how many are not resolved only for want of the word that was asked for', () => {
    const note = (many: string, who: string) =>
      `note: ${many} called resolved by others and not resolved on that word, because ${who} has given it in time: it is missing, and does not say no\n`
    // Nobody observed any of them: the first is called resolved by others, of the second they differ, the third ended in a termination.
    expect(replay(threeAlliances, '--resolved-by client').stderr).toBe('')
    expect(replay(threeAlliances, '--resolved-by observer').stderr).toBe(note('1 of 3 episodes is', 'no observer'))
    const rows = document(replay(threeAlliances, '--resolved-by observer --json')).alliances as readonly {
      readonly episodes: readonly { readonly wordGiven: boolean }[]
    }[]
    expect(rows.flatMap(({ episodes }) => episodes.map(({ wordGiven }) => wordGiven))).toEqual([false, false, false])
  })

  it('lists every harm and points to safety, supervision, reporting and choice', () => {
    const sentence =
      /harm h\d: ben reported harm .*: retaliation\. Safety comes first, with supervision, reporting and the free choice/
    const harms = (text: string) => text.split('\n').filter((line) => sentence.test(line))
    for (const more of ['', '--resolved-by any']) {
      expect(harms(replay(teamWithHarm, more).stdout)).toHaveLength(9)
      expect(harms(replay(teamWithHarm, more).stdout)[0]).toMatch(/^alliance g1, harm h1: /)
      expect(harms(replay(teamWithHarm, `${more} --format csv`).stderr)).toHaveLength(9)
    }
    const { problems } = document<{ readonly problems: readonly unknown[] }>(replay(teamWithHarm, '--json'))
    expect(problems).toHaveLength(9)
    expect(problems[0]).toMatchObject({ _tag: 'HarmOnRecord', alliance: 'g1', harm: 'h1' })
    expect(replay(threeAlliances).stdout).not.toContain('Safety')
  })

  it('speaks of those who lead or treat, whatever the setting', () => {
    const only = threeAlliances.filter((line) => line.includes('"contested"') && !line.includes('"rating":2'))
    expect(replay(only).stdout).toMatch(/resolved in the word of those who lead or treat alone/)
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
