/**
 * Bounded exhaustive search of what is said of one episode between two people, with an observer who codes it.
 *
 * At every state the outcomes under all criteria and cuts are those of the independent model, and exactly one for the episode. Bounds:
 * before the first session, one phase, no attempt or one that ended, and as many words on how it came out as `most` says. Where two
 * sources speak with neither a closing nor an ending between them, their order makes no other state.
 */
import { type Alliance, type AllianceCommand, type AllianceEvent, decide, evolve, type initial } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import { outcomes, type Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { isFull } from '../runs.js'
import {
  allianceAfter,
  at,
  attempt,
  between,
  endTogether,
  judge,
  observes,
  pair,
  resolve,
  rupture,
  says,
} from './given.js'
import { outcomeFaults, outcomesSeen } from './outcome-comparison.js'

const most = isFull ? 2 : 1
const [client, therapist, coder] = [says('c'), says('t'), observes()]

const judgements: readonly (readonly [Source, readonly Judgement[]])[] = [
  [
    client,
    [
      ...([2, 3, 5] as const).map((rating) => ({ rating })),
      { allianceAfter: 'restored' },
      { over: 'let-go' },
      { rating: 2, over: 'faded' },
      { rating: 0, scale: 'of their own' },
    ],
  ],
  [therapist, [{ rating: 2 }, { rating: 4 }]],
  [coder, [{ rating: 1 }, { rating: 4 }]],
]

type Account = Extract<AllianceCommand, { readonly _tag: 'AccountForEnding' }>['account']
const of = { _tag: 'phase', phase: 1 } as const
const accounts: readonly (readonly [Source, Account])[] = [
  [client, { of, reason: 'dissatisfied', attributedTo: ['e'] }],
  [client, { of, reason: 'outside-circumstances', attributedTo: [] }],
  [therapist, { of, reason: 'dissatisfied', attributedTo: ['e'] }],
  [coder, { of, reason: 'referral', attributedTo: ['e'] }],
]

/** What may be said of how it came out. */
const words: readonly AllianceCommand[] = [
  ...judgements.flatMap(([by, those]) =>
    those.map((judgement): AllianceCommand => ({ _tag: 'JudgeResolution', stamp: at(0, by), episode: 'e', judgement })),
  ),
  ...accounts.map(([by, account]): AllianceCommand => ({ _tag: 'AccountForEnding', stamp: at(0, by), account })),
  ...(['no-answer', 'declined'] as const).map(
    (answer): AllianceCommand => ({
      ...{ _tag: 'AskForJudgement', stamp: at(0, coder), episode: 'e' },
      asked: { who: 'c', answer },
    }),
  ),
]
/** What happens to it: closings and endings. */
const happenings: readonly AllianceCommand[] = [
  resolve('e', therapist, 4),
  resolve('e', client, 3),
  { _tag: 'StopRepair', stamp: at(0, client), episode: 'e' },
  ...([client, therapist] as const).flatMap((by) =>
    (['let-go', 'faded', 'led-to-referral'] as const).map(
      (as): AllianceCommand => ({ _tag: 'CloseEpisode', stamp: at(0, by), episode: 'e', as }),
    ),
  ),
  { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'together' } },
  { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'left', leavers: ['c'] } },
  { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } },
]

const isWord = ({ _tag }: AllianceEvent): boolean =>
  _tag === 'ResolutionJudged' || _tag === 'EndingAccounted' || _tag === 'JudgementAsked'

/** The log, in which the words of several sources that nothing comes between stand in the order of their sources. */
const keyOf = ({ record }: Alliance): string => {
  const spans: AllianceEvent[][] = [[]]
  for (const event of record.log) {
    if (isWord(event)) spans.at(-1)?.push(event)
    else spans.push([event], [])
  }
  const nameOf = ({ stamp: { by } }: AllianceEvent): string => `${by._tag} ${by.id}`
  return JSON.stringify(
    spans.map((span) =>
      span.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0)),
    ),
  )
}

const strain = [pair, rupture('e', [between('c', 't')], { expressedBy: ['c'], affected: ['c'] })]
const tried: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'worked' }
const starts = [allianceAfter(...strain), allianceAfter(...strain, attempt('e', 't'), tried)]

const withinBounds = ({ record }: Alliance): boolean => record.log.filter(isWord).length <= most

const found = (() => {
  const places = [...starts]
  const seen = new Set(starts.map(keyOf))
  const [faults, met] = [new Set<string>(), new Set<string>()]
  for (const state of places) {
    for (const fault of outcomeFaults(state)) faults.add(fault)
    for (const { outcome } of outcomesSeen(state, 3).flat()) met.add(outcome)
    for (const command of [...words, ...happenings]) {
      const decided = decide(state, command)
      if (decided._tag === 'Left') continue
      const after = decided.right.reduce<Alliance | typeof initial>(evolve, state)
      if (after._tag === 'NotBegun' || !withinBounds(after)) continue
      const key = keyOf(after)
      if (seen.has(key)) continue
      seen.add(key)
      places.push(after)
    }
  }
  return { states: places.length, faults: [...faults], met }
})()

describe('the search of what became of an episode', () => {
  it('has one outcome at every state, the one that the rule gives', () => {
    console.log(
      `what became of an episode, words at most: ${most}; ${found.states} states, each at 3 cuts and by 8 criteria`,
    )
    expect(found.faults.slice(0, 10)).toEqual([])
  })
  it('meets every outcome; harms stand apart', () => {
    expect([...found.met].sort()).toEqual(outcomes.toSorted())
  })
  it('can fail: a judgement that the log does not hold is found out', () => {
    const judged = allianceAfter(...strain, judge('e', client, 5), endTogether())
    expect(outcomeFaults(judged)).toEqual([])
    const { log } = judged.record
    const told: Alliance = { ...judged, record: { ...judged.record, log: log.filter((event) => !isWord(event)) } }
    expect(outcomeFaults(told)).not.toEqual([])
  })
})
