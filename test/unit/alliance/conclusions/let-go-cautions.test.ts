/** What stands as a caution stops for those who say themselves that it was let go or has faded, and for no one else. */
import type { AllianceCommand, Caution } from 'rupture-repair'
import { cautionsIn } from 'rupture-repair/alliance'
import type { Judgement } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { allianceAfter, at, between, during, held, pair, resolve, rupture, says } from '../../../model/given.js'

const strain = rupture('e', [between('c', 't')], { by: says('c'), affected: ['c'] })
const said = (who: string, session: number, judgement: Judgement): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(session, says(who)),
  episode: 'e',
  judgement,
})
const closed = (who: string, as: 'let-go' | 'faded' | 'led-to-referral'): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(2, says(who)),
  episode: 'e',
  as,
})
const raised = (...commands: readonly AllianceCommand[]): readonly Caution[] =>
  cautionsIn(allianceAfter(pair, ...commands), { unattendedFor: 2 })
const tags = (...commands: readonly AllianceCommand[]): readonly string[] => raised(...commands).map(({ _tag }) => _tag)

describe('left unattended', () => {
  it('stands while the one it hurt says neither', () => {
    expect(tags(strain, held(1), held(2))).toEqual(['LeftUnattended'])
    expect(tags(strain, held(1), said('c', 1, { over: 'stopped' }), held(2))).toEqual(['LeftUnattended'])
    expect(tags(strain, held(1), said('t', 1, { over: 'let-go' }), held(2))).toEqual(['LeftUnattended'])
  })
  it('stops for the one it hurt', () => {
    expect(tags(strain, held(1), said('c', 1, { over: 'let-go' }), held(2))).toEqual([])
    expect(tags(strain, held(1), said('c', 1, { rating: 2, over: 'faded' }), held(2))).toEqual([])
  })
  it('stands again where they say otherwise later', () => {
    const later = [said('c', 1, { over: 'let-go' }), said('c', 1, { rating: 2 })]
    expect(tags(strain, held(1), ...later, held(2))).toEqual(['LeftUnattended'])
  })
  it('asks all whom it hurt, and where none is named all its parties', () => {
    const both = { ...strain, rupture: { ...strain.rupture, affected: ['c', 't'] } }
    const unnamed = { ...strain, rupture: { ...strain.rupture, affected: [] } }
    for (const report of [both, unnamed]) {
      const one = [report, held(1), said('c', 1, { over: 'faded' })]
      expect(tags(...one, held(2))).toEqual(['LeftUnattended'])
      expect(tags(...one, said('t', 1, { over: 'faded' }), held(2))).toEqual([])
    }
  })
  it('is not called unspoken where no one has said of what kind it is', () => {
    const { kind: _, ...unsaid } = strain.rupture.moment
    const report = { ...strain, rupture: { ...strain.rupture, moment: unsaid } }
    expect(raised(report, held(1), held(2))).toMatchObject([{ _tag: 'LeftUnattended', mayBeUnspoken: false }])
  })
})

describe('a frame changed by one side', () => {
  const change: AllianceCommand = {
    _tag: 'ChangeFrame',
    stamp: at(2),
    change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: during(2) },
  }
  it('was not changed while it was open for those who had said before that it was over', () => {
    expect(tags(strain, held(1), held(2), change)).toContain('OneSidedFrameChange')
    expect(tags(strain, held(1), said('c', 1, { over: 'let-go' }), held(2), change)).toEqual([])
    expect(tags(strain, held(1), held(2), change, said('c', 2, { over: 'let-go' }))).toContain('OneSidedFrameChange')
  })
})

describe('closed against their word', () => {
  const caution = { _tag: 'ClosedAgainstTheirWord', episode: 'e', who: ['c'], closedBy: says('t') }
  it('where they say that it is not back, and no closing as let go or faded is, where they say so themselves', () => {
    expect(raised(strain, held(1), said('c', 1, { rating: 2 }), held(2), closed('t', 'let-go'))).toMatchObject([
      caution,
    ])
    for (const over of ['let-go', 'faded'] as const)
      expect(tags(strain, held(1), said('c', 1, { rating: 2, over }), held(2), closed('t', 'let-go'))).toEqual([])
    const resolved = [said('c', 1, { rating: 2, over: 'let-go' }), held(2), resolve('e', says('t'), 5, 2)]
    expect(raised(strain, held(1), ...resolved)).toMatchObject([caution])
  })
})

describe('affected not heard', () => {
  it.each(['let-go', 'faded'] as const)('closed as %s over the head of the one it hurt', (as) => {
    expect(raised(strain, held(1), held(2), closed('t', as))).toMatchObject([
      { _tag: 'AffectedNotHeard', who: ['c'], closedBy: says('t'), as },
    ])
  })
  it('their own word was heard, whatever it was, and so was their own closing', () => {
    expect(tags(strain, held(1), held(2), said('c', 2, { over: 'let-go' }), closed('t', 'let-go'))).toEqual([])
    expect(tags(strain, held(1), held(2), closed('c', 'let-go'))).toEqual([])
  })
  it('a referral says nothing of how it is for them', () => {
    expect(tags(strain, held(1), held(2), closed('t', 'led-to-referral'))).toEqual([])
  })
})

describe('a word that is no rating', () => {
  it('of having stopped trying stands against a closing as resolved, and against no other', () => {
    const over = said('c', 1, { over: 'stopped' })
    expect(raised(strain, held(1), over, held(2), resolve('e', says('t'), 5, 2))).toMatchObject([
      { _tag: 'ClosedAgainstTheirWord', who: ['c'] },
    ])
    expect(tags(strain, held(1), over, held(2), closed('t', 'let-go'))).toEqual([])
  })
  it('on a scale without a cut hides none before it', () => {
    const scaled = said('c', 1, { rating: 9, scale: 'own' })
    const low = [said('c', 1, { rating: 2 }), scaled]
    expect(tags(strain, held(1), ...low, held(2), resolve('e', says('t'), 5, 2))).toEqual(['ClosedAgainstTheirWord'])
    expect(tags(strain, held(1), said('c', 1, { over: 'let-go' }), scaled, held(2))).toEqual([])
  })
  it('is not missed of one who declined to give one', () => {
    const asked = (answer: 'declined' | 'no-answer'): AllianceCommand => ({
      _tag: 'AskForJudgement',
      stamp: at(2, says('t')),
      episode: 'e',
      asked: { who: 'c', answer },
    })
    expect(tags(strain, held(1), held(2), asked('declined'), closed('t', 'let-go'))).toEqual([])
    expect(tags(strain, held(1), held(2), asked('no-answer'), closed('t', 'let-go'))).toEqual(['AffectedNotHeard'])
  })
})
