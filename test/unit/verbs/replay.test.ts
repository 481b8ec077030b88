import { describe, expect, it } from 'vitest'
import { english } from '../../../src/language/index.js'
import { document } from '../cli/given.js'
import { oddAlliances, teamWithHarm, threeAlliances } from '../cli/logs.js'
import { replay } from './replay-given.js'

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
})
