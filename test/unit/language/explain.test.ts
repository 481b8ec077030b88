import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AllianceCommand,
  decide,
  outcomesOf,
  outcomesSeen,
  recordAll,
  replay,
  viewFor,
} from '../../../src/alliance/index.js'
import { english, explain, registers } from '../../../src/language/index.js'
import * as words from '../../../src/vocabulary/inside.js'
import { events } from '../../laws/language-events.js'
import { rejections } from '../../laws/language-rejections.js'
import { cautions, problems, remarks } from '../../laws/language-remarks.js'
import { allianceStates, episodeStates } from '../../laws/language-states.js'
import { others } from '../../laws/language-values.js'
import { after, ann, at, begin, ben, harmed, hold, mended, report } from './records.js'

describe('every tag has an example and a sentence in each register', () => {
  for (const [tag, arbitrary] of Object.entries({
    ...events,
    ...episodeStates,
    ...allianceStates,
    ...rejections,
    ...others,
    ...cautions,
    ...remarks,
    ...problems,
  }))
    test(tag, () => {
      const [example] = fc.sample<Parameters<typeof explain>[0]>(arbitrary, { seed: 1, numRuns: 1 })
      expect(example).toMatchObject({ _tag: tag })
      for (const register of registers) if (example) expect(explain(example, register)).toMatch(/\w.*\.$/)
    })

  test('and so has every outcome and every standing', () => {
    const all = [...words.outcomes, ...words.standings] as const
    expect(new Set(all.map((one) => explain(one, 'client'))).size).toBe(all.length)
  })
})

const said = at(2, ann)
describe('a coder reads every code as it stands; a client reads none of the readings', () => {
  test.each(words.factors)('factor %s', (factor) => {
    const event = { _tag: 'FactorNamed', stamp: said, episode: 'e1', factor: { factor, held: 'agreed' } } as const
    expect(explain(event, 'coder')).toContain(factor)
    expect(explain(event, 'client')).toBe('Ann named something that may have had a part in it.')
  })
  test.each(words.strategies)('strategy %s', (strategy) => {
    const event = { _tag: 'StrategyUsed', stamp: said, episode: 'e1', use: { strategy, usedBy: 'Ben' } } as const
    expect(explain(event, 'coder')).toContain(strategy)
    expect(explain(event, 'client')).toMatch(/^Ann recorded that Ben [a-z ]+\.$/)
    expect(explain(event, 'client')).not.toMatch(/blam|fault|defens|resist|avoid|because/)
  })
  test('a strategy: what was recorded of it stands apart from what holds of its family', () => {
    const use = { strategy: 'refer', usedBy: 'Ben', timing: 'in-rupture' } as const
    expect(explain({ _tag: 'StrategyUsed', stamp: said, episode: 'e1', use }, 'coder')).toBe(
      'Ann recorded that Ben used a strategy in e1: refer (recorded: timing in-rupture; of its family: emphasis either, directness direct).',
    )
  })
  test.each(words.markers2015)('marker %s', (marker) => {
    const event = {
      _tag: 'MarkersCoded',
      stamp: said,
      episode: 'e1',
      moment: 1,
      markers: [{ codeSet: '3RS-2015', marker }],
    } as const
    expect(explain(event, 'coder')).toContain(`3RS-2015 ${marker}`)
    expect(explain(event, 'client')).toBe('Ann looked closely at a moment of strain.')
  })
  test.each(words.effects)('effect %s: a client’s own word is kept, another’s word about them is not', (effect) => {
    const event = { _tag: 'EffectNoted', stamp: said, episode: 'e1', effect: { on: 'Ann', effect } } as const
    expect(explain(event, 'coder')).toContain(effect)
    expect(explain(event, 'client')).toMatch(/^Ann described its effect: /)
    expect(explain({ ...event, stamp: at(2, ben) }, 'client')).toBe('Ben recorded that it affected Ann.')
  })
  test.each(words.endingReasons)('reason %s', (reason) => {
    const event = {
      _tag: 'EndingAccounted',
      stamp: said,
      account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo: ['e1'] },
    } as const
    expect(explain(event, 'coder')).toContain(reason)
    expect(explain(event, 'clinician')).toContain('Ann attributed it to episode e1.')
    expect(explain(event, 'client')).toBe('Ann gave an account of how the work together ended.')
  })
})

describe('simulated and invented records say so first', () => {
  test.each(registers)('%s', (register) => {
    const [began] = after([begin]).events
    expect(began && explain(began, register)).toMatch(/^This record is invented\. /)
  })
})

const stateAfter = (commands: readonly AllianceCommand[]) => after(commands).state
const refused = (commands: readonly AllianceCommand[], next: AllianceCommand): string => {
  const decided = decide(stateAfter(commands), next)
  return decided._tag === 'Left' ? explain(decided.left, 'clinician') : 'not refused'
}

describe('a refusal says what stands in the way, where, and what would be lawful', () => {
  test('an episode of that name', () =>
    expect(refused(mended.slice(0, 4), report)).toBe(
      'Episode e1 has been reported already. Add to it, or give the new episode an id of its own.',
    ))
  test('the clock', () =>
    expect(refused([begin, hold(1), hold(2)], { ...report, stamp: at(1, ann) })).toBe(
      'The entry is stamped session 1, and the session last held is 2. Stamp it 2, and say in the entry when it happened.',
    ))
  test('a judgement that does not say resolved, without what it said', () => {
    const said = refused(mended.slice(0, 4), {
      _tag: 'ResolveEpisode',
      stamp: at(4, ann),
      episode: 'e1',
      judgement: { rating: 2 },
    })
    expect(said).toMatch(
      /^The source that closes episode e1 as resolved does not judge it resolved in their latest judgement\. .*leave the episode open\.$/,
    )
    expect(said).not.toContain('2')
  })
  test('a correction names the later entry it would break, and why', () =>
    expect(refused(mended.slice(0, 6), { _tag: 'WithdrawEntry', stamp: at(4, ann), entry: 4 })).toBe(
      'Had entry 4 been as corrected, entry 5 would be impossible. Episode e1 has not been reported in this alliance. Correct or withdraw entries 5 and 6 together with it (CorrectEntries), or leave entry 4 as it is.',
    ))
  test('a broken log names the entry', () => {
    const [began, ...others] = after(mended).events
    const broken = replay(others)
    expect(began?._tag).toBe('AllianceBegan')
    expect(broken._tag === 'Left' && explain(broken.left, 'coder')).toBe(
      'Entry 1 of the log (SessionHeld) cannot follow the entries before it, and nothing after it was read. This alliance has not begun. Record its beginning first.',
    )
  })
  test('a batch names the command', () => {
    const batch = recordAll(stateAfter([begin]), [hold(1), hold(1)])
    expect(batch._tag === 'Left' && explain(batch.left, 'client')).toBe(
      'Command 2 of the batch cannot be recorded, and so none of the batch was. Session 1 does not come after session 1, the last one held. Give the session a number greater than 1.',
    )
  })
})

describe('states and outcomes', () => {
  const course = [4, 6, 10].map((length) => stateAfter(mended.slice(0, length)))
  test('an episode on its way', () =>
    expect(
      course.map((state) => {
        const episode = state._tag === 'NotBegun' ? undefined : state.record.episodes[0]?.episode
        return episode && explain(episode, 'clinician')
      }),
    ).toEqual([
      'Episode e1, reported in session 4, has no attempt at repair on record. That does not mean that nothing was done.',
      'In episode e1 an attempt at repair is under way, begun by Ben.',
      'Episode e1 is closed after 1 attempt at repair: Ann closed it as resolved.',
    ]))
  test('an alliance', () =>
    expect(explain(stateAfter(harmed), 'clinician')).toBe(
      'Phase 1 of the alliance is open; session 1 was the last one held; no episodes on record, none open. 1 harm on record, kept apart from the episodes.',
    ))
  test('an outcome with its standing', () => {
    const state = stateAfter(mended)
    const [outcome] = state._tag === 'NotBegun' ? [] : outcomesOf(state, 'client')
    expect(outcome && explain(outcome, 'clinician')).toBe(
      'Episode e1 was reported in phase 1. It is resolved, by the judgement of the sources that the criterion names. Everyone it affected has judged it resolved, and no one says otherwise.',
    )
  })
  test('an open outcome whose standing is withheld', () => {
    const state = stateAfter(mended.slice(0, 6))
    const [outcome] = state._tag === 'NotBegun' ? [] : outcomesSeen(viewFor(state, { audience: 'clients' }), 'client')
    expect(outcome && explain(outcome, 'clinician')).toBe(
      'Episode e1 was reported in phase 1. It is open: it has not been closed. How far the judgements agree is withheld: those it depends on said nothing of it, or nothing that this reader may see.',
    )
  })
})

test('an algorithm’s finding is a score that dropped', () => {
  const [finding] = fc.sample(others.Finding, { seed: 1, numRuns: 1 })
  if (finding === undefined) throw new Error('no sample')
  const { rater: _, ...dropped } = { ...finding, id: 'Ann', kind: 'drop', from: 3, to: 4, recoveredAt: null } as const
  expect(explain({ ...dropped, status: 'censored' }, 'client')).toBe(
    'In the series Ann, the score dropped between session 3 and session 4 (rule drop). It had not come back when the scores stopped. Scores do not say why, nor what anyone did.',
  )
})

test('English stands in one object, and a part of it can be replaced', () => {
  const own = { ...english, outcomes: { ...english.outcomes, open: 'Todavía abierto.' } }
  expect(explain('open', 'client', own)).toBe('Todavía abierto.')
  expect(explain('confirmed', 'client', own)).toBe(explain('confirmed', 'client'))
})
