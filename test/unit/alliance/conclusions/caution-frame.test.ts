/** Cautions about a change of the frame: which episodes were open when it was changed. */
import type { AllianceCommand } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import type { FrameManner } from '../../../../src/vocabulary/inside.js'
import { at, between, during, held, pair, resolve, resume, rupture, says } from '../../../model/given.js'
import { found, strain } from './caution-given.js'

describe('a change of the frame by one side', () => {
  const changed = (manner: FrameManner, session = 0): AllianceCommand => ({
    _tag: 'ChangeFrame',
    stamp: at(session),
    change: { aspect: 'fee', manner, changedBy: ['t'], happened: during(session) },
  })
  it('while an episode is open', () => {
    expect(found('OneSidedFrameChange', [pair, strain, changed('one-sided')])).toEqual([
      { _tag: 'OneSidedFrameChange', setting: 'individual', aspect: 'fee', changedBy: ['t'], episodes: ['e'] },
    ])
  })
  it('not one made together, nor before or after the episode', () => {
    expect(found('OneSidedFrameChange', [pair, strain, changed('together')])).toEqual([])
    expect(
      found('OneSidedFrameChange', [
        pair,
        changed('one-sided'),
        held(1),
        rupture('e', [between('c', 't')], { session: 1 }),
      ]),
    ).toEqual([])
    expect(
      found('OneSidedFrameChange', [pair, strain, resolve('e', says('c')), held(1), changed('one-sided', 1)]),
    ).toEqual([])
  })
})

describe('a change of the frame, told late or after an ending', () => {
  const oneSided = (told: number, happened: number): AllianceCommand => ({
    _tag: 'ChangeFrame',
    stamp: at(told),
    change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(happened) },
  })
  it('names no episode that ended with an earlier phase', () => {
    const ended: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'together' } }
    expect(found('OneSidedFrameChange', [pair, strain, ended, resume, held(5), oneSided(5, 5)])).toEqual([])
  })
  it('goes by when it happened, not by when it was told', () => {
    const later = rupture('e', [between('c', 't')], { session: 5 })
    expect(found('OneSidedFrameChange', [pair, held(1), held(5), later, oneSided(5, 1)])).toEqual([])
    expect(found('OneSidedFrameChange', [pair, held(1), held(5), later, oneSided(5, 5)])).toHaveLength(1)
  })
})

describe('a frame changed in the session in which an episode was closed', () => {
  const alone: AllianceCommand = {
    _tag: 'ChangeFrame',
    stamp: at(0),
    change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(0) },
  }
  it('was changed while it was open, if it was told before the closing', () =>
    expect(found('OneSidedFrameChange', [pair, strain, alone, resolve('e', says('c'))])).toHaveLength(1))
  it('was changed after it, if it was told after the closing', () =>
    expect(found('OneSidedFrameChange', [pair, strain, resolve('e', says('c')), alone])).toEqual([]))
})
