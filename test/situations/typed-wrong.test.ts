/** Situation 13: a session typed 22 for 2 in which three people spoke, and a forgotten one. */
import { decide, initial, recordAll } from 'rupture-repair'
import { expect, test } from 'vitest'
import { typedWrong } from '../../examples/situations/index.js'
import { attendanceOf, sessionsHeld } from '../../src/alliance/inside.js'
import { explain } from '../../src/language/index.js'
import { lived } from './told.js'

test('the sessions count in their places, and what people said is what they said, in session 2', () => {
  const { record } = lived(...typedWrong.commands)
  expect(sessionsHeld(record)).toEqual([1, 2, 3, 4])
  expect(attendanceOf(record, 3)).toEqual(['client', 'therapist'])
  const [{ episode } = { episode: undefined }] = record.episodes
  expect(episode?.record.reported).toMatchObject({
    stamp: { session: 2, by: { id: 'client' }, note: 'felt questioned like a pupil' },
    rupture: { moment: { happened: { session: 2 } } },
  })
  expect(episode?.record.said.map(({ _tag, stamp }) => [_tag, stamp.session, stamp.by.id])).toEqual([
    ['ResolutionJudged', 2, 'client'],
    ['RuptureRecognised', 2, 'therapist'],
    ['SeverityRated', 2, 'supervisor'],
  ])
})

test('the session alone cannot be put right, and the refusal names what has to come along', () => {
  const before = recordAll(initial, typedWrong.commands.slice(0, 7))
  const together = typedWrong.commands[7]
  if (before._tag === 'Left' || together?._tag !== 'CorrectEntries') throw new Error('another situation')
  const { stamp, corrections } = together
  const decided = decide(before.right.state, { _tag: 'CorrectEntries', stamp, corrections: [corrections[0]] })
  expect(decided._tag === 'Left' && explain(decided.left, 'clinician')).toBe(
    'Had entry 3 been as corrected, entry 4 would be impossible. The entry is stamped session 22, and the session last held is 2. Correct or withdraw entries 4, 5, 6 and 7 together with it (CorrectEntries), or leave entry 3 as it is.',
  )
})
