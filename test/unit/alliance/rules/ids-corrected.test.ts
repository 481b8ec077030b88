import type { AllianceCommand, AllianceEvent, AllianceFact } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { allianceAfter, at, begin, between, course, during, judge, rupture, says, trio } from '../../../model/given.js'
import { answer, type Corrections, correct, each, recognise } from './entries-corrected-given.js'

describe('an id typed wrong in the beginning', () => {
  const people = { leader: 'leader', anm: 'member', ben: 'member' } as const
  const present = ['leader', 'anm', 'ben'] as const
  /** 1 the beginning, 2 session 1, 3 the member’s report, 4 their judgement, 5 and 6 of others, 7 of nobody. */
  const wrong = [
    begin('group', people),
    { _tag: 'HoldSession', stamp: at(1), held: { present } },
    rupture('e', [between('anm', 'leader')], { session: 1, by: says('anm'), affected: ['anm'] }),
    judge('e', says('anm'), 2, 1),
    { _tag: 'NoteEffect', stamp: at(1, says('ben')), episode: 'e', effect: { on: 'anm', effect: 'anger' } },
    recognise('leader', 1, during(1)),
    judge('e', says('ben'), 3, 1),
  ] as const satisfies readonly AllianceCommand[]
  const { events, state } = course(...wrong)
  const renamed = (entry: number, from = 'anm', to = 'ann'): AllianceFact =>
    JSON.parse(JSON.stringify(events[entry - 1]), (_, value) => (value === from ? to : value))
  const all = [1, 2, 3, 4, 5] as const

  it('is put right with all that name it', () => {
    const { record } = allianceAfter(...wrong, correct(says('leader'), 1, ...each((entry) => renamed(entry), ...all)))
    expect(record.people.map(({ id }) => id)).toEqual(['leader', 'ann', 'ben'])
    expect(JSON.stringify({ ...record, log: [] })).not.toContain('anm')
  })
  it('says which entries have to come along', () => {
    expect(answer(state, correct(says('leader'), 1, { entry: 1, instead: renamed(1) }))).toMatchObject({
      breaks: 2,
      along: [2, 3, 4, 5],
    })
  })
  it('changes no other word of theirs', () => {
    const better = { ...renamed(4), judgement: { rating: 5 } } as AllianceFact
    const corrections = each((entry) => (entry === 4 ? better : renamed(entry)), ...all)
    expect(answer(state, correct(says('leader'), 1, ...corrections))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 4 })
  })
  it('does not put one person’s words into the mouth of another', () => {
    const swap = (entry: number): AllianceFact =>
      JSON.parse(JSON.stringify(events[entry - 1]), (_, value) =>
        value === 'anm' ? 'ben' : value === 'ben' ? 'anm' : value,
      )
    expect(answer(state, correct(says('leader'), 1, ...each(swap, ...all, 7)))).toMatchObject({
      _tag: 'NotTheirsToCorrect',
    })
    const joined: AllianceCommand = { _tag: 'Join', stamp: at(1), participant: { id: 'ann', role: 'member' } }
    const both = course(...wrong, joined, judge('e', says('ann'), 4, 1))
    const merging = [...each((entry) => renamed(entry), ...all), { entry: 8, instead: null }] as unknown as Corrections
    expect(answer(both.state, correct(says('leader'), 1, ...merging))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 3 })
  })
  it('is the same with an id typed wrong where a person joined, and not where a person came back', () => {
    const join = (id: string): AllianceCommand => ({
      _tag: 'Join',
      stamp: at(0, says('leader')),
      participant: { id, role: 'member' },
    })
    const leave: AllianceCommand = { _tag: 'Leave', stamp: at(0), participant: 'cas', departure: { _tag: 'left' } }
    const report = rupture('e', [between('cas', 'leader')], { by: says('cas') })
    const first = course(trio, join('cas'), report)
    const put = (events: readonly AllianceEvent[], ...entries: readonly number[]): AllianceCommand =>
      correct(
        says('leader'),
        0,
        ...each(
          (entry) =>
            JSON.parse(JSON.stringify(events[entry - 1]), (_, value) =>
              value === 'cas' ? 'caz' : value,
            ) as AllianceFact,
          ...entries,
        ),
      )
    expect(answer(first.state, put(first.events, 2, 3))).toBe('accepted')
    const again = course(trio, join('cas'), leave, join('cas'), report)
    expect(answer(again.state, put(again.events, 4, 5))).toEqual({ _tag: 'NotTheirsToCorrect', entry: 5 })
    expect(answer(again.state, put(again.events, 2, 3, 4, 5))).toBe('accepted')
  })
})
