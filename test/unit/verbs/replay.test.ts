import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { english } from '../../../src/language/index.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../cli/given.js'
import { oddAlliances, teamWithHarm, threeAlliances } from '../cli/logs.js'

const replay = (lines: readonly string[], more = ''): Outcome =>
  run(typed(`replay log.jsonl ${more}`), given({ 'log.jsonl': `${lines.join('\n')}\n` }))

const none = {
  resolved: 0,
  'unsuccessful-repair': 0,
  termination: 0,
  'led-to-referral': 0,
  'let-go': 0,
  faded: 0,
  unresolved: 0,
  'not-judged': 0,
  open: 0,
  harm: 0,
}

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
  it('prints exactly the keys of the contract, in order', () => {
    const read = document(replay(threeAlliances, '--resolved-by client --json'))
    expect(Object.keys(read)).toEqual([
      'alliances',
      'outcomes',
      'resolvedBy',
      'resolvedFrom',
      'outcomeRule',
      'problems',
    ])
    expect([read.resolvedFrom, read.outcomeRule]).toEqual([3, 2])
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
            codedKinds: [],
            attempts: 2,
            outcome: 'resolved',
            judged: 'resolved',
            reason: null,
            closure: 'called-resolved',
            attempted: true,
            attributed: 'not-asked',
            settled: true,
            recurred: null,
            restored: true,
            standing: 'confirmed',
          },
        ],
      },
      { id: 'contested', episodes: [{ outcome: 'unsuccessful-repair', standing: 'contested' }] },
      {
        id: 'ended',
        phases: [{ number: 1, from: 0, to: 2, ending: 'left' }],
        episodes: [{ outcome: 'termination', standing: 'none' }],
      },
    ])
  })

  it('names a broken line in the words of its setting', () => {
    const late = teamWithHarm.map((line) => line.replaceAll(/"session":1\b/g, '"session":3'))
    const broken = [...late.slice(0, 2), teamWithHarm[1]?.replace('"seq":2', '"seq":3') ?? '']
    expect(replay(broken)).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('Meeting 1 does not come after meeting 3'),
    })
  })

  it.each([
    ['client', { ...none, resolved: 1, 'unsuccessful-repair': 1, termination: 1 }],
    ['therapist', { ...none, resolved: 2, 'not-judged': 1 }],
    ['observer', { ...none, 'not-judged': 3 }],
    ['any', { ...none, resolved: 2, termination: 1 }],
    ['all', { ...none, resolved: 1, 'unsuccessful-repair': 1, 'not-judged': 1 }],
    ['hurt', { ...none, resolved: 1, 'unsuccessful-repair': 1, termination: 1 }],
    ['other-side', { ...none, resolved: 2, 'not-judged': 1 }],
    ['both', { ...none, resolved: 1, 'unsuccessful-repair': 1, 'not-judged': 1 }],
  ])('counts outcomes on the word of %s', (criterion, outcomes) => {
    const read = document(replay(threeAlliances, `--resolved-by ${criterion} --json`))
    expect([read.resolvedBy, read.outcomes]).toEqual([criterion, outcomes])
  })

  it('lists what the record should be asked about, when it is asked', () => {
    const plain = document(replay(threeAlliances, '--json'))
    expect(Object.keys(plain).at(-1)).toBe('problems')
    const read = document<{
      readonly remarks: readonly Readonly<Record<'_tag' | 'alliance' | 'seq' | 'sentence', unknown>>[]
    }>(replay(oddAlliances, '--json --remarks'))
    expect(Object.keys(read).at(-1)).toBe('remarks')
    expect(read.remarks.map(({ _tag, alliance, seq }) => [_tag, alliance, seq])).toEqual([
      ['ThreeInIndividual', 'odd', [1]],
      ['NotThere', 'odd', [2, 3]],
      ['BeforeItHappened', 'odd', [3, 4]],
      ['WordOfAnother', 'odd', [5]],
      ['AgreedByOneAlone', 'odd', [6]],
      ['RatingAndWordAtOdds', 'odd', [7]],
      ['LaterWordOverrules', 'odd', [7, 11]],
      ['SameRatingTwice', 'odd', [8, 9]],
      ['SessionFarBeyond', 'far', [2, 13]],
      ['TogetherByOneAlone', 'far', [14]],
      ['AskedWithoutNeed', 'far', [15]],
      ['LeftByOneAlone', 'far', [16]],
    ])
    for (const row of read.remarks) {
      expect(Object.keys(row)).toEqual(['_tag', 'alliance', 'seq', 'sentence'])
      expect(String(row.sentence)).toMatch(/\bentr(?:y|ies) \d.*\.$/)
    }
    // Every kind of remark there is, in the words of its setting.
    expect(read.remarks.map(({ _tag }) => _tag).sort()).toEqual(Object.keys(english.remarks).sort())
    expect(read.remarks.find(({ _tag }) => _tag === 'SessionFarBeyond')?.sentence).toBe(
      'Meeting 22 follows meeting 1 (entries 2 and 13); please ask whether the number is right.',
    )
    const { exit, stdout } = replay(oddAlliances, '--remarks')
    expect(exit).toBe(0)
    for (const { alliance, sentence } of read.remarks) expect(stdout).toContain(`alliance ${alliance}: ${sentence}\n`)
    expect(replay(threeAlliances, '--remarks').stdout).toContain(
      'No entries of this log seem to contradict each other.',
    )
    expect(document(replay(threeAlliances, '--json --remarks')).remarks).toEqual([])
  })

  it('gives no outcomes unless it is told whose word decides', () => {
    const read = document(replay(threeAlliances, '--json'))
    expect([read.outcomes, read.resolvedBy, read.resolvedFrom, read.outcomeRule]).toEqual([null, null, null, 2])
    expect(replay(threeAlliances).stdout).toContain('--resolved-by says so')
    expect(replay(threeAlliances, '--resolved-by nobody')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('unknown --resolved-by nobody; allowed: client, therapist, observer, any, all'),
    })
  })

  it('takes another cut, says so, and says what the others would change', () => {
    const at4 = replay(threeAlliances, '--resolved-by client --resolved-from 4')
    expect(at4.stdout).toContain(
      'Episodes by outcome, by the judgement of clients or members, resolved from 4 of 5, outcome rule 2',
    )
    expect(at4.stdout).toMatch(/^Another cut: from 3, all would come out the same; from 5, .*\.$/m)
    expect(document(replay(threeAlliances, '--resolved-by client --resolved-from 5 --json'))).toMatchObject({
      resolvedFrom: 5,
    })
    for (const [wrong, why] of [
      ['--resolved-by client --resolved-from 6', '--resolved-from needs 3, 4, 5, or the name of another scale'],
      ['--resolved-by client --resolved-from =4', '--resolved-from needs 3, 4, 5, or the name of another scale'],
      ['--resolved-by client --resolved-from 3 --resolved-from 4', '--resolved-from gives one scale two cuts'],
      ['--resolved-from 3', '--resolved-from goes with --resolved-by'],
    ] as const)
      expect(replay(threeAlliances, wrong)).toMatchObject({ exit: 2, stderr: expect.stringContaining(why) })
  })

  it('shows what is about back to where it was as that, and not as a bare failure', () => {
    const restored = threeAlliances.map((line) => line.replace('"judgement":{"rating":2}', '"judgement":{"rating":3}'))
    expect(replay(restored, '--resolved-by client').stdout).toMatch(/^contested .* resolved$/m)
    const at4 = replay(restored, '--resolved-by client --resolved-from 4').stdout
    expect(at4).toMatch(/^contested .* attempted, restored, not resolved at cut 4$/m)
    expect(at4).toContain('About back to where it was or better, and not resolved at this cut: 1.')
    expect(at4).toContain('Another cut: from 3, 1 episode would come out otherwise, 2 resolved;')
  })

  it('counts a judgement on another scale where its cut is named, and else says which scale has none', () => {
    const onPsq = threeAlliances.map((line) =>
      line.replace('"judgement":{"rating":2}', '"judgement":{"rating":7,"scale":"PSQ"}'),
    )
    const unnamed = replay(onPsq, '--resolved-by client')
    expect(unnamed.stderr).toBe(
      "note: judgements on the scale PSQ count as not judged: --resolved-from 'PSQ=k' names its cut\n",
    )
    expect(unnamed.stdout).toContain('Outcome not known, by reason: no cut 1.\n')
    const notAsked = replay(onPsq, '')
    expect(notAsked.stdout).toContain('says')
    expect(notAsked.stderr).toBe(
      "note: judgements on the scale PSQ count as not judged: with --resolved-by, --resolved-from 'PSQ=k' names its cut\n",
    )
    const named = replay(onPsq, '--resolved-by client --resolved-from PSQ=6')
    expect(named.stderr).toBe('')
    expect(named.stdout).toMatch(/^resolved +2$/m)
    expect(named.stdout).toContain('resolved from 3 of 5, from 6 on PSQ, outcome rule 2')
    const typed = replay(onPsq, '--resolved-by client --resolved-from psq=6')
    expect(typed.stderr).toContain('note: no judgement is on a scale named psq; scales named in the log: PSQ\n')
    expect(replay(threeAlliances, '--resolved-by client --resolved-from psq=6').stderr).toBe(
      'note: no judgement is on a scale named psq; scales named in the log: none\n',
    )
    const quoted = onPsq.map((line) => line.replace('"scale":"PSQ"', '"scale":"Ann\'s"'))
    expect(replay(quoted, '--resolved-by client').stderr).toContain("--resolved-from 'Ann'\\''s=k' names its cut\n")
    const more = '--resolved-by client --resolved-from PSQ=6'
    expect(document(replay(onPsq, `${more} --json`))).toMatchObject({
      resolvedFrom: 3,
      alliances: [{ episodes: [{ scales: { PSQ: 6 } }] }, {}, {}],
    })
    const [header, row] = replay(onPsq, `${more} --format csv`).stdout.split('\n')
    expect(header).toMatch(/,resolved_from,scale_cuts,outcome_rule$/)
    expect(row).toMatch(/,client,3,PSQ=6,2$/)
  })

  it('gives the share of resolved with its denominator, interval and bounds', () => {
    expect(replay(threeAlliances, '--resolved-by therapist').stdout).toContain(
      'Resolved: 2 of the 2 whose outcome is known, among 3 closed episodes: 1.00 (95% interval 0.34 to 1.00, which treats episodes as independent); those whose outcome is not known counted as no 0.67, as yes 1.00.\n',
    )
    expect(replay(threeAlliances, '--resolved-by observer').stdout).toContain(
      'Resolved: no outcome of 3 closed episodes is known, so there is no share; those whose outcome is not known counted as no 0.00, as yes 1.00.\nOutcome not known, by reason: not asked 3. Not asked is not no.\nAttempt on record: 3 of 3 closed episodes; resolved without one: 0.',
    )
  })

  it('shows a machine apart, and a coder’s kind under the coder’s name', () => {
    const lines = threeAlliances.map((line) => line.replace('"role":"therapist"', '"role":"therapist","machine":true'))
    const contested = lines.filter((line) => line.includes('"contested"'))
    expect(replay(contested).exit).toBe(1)
    const seq = threeAlliances.filter((line) => line.includes('"mended"')).length + 1
    const coded = `{"v":1,"alliance":"mended","seq":${seq},"session":4,"by":{"_tag":"observer","id":"coder-1"},"event":{"_tag":"MarkersCoded","episode":"the-silence","moment":1,"markers":[{"codeSet":"3RS-2015","marker":"control-pressure"}]}}`
    const { stdout } = replay([...threeAlliances, coded])
    expect(stdout).toMatch(/kind, as coder-1 codes it/)
    expect(stdout).toMatch(/^mended .*withdrawal, then confrontation +confrontation +closed/m)
    const [header, row] = replay([...threeAlliances, coded], '--format csv').stdout.split('\n')
    expect(header).toContain('kinds,kinds_by_coder-1,state')
    expect(row).toContain(',withdrawal confrontation,confrontation,closed,')
    expect(document(replay([...threeAlliances, coded], '--json')).alliances).toMatchObject([
      { episodes: [{ codedKinds: [{ coder: 'coder-1', kinds: ['confrontation'] }] }] },
      {},
      {},
    ])
  })

  it('says unsaid where no one has said the kind', () => {
    const lines = threeAlliances.map((line) => line.replace('"kind":"withdrawal",', ''))
    expect(replay(lines).stdout).toMatch(/^contested +the-sigh +2 +unsaid +closed/m)
  })

  it('shows people every episode and what became of it', () => {
    const { stdout } = replay(threeAlliances, '--resolved-by client')
    expect(stdout).toMatch(/^3 alliances, 3 phases; every entry could follow what came before it\.$/m)
    expect(stdout).toMatch(/^contested +the-sigh +2 +withdrawal +closed +1 +some; others do not$/m)
    expect(stdout).toMatch(
      /^contested +the-sigh +not resolved +called resolved +yes +not asked +no +unsuccessful repair$/m,
    )
    expect(stdout).toMatch(/outcome rule 2 +number\nin all +3\nresolved +1$/m)
    expect(stdout).toContain('Ending attributed to it: yes 1, not asked 2.')
    expect(stdout).toContain(
      '\nEach episode, by the judgement of clients or members, resolved from 3 of 5, outcome rule 2:\n',
    )
    const { stdout: byObserver } = replay(threeAlliances, '--resolved-by observer')
    expect(byObserver).toMatch(/^ended .* yes, others say +no +not judged$/m)
    expect(byObserver).toContain(
      'Ending attributed to it: not asked 3; for 1 only others say whether, and this does not decide the outcome.',
    )
    expect(replay(teamWithHarm, '--resolved-by any').stdout).toMatch(/^open: not closed +1$/m)
  })

  it('writes a line of CSV per episode', () => {
    const [header, ...rows] = replay(threeAlliances, '--format csv').stdout.trimEnd().split('\n')
    expect(header).toBe(
      'alliance,episode,phase,reported,kinds,state,attempts,outcome,judged,reason,closure,attempted,attributed,attributed_by_others,settled,recurred,restored,standing,resolved_by,resolved_from,scale_cuts,outcome_rule',
    )
    expect(rows).toHaveLength(3)
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([(header ?? '').split(',').length]))
    const asked = replay(threeAlliances, '--resolved-by client --format csv').stdout.trim().split('\n').slice(1)
    expect(asked.map((row) => row.split(',').slice(-4).join(' '))).toEqual([
      'client 3  2',
      'client 3  2',
      'client 3  2',
    ])
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
      `no one of the ${side}’s side takes part in alliance g1; its episodes cannot be resolved by that judgement (try hurt, other-side, both, any or all)`
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

  it('lists every harm and points to safety, help, reporting and choice', () => {
    const sentence =
      /harm h\d: ben reported harm .*: retaliation\. Safety comes first, with help from outside, reporting and the free choice/
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
    expect(replay(only).stdout).toMatch(/ those who lead or treat alone$/m)
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
