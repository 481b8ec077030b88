/** A redacted log holds no word that its source keeps from the audience, and replays. */
import fc from 'fast-check'
import { type AllianceCommand, type AllianceEvent, outcomesOf, redact, replay } from 'rupture-repair/alliance'
import { audiences } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { takesAudience } from '../../../../src/alliance/inside.js'
import { histories } from '../../../laws/histories.js'
import { allianceAfter, at, between, judge, pair, resolve, rupture, says } from '../../../model/given.js'
import { runs } from '../../../runs.js'

const readers = audiences.filter((one) => one !== 'rater-only')
const asked = { names: 'keep', notes: 'keep', dates: 'keep' } as const
const limited = { ...judge('e', says('c'), 2), stamp: { ...at(0, says('c')), visibleTo: ['supervision'] } } as const
const log = (...commands: readonly AllianceCommand[]): readonly AllianceEvent[] => allianceAfter(...commands).record.log

describe('words that name their audiences', () => {
  const written = log(pair, rupture('e', [between('c', 't')]), limited as AllianceCommand, judge('e', says('t'), 4))
  test('are left out for others, and what follows moves up', () => {
    const { events, removed } = redact(written, { ...asked, audience: 'therapist' })
    expect(events.map(({ _tag, stamp }) => [_tag, stamp.by.id])).toEqual([
      ['AllianceBegan', 'observer'],
      ['RuptureReported', 'observer'],
      ['ResolutionJudged', 't'],
    ])
    expect(removed.entries).toBe(1)
  })
  test('stay for those, with their audiences', () => {
    const { events, removed } = redact(written, { ...asked, audience: 'supervision' })
    expect(events).toEqual(written)
    expect(removed.entries).toBe(0)
  })
  test('take a closing with them that rests on them, so that the log replays', () => {
    const closed = log(pair, rupture('e', [between('c', 't')]), resolve('e', says('c')), {
      _tag: 'AmendEntry',
      stamp: at(0, says('c')),
      entry: 3,
      instead: { _tag: 'ResolutionJudged', episode: 'e', judgement: { rating: 5 }, stamp: limited.stamp },
    } as AllianceCommand)
    const { events } = redact(closed, { ...asked, audience: 'therapist' })
    const replayed = replay(events)
    expect(replayed._tag === 'Right' && outcomesOf(replayed.right, 'client')[0]?.outcome).toBe('open')
  })
  test('are in no redacted log, which replays, whatever is recorded', { timeout: 60_000 }, () =>
    fc.assert(
      fc.property(histories, fc.constantFrom(...readers), ([history, _], audience) => {
        const { events } = redact(history, { ...asked, audience })
        expect(replay(events)._tag).toBe('Right')
        for (const { _tag, stamp } of events) {
          const named = takesAudience(_tag) && 'visibleTo' in stamp ? (stamp.visibleTo as readonly string[]) : undefined
          if (named !== undefined) expect(named.includes(audience) || named.includes('everyone')).toBe(true)
        }
      }),
      { seed: 20_261_201, numRuns: runs(1000) },
    ),
  )
})
