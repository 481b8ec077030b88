import { describe, expect, it } from 'vitest'
import { document } from '../cli/given.js'
import { teamWithHarm, threeAlliances } from '../cli/logs.js'
import { replay } from './replay-given.js'

describe('replay', () => {
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
})
