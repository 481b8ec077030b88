/** A fee raised in session 3 with a rupture in session 4 because of it, and two camps in an organisation. */
import { cautionsIn, saidAs } from 'rupture-repair'
import { hurtAndAddressed } from 'rupture-repair/alliance'
import { narrate } from 'rupture-repair/language'
import { expect, test } from 'vitest'
import { feeRaised, twoCamps } from '../../examples/situations/index.js'
import { lived } from './told.js'

test('the factor names the entry of the changed fee, which came a session before', () => {
  const { record } = lived(...feeRaised.commands)
  const [phased] = record.episodes
  const named = phased === undefined ? [] : saidAs(phased.episode.record, 'FactorNamed').map(({ factor }) => factor)
  expect(named.map(({ factor, frameChange }) => [factor, frameChange])).toEqual([
    ['changed-frame', 5],
    ['resistance', undefined],
  ])
  expect(record.log[4]).toMatchObject({ _tag: 'FrameChanged', stamp: { session: 3 }, change: { aspect: 'fee' } })
  expect(phased?.episode.record.reported.stamp.session).toBe(4)
  expect(phased && saidAs(phased.episode.record, 'ResponseHindered')).toMatchObject([{ attempt: 1, kind: 'defensive' }])
})

test('what is called resistance is told as the therapist’s word, never as what the client did', () => {
  const { record } = lived(...feeRaised.commands)
  const told = narrate(record.log, 'clinician').filter((line) => line.includes('resist'))
  expect(told).toEqual([
    'Session 4: therapist named a possible contribution to the-new-fee: what the source calls resistance (one reading).',
  ])
  expect(narrate(record.log, 'client').join(' ')).not.toMatch(/resist|defensive/)
  expect(narrate(record.log, 'clinician')).toContain(
    'Session 4: client named a possible contribution to the-new-fee: a change of the frame, see entry 5 (one reading).',
  )
})

test('the two camps are the two ends of one tie, and each strategy says what it was aimed at', () => {
  const alliance = lived(...twoCamps.commands)
  const [first] = hurtAndAddressed(alliance)
  expect(first?.hurt.ties.map(({ level }) => level)).toEqual(['subgroup-subgroup'])
  expect(first?.addressed.map(({ strategy, level, amongHurt }) => [strategy, level, amongHurt])).toEqual([
    ['name-it-in-the-group', 'group-as-a-whole', false],
    ['protect-the-one-attacked', 'leader-party', true],
    ['invite-the-others', 'subgroup-subgroup', true],
    ['ask-the-silent', 'leader-party', false],
  ])
  expect(cautionsIn(alliance, { unattendedFor: 1 })).toEqual([])
})
