/** What is let go, and what passes by itself, is so in the words of those who say so, and in no other's. */
import { cautionsIn, outcomesOf } from 'rupture-repair'
import { narrate } from 'rupture-repair/language'
import { describe, expect, test } from 'vitest'
import { letGoAndFaded, toldFiveSessionsLater } from '../../examples/situations/index.js'
import { lived } from './told.js'

describe('let go by the therapist alone, by both, and faded', () => {
  const alliance = lived(...letGoAndFaded.commands)
  test.each([
    ['client', ['unresolved', 'let-go', 'faded']],
    ['therapist', ['let-go', 'let-go', 'not-judged']],
    ['observer', ['not-judged', 'not-judged', 'not-judged']],
  ] as const)('on the word of the %s', (criterion, outcomes) => {
    expect(outcomesOf(alliance, criterion).map(({ outcome }) => outcome)).toEqual(outcomes)
  })
  test('a caution stands for what was closed against the client’s word, and for none that the client says is over', () => {
    expect(cautionsIn(alliance, { unattendedFor: 0 })).toMatchObject([
      { _tag: 'ClosedAgainstTheirWord', episode: 'the-late-start', who: ['client'] },
    ])
  })
  test('is told in every register without a word that no one said', () => {
    const told = (to: 'client' | 'clinician' | 'coder') => narrate(alliance.record.log, to)
    expect(told('client')).toContain(
      'Session 4: About the strain between client and therapist in session 3: client has let it go.',
    )
    expect(told('clinician')).toEqual(
      expect.arrayContaining([
        'Session 3: therapist closed episode the-late-start as let go (the reason given: it no longer matters). That does not call it resolved.',
        'Session 4: therapist closed episode the-joke as let go (the reason given: it was agreed to leave it). That does not call it resolved.',
        'Session 6: For client, the-quiet-hour passed by itself.',
        'Session 6: client closed episode the-quiet-hour: it passed by itself. That does not call it resolved.',
        'Session 6: client recorded that therapist was asked how far the-quiet-hour is resolved, and no answer came.',
      ]),
    )
    expect(told('coder')).toEqual(
      expect.arrayContaining([
        'Session 4: client judged the resolution of the-joke: over let-go.',
        'Session 4: therapist closed the-joke: let-go, agreed-to-leave-it.',
        'Session 6: client recorded that therapist was asked to judge the resolution of the-quiet-hour: no-answer.',
      ]),
    )
  })
})

test('“I felt blamed” is told without a kind that no one said', () => {
  const [report] = narrate(lived(...toldFiveSessionsLater.commands).record.log, 'clinician').filter((line) =>
    line.includes('reported a rupture'),
  )
  expect(report).toContain('no one has said of what kind')
  expect(report).not.toMatch(/withdrawal|confrontation/)
})
