import { type AllianceCommand, type AllianceState, decide, recordAll } from 'rupture-repair'
import { undo } from 'rupture-repair/alliance'
import { explain } from 'rupture-repair/language'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  course,
  endTogether,
  pair,
  rupture,
  says,
} from '../../model/given.js'

const [client, therapist] = [says('c'), says('t')]
const held = (session: number, by = therapist): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, by),
  held: { present: ['c', 't'] },
})
const strained = [pair, held(1), rupture('e', [between('c', 't')], { session: 1, by: therapist })]
const tried = [...strained, { ...attempt('e', 't', 1), stamp: at(1, therapist) }]
const ending: AllianceCommand = {
  _tag: 'EndPhase',
  stamp: at(1, therapist),
  ending: { _tag: 'together' },
  account: { reason: 'planned', attributedTo: [] },
}
const undone = (state: AllianceState, ...stamp: Parameters<typeof at>): unknown => {
  const command = undo(state, at(...stamp))
  return command._tag === 'Left' ? command.left : { ...command.right, stamp: undefined }
}
const withdraws = (entry: number): unknown => ({ _tag: 'WithdrawEntry', entry })
const corrects = (...entries: readonly number[]): unknown => ({
  _tag: 'CorrectEntries',
  corrections: entries.map((entry) => ({ entry, instead: null })),
})
const after = (state: AllianceState, ...commands: readonly AllianceCommand[]): AllianceState => {
  const recorded = recordAll(state, commands)
  if (recorded._tag === 'Left') throw new Error(recorded.left.why._tag)
  return recorded.right.state
}

describe('undo', () => {
  it('withdraws the last entry of this person, whatever others have said since', () => {
    const words: AllianceCommand = {
      _tag: 'RateSeverity',
      stamp: at(1, client),
      episode: 'e',
      severity: { _tag: 'intensity', rating: 3 },
    }
    expect(undone(allianceAfter(...tried, words), 1, therapist)).toEqual(withdraws(4))
    expect(undone(allianceAfter(...tried, words), 1, client)).toEqual(withdraws(5))
  })

  it('takes an ending, its account and the attempts it broke off as one act', () => {
    expect(undone(allianceAfter(...tried, ending), 1, therapist)).toEqual(corrects(5, 6, 7))
  })

  it('takes a resolution with the attempt that worked as one act', () => {
    const resolved: AllianceCommand = {
      _tag: 'ResolveEpisode',
      stamp: at(1, therapist),
      episode: 'e',
      judgement: { rating: 4 },
    }
    expect(undone(allianceAfter(...tried, resolved), 1, therapist)).toEqual(corrects(5, 6, 7))
    expect(undone(allianceAfter(...strained, resolved), 1, therapist)).toEqual(corrects(4, 5))
  })

  it('takes a departure with its account as one act', () => {
    const group = begin('group', { l: 'leader', ann: 'member', ben: 'member' })
    const leave = (account: boolean): AllianceCommand => ({
      _tag: 'Leave',
      stamp: at(0, says('l')),
      participant: 'ann',
      departure: { _tag: 'left' },
      ...(account && { account: { reason: 'unknown', attributedTo: [] } }),
    })
    expect(undone(allianceAfter(group, leave(true)), 0, says('l'))).toEqual(corrects(2, 3))
    expect(undone(allianceAfter(group, leave(false)), 0, says('l'))).toEqual(withdraws(2))
  })

  it('takes commands recorded at one time, told to the second, as one act', () => {
    const timed = (command: AllianceCommand, time: string): AllianceCommand => ({
      ...command,
      stamp: { ...command.stamp, at: time },
    })
    const written = (time: string) =>
      allianceAfter(
        pair,
        timed(held(1), time),
        timed(rupture('e', [between('c', 't')], { session: 1, by: therapist }), time),
      )
    expect(undone(written('2026-03-14T09:30:05Z'), 1, therapist)).toEqual(corrects(2, 3))
    expect(undone(written('2026-03-14T09:30Z'), 1, therapist)).toEqual(withdraws(3))
    expect(undone(written('2026-03-14'), 1, therapist)).toEqual(withdraws(3))
  })

  it('undoes an undo, and that again', () => {
    const state = allianceAfter(...tried, ending)
    const twice = ['undone', 'done again', 'undone again'].reduce<readonly AllianceState[]>(
      (states) => {
        const now = states.at(-1) ?? state
        const command = undo(now, at(1, therapist))
        if (command._tag === 'Left') throw new Error(command.left._tag)
        return [...states, after(now, command.right)]
      },
      [state],
    )
    expect(twice.map(({ _tag }) => _tag)).toEqual(['Ended', 'Running', 'Ended', 'Running'])
  })

  it('says that there is nothing to undo', () => {
    const state = allianceAfter(...strained)
    expect(undone(state, 1, client)).toEqual({ _tag: 'NothingToUndo', participant: 'c' })
    expect(explain({ _tag: 'NothingToUndo', participant: 'c' }, 'client')).toMatch(/^No entry by c is in force/)
    expect(undone(course().state, 0, client)).toEqual({ _tag: 'AllianceNotBegun' })
  })

  it('passes over what another person has withdrawn', () => {
    const state = allianceAfter(pair, held(1), held(2), { _tag: 'WithdrawEntry', stamp: at(2, therapist), entry: 3 })
    expect(
      undone(
        allianceAfter(pair, held(1), held(2, client), { _tag: 'WithdrawEntry', stamp: at(2, therapist), entry: 3 }),
        1,
        client,
      ),
    ).toEqual({ _tag: 'NothingToUndo', participant: 'c' })
    expect(undone(state, 1, therapist)).toEqual(withdraws(4))
  })

  it('is refused where what came after could not follow, and for a session that is not the current one', () => {
    const state = allianceAfter(...tried, {
      _tag: 'NoteEffect',
      stamp: at(1, client),
      episode: 'e',
      effect: { on: 'c', effect: 'anger' },
    })
    const later = allianceAfter(...strained, {
      _tag: 'NoteEffect',
      stamp: at(1, client),
      episode: 'e',
      effect: { on: 'c', effect: 'anger' },
    })
    expect(undone(later, 1, therapist)).toMatchObject({ _tag: 'WouldBreakHistory', entry: 3, breaks: 4 })
    expect(undone(state, 2, therapist)).toMatchObject({ _tag: 'NotTheCurrentSession' })
  })

  it('gives what decide accepts', () => {
    const state = allianceAfter(...tried, endTogether(1))
    const command = undo(state, at(1))
    expect(command._tag === 'Right' && decide(state, command.right)._tag).toBe('Right')
  })
})
