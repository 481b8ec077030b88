/** Sentences as they are read aloud: whose word they are, and of what setting they speak. */
import { expect, test } from 'vitest'
import { english, explain } from '../../../src/language/index.js'
import type { Setting } from '../../../src/vocabulary/index.js'

const stamp = { session: 1, by: { _tag: 'participant', id: 't' } } as const
const used = (target: object) =>
  ({
    _tag: 'StrategyUsed',
    stamp,
    episode: 'e',
    use: { strategy: 'apologise', usedBy: 't', target },
  }) as Parameters<typeof explain>[0]
const inSetting = (setting: Setting) => ({ ...english, setting })

test('a strategy was meant for a person, or for a relationship', () => {
  const camp = (...members: readonly string[]) => ({ _tag: 'subgroup', members })
  expect(explain(used({ participant: 'c' }), 'client')).toBe('t apologised; this was meant for c.')
  expect(explain(used({ tie: [camp('a', 'b'), camp('c', 'd')] }), 'client')).toBe(
    't apologised; this was meant for the relationship between the subgroup of a and b and the subgroup of c and d.',
  )
  expect(explain(used({ tie: [{ _tag: 'whole' }, { _tag: 'whole' }] }), 'client')).toBe(
    't apologised; this was meant for the whole group.',
  )
})

test.each([
  ['individual', 'The alliance', 'the alliance', 'the therapist'],
  ['supervision', 'The work together', 'the relationship', 'the supervisor'],
  ['relationship', 'The conversation', 'the relationship', 'the person who led it'],
  ['team', 'The work together', 'the relationship', 'the leader'],
] as const)('in the setting %s', (setting, began, alliance, leader) => {
  const language = inSetting(setting)
  const beginning = { setting, medium: 'video', provenance: 'recorded', participants: [] } as const
  expect(
    explain({ _tag: 'AllianceBegan', stamp, beginning } as unknown as Parameters<typeof explain>[0], 'clinician'),
  ).toMatch(new RegExp(`^${began} began `))
  expect(
    explain(
      { _tag: 'ResolutionJudged', stamp, episode: 'e', judgement: { allianceAfter: 'weaker' } },
      'client',
      language,
    ),
  ).toBe(`t found ${alliance} weaker than before.`)
  const factor = { factor: 'therapist-minimal-response', held: 'agreed' } as const
  expect(explain({ _tag: 'FactorNamed', stamp, episode: 'e', factor }, 'clinician', language)).toContain(
    `few words from ${leader}`,
  )
  const remark = { _tag: 'AgreedByOneAlone', episode: 'e', factor: factor.factor, by: stamp.by, seq: [4] } as const
  expect(explain(remark, 'clinician', language)).toBe(
    `In episode e t recorded few words from ${leader} as an agreed contribution, and no one else did (entry 4); please ask whether the others agree.`,
  )
})

test('a client hears as one person’s word that it was agreed to leave it', () => {
  const closed = { _tag: 'EpisodeClosed', stamp, episode: 'e', as: 'let-go', why: 'agreed-to-leave-it' } as const
  expect(explain(closed, 'client')).toBe('t recorded that it was let go, and that it was agreed to leave it.')
})
