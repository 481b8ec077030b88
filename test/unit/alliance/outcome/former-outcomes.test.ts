/** The former rule gives what it gave: frozen from the version before columns, for the logs that were there then. */
import { readFileSync } from 'node:fs'
import { type Alliance, type AllianceCommand, formerOutcomesOf } from 'rupture-repair/alliance'
import { expect, it } from 'vitest'
import { readWholeLog, replayLog } from '../../../../src/journal/index.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  observes,
  pair,
  resolve,
  rupture,
  says,
} from '../../../model/given.js'

const criteria = ['client', 'therapist', 'observer', 'any', 'all'] as const

const allianceIn = (file: string, id: string): Alliance => {
  const log = readWholeLog(readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), 'utf8'))
  if (log._tag === 'Left') throw new Error(`${file} cannot be read`)
  const found = replayLog(log.right).find((one) => one._tag === 'Right' && one.right.alliance === id)
  if (found === undefined || found._tag === 'Left' || found.right.state._tag === 'NotBegun') throw new Error(id)
  return found.right.state
}

it.each([
  ['data/one-repair.jsonl', 'invented-mended', 0, ['resolved', 'resolved', 'open', 'resolved', 'resolved']],
  ['data/three-alliances.jsonl', 'invented-mended', 0, ['resolved', 'resolved', 'open', 'resolved', 'resolved']],
  ['data/three-alliances.jsonl', 'invented-two-words', 0, ['open', 'resolved', 'open', 'resolved', 'open']],
  [
    'data/three-alliances.jsonl',
    'invented-walked-out',
    0,
    ['termination', 'termination', 'termination', 'termination', 'termination'],
  ],
  [
    'situations/2-resolved-for-one.jsonl',
    'invented-resolved-for-one',
    0,
    ['open', 'resolved', 'open', 'resolved', 'open'],
  ],
  [
    'situations/3-contract-ends.jsonl',
    'invented-contract-ends',
    0,
    ['unsuccessful-repair', 'unsuccessful-repair', 'unsuccessful-repair', 'unsuccessful-repair', 'unsuccessful-repair'],
  ],
  [
    'situations/4-attacked-member-quits.jsonl',
    'invented-attacked-member-quits',
    0,
    ['termination', 'termination', 'termination', 'termination', 'termination'],
  ],
  [
    'situations/5-two-reconcile.jsonl',
    'invented-two-reconcile',
    0,
    ['resolved', 'open', 'open', 'resolved', 'resolved'],
  ],
  [
    'situations/6-told-five-sessions-later.jsonl',
    'invented-told-five-sessions-later',
    0,
    ['resolved', 'open', 'open', 'resolved', 'open'],
  ],
  [
    'situations/7-comes-back.jsonl',
    'invented-comes-back',
    0,
    ['termination', 'termination', 'termination', 'termination', 'termination'],
  ],
  ['situations/7-comes-back.jsonl', 'invented-comes-back', 1, ['resolved', 'open', 'open', 'resolved', 'open']],
] as const)('%s, %s: episode %i', (file, id, index, former) => {
  const alliance = allianceIn(file, id)
  expect(criteria.map((criterion) => formerOutcomesOf(alliance, criterion)[index])).toEqual(former)
})

it('knows no judgement without a rating on this library’s own scale', () => {
  const told = [pair, rupture('e', [between('c', 't')]), resolve('e', says('t'), 5), judge('e', says('c'), 4)]
  const word = { _tag: 'JudgeResolution', stamp: at(0, says('c')), episode: 'e' } as const
  const words = [{ allianceAfter: 'weaker' }, { rating: 1, scale: 'of their own' }, { over: 'let-go' }] as const
  for (const judgement of words) {
    expect(formerOutcomesOf(allianceAfter(...told, { ...word, judgement }, endTogether()), 'client')).toEqual([
      'resolved',
    ])
  }
})
it('has a cut of 4 on it', () => {
  const told = (rating: 3 | 4) =>
    allianceAfter(pair, rupture('e', [between('c', 't')]), resolve('e', says('c'), rating))
  expect([formerOutcomesOf(told(3), 'client'), formerOutcomesOf(told(4), 'client')]).toEqual([['open'], ['resolved']])
})

it('counts those it concerns, who treat and who observe, before the ending, and says whether it was tried', () => {
  const people = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const former = (criterion: (typeof criteria)[number], ...commands: readonly AllianceCommand[]) =>
    formerOutcomesOf(allianceAfter(people, rupture('e', [between('ann', 'ben')]), ...commands), criterion)[0]
  const word = (who: string, rating: 2 | 5) => judge('e', who === 'observer' ? observes() : says(who), rating)
  expect(former('any', word('cas', 5), endTogether())).toBe('unresolved-at-ending')
  expect(former('client', word('cas', 2), word('ann', 5), endTogether())).toBe('resolved')
  expect(former('any', word('lee', 5), endTogether())).toBe('resolved')
  expect(former('any', word('observer', 5), endTogether())).toBe('resolved')
  expect(former('all', word('ann', 5), word('ben', 5), word('lee', 2), endTogether())).toBe('resolved')
  expect(former('all', word('ann', 5), word('ben', 5), word('observer', 2), endTogether())).toBe('unresolved-at-ending')
  expect(former('all', word('ann', 5), word('observer', 5), endTogether())).toBe('unresolved-at-ending')
  expect(former('any', endTogether(), word('ann', 5))).toBe('unresolved-at-ending')
  expect(former('any', word('ann', 5))).toBe('open')
  const tried: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'worked' }
  expect(former('any', attempt('e', 'ann'), tried, endTogether())).toBe('unsuccessful-repair')
})
