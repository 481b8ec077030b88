/** What a rupture hurt beside what strategies were aimed at: who acts, towards what, at which level. */
import type { AllianceCommand } from 'rupture-repair'
import { hurtAndAddressed } from 'rupture-repair/alliance'
import { expect, it } from 'vitest'
import type { StrategyTarget } from '../../../../src/episode/index.js'
import { allianceAfter, at, attempt, between, course, person, rupture, trio, whole } from '../../../model/given.js'

const use = (usedBy: string, target?: StrategyTarget): AllianceCommand => ({
  _tag: 'UseStrategy',
  stamp: at(0),
  episode: 'e',
  use: { strategy: 'apologise', usedBy, ...(target === undefined ? {} : { target }) },
})
const ended: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'partly' }
const strain = rupture('e', [between('ann', 'ben')], { expressedBy: ['ann'], affected: ['ben'] })
const moment: AllianceCommand = {
  _tag: 'RecordMoment',
  stamp: at(0),
  episode: 'e',
  moment: { kind: 'confrontation', happened: { _tag: 'unknown' }, components: ['bond', 'task'] },
}

it('tells actor, target and level of the rupture and of each use alike', () => {
  const alliance = allianceAfter(
    trio,
    strain,
    moment,
    attempt('e', 'ann'),
    use('ann', { participant: 'ben' }),
    ended,
    attempt('e', 'leader'),
    use('leader', { tie: between('ben', 'ann') }),
    use('leader', { tie: [whole, whole] }),
    use('leader', { participant: 'leader' }),
    use('leader'),
  )
  const [first] = hurtAndAddressed(alliance)
  expect(first?.episode).toBe('e')
  expect(first?.hurt).toEqual({
    actors: ['ann'],
    targets: [],
    ties: [{ tie: between('ann', 'ben'), level: 'member-member' }],
    components: ['bond', 'task'],
  })
  const rows = first?.addressed.map(({ attempt, actor, level, amongHurt }) => [attempt, actor, level, amongHurt])
  expect(rows).toEqual([
    [1, 'ann', 'member-member', true],
    [2, 'leader', 'member-member', true],
    [2, 'leader', 'group-as-a-whole', false],
    [2, 'leader', null, false],
    [2, 'leader', null, null],
  ])
  expect(first?.addressed[0]).toMatchObject({ strategy: 'apologise', session: 0, target: { participant: 'ben' } })
  expect(first?.addressed.at(-1)?.target).toBeNull()
})

it('counts everyone among the hurt where the group as a whole was', () => {
  const ofWhole = rupture('e', [[whole, whole]])
  const alliance = allianceAfter(trio, ofWhole, attempt('e', 'leader'), use('leader', { participant: 'ann' }))
  expect(hurtAndAddressed(alliance)[0]?.addressed[0]).toMatchObject({ level: 'member-leader', amongHurt: true })
})

it('keeps the level of a tie whose member has left', () => {
  const { state } = course(trio, strain, attempt('e', 'leader'), use('leader', { tie: [person('ann'), whole] }))
  expect(state._tag !== 'NotBegun' && hurtAndAddressed(state)[0]?.addressed[0]?.level).toBe('member-group')
})
