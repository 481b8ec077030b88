/** The table of what was hurt and what was addressed, beside the attempts of an episode. */
import { reportHtml } from 'rupture-repair/report'
import { expect, test } from 'vitest'
import { loadDraw } from '../../../src/verbs/draw.js'
import { allianceAfter, at, attempt, between, pair, rupture, trio } from '../../model/given.js'
import { reportOf, textOf } from './given.js'

const draw = await loadDraw()
const shown = (record: ReturnType<typeof allianceAfter>): string =>
  textOf(
    reportHtml(reportOf({ alliances: [{ series: [], findings: [], id: 'a', provenance: 'invented', record }] }), draw),
  )
const use = { strategy: 'invite-the-others', usedBy: 'leader' } as const

test('a group has it, and a target elsewhere is said to be no failure', () => {
  const record = allianceAfter(
    trio,
    rupture('e', [between('ann', 'ben')], { expressedBy: ['ann'] }),
    attempt('e', 'leader'),
    { _tag: 'UseStrategy', stamp: at(0), episode: 'e', use: { ...use, target: { tie: between('leader', 'ann') } } },
  )
  const text = shown(record)
  expect(text).toContain('What was hurt, what was addressed')
  expect(text).toMatch(/the rupture ann – member-member/)
  expect(text).toMatch(/invite the others \(attempt 1\) leader what is between leader and ann member-leader no/)
  expect(text).toContain('is no failure')
})

test('two people have it only where a target is said', () => {
  const strained = [pair, rupture('e', [between('c', 't')]), attempt('e', 't')]
  const used = { _tag: 'UseStrategy', stamp: at(0), episode: 'e' } as const
  const plain = { strategy: 'apologise', usedBy: 't' } as const
  expect(shown(allianceAfter(...strained, { ...used, use: plain }))).not.toContain('what was addressed')
  const aimed = allianceAfter(...strained, { ...used, use: { ...plain, target: { participant: 'c' } } })
  expect(shown(aimed)).toContain('what was addressed')
})
