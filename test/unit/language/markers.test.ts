/** What an observer coded, told to each reader; a rating of the edition of 2022 is told as a rating and never as a marker. */
import { describe, expect, test } from 'vitest'
import type { EpisodeEvent } from '../../../src/episode/index.js'
import { explain, registers } from '../../../src/language/index.js'
import type { Marker } from '../../../src/vocabulary/index.js'
import { at, between, rupture } from '../../model/given.js'

const observer = { ...at(3), by: { _tag: 'observer', id: 'obs' } } as const
const told = (...markers: readonly [Marker, ...Marker[]]): readonly string[] => {
  const event: EpisodeEvent = { _tag: 'MarkersCoded', stamp: observer, episode: 'e1', moment: 1, markers }
  return registers.map((to) => explain(event, to))
}
const rated = (construct: 'WD_T' | 'CF_P' | 'CF_T', salience?: 1 | 2 | 3 | 5): Marker =>
  salience === undefined
    ? { codeSet: '3RS-2022-partial', construct }
    : { codeSet: '3RS-2022-partial', construct, salience }

describe('a sheet of the edition of 2022', () => {
  const sheet = [
    { codeSet: '3RS-2022-partial', construct: 'WD_P', marker: 'minimal-response', salience: 3 },
    rated('WD_T', 1),
    rated('CF_P', 1),
    rated('CF_T', 2),
  ] as const satisfies readonly Marker[]
  test('is told by salience, and what is not salient is no marker and no proof of absence', () =>
    expect(told(...sheet)).toEqual([
      'Observer obs looked closely at a moment of strain.',
      'Observer obs coded moment 1 of e1: rated for salience: withdrawal by the patient (minimal response) 3 of 5, confrontation by the therapist 2 of 5; rated not salient, which does not prove absence: withdrawal by the therapist, confrontation by the patient.',
      'Observer obs coded moment 1 of e1: 3RS-2022 WD_P minimal-response, salience 3 of 5; 3RS-2022 WD_T, salience 1 of 5 (not salient); 3RS-2022 CF_P, salience 1 of 5 (not salient); 3RS-2022 CF_T, salience 2 of 5.',
    ]))
  test('holds no marker where nothing is salient, even where one possible marker is named', () =>
    expect(told({ ...sheet[0], salience: 1 })[1]).toBe(
      'Observer obs coded moment 1 of e1: rated not salient, which does not prove absence: withdrawal by the patient.',
    ))
  test('says where a rating is wanting', () =>
    expect(told(rated('CF_P'))[1]).toBe(
      'Observer obs coded moment 1 of e1: salience not given: confrontation by the patient.',
    ))
})

test('a marker of 2015 keeps how clear it was, since whether a weak one counts depends on the study', () =>
  expect(
    told(
      { codeSet: '3RS-2015', marker: 'denial', clarity: 'check-minus' },
      { codeSet: '3RS-2015', marker: 'minimal-response', clarity: 'check' },
    )[1],
  ).toBe('Observer obs coded moment 1 of e1: marked by denial (weak), minimal response (clear).'))

test('a moment reported with ratings is not said to be marked by them', () => {
  const { stamp, rupture: content } = rupture('e1', [between('c', 't')])
  const event: EpisodeEvent = {
    _tag: 'RuptureReported',
    stamp,
    episode: 'e1',
    rupture: { ...content, moment: { ...content.moment, markers: [rated('CF_P', 1)] } },
  }
  expect(explain(event, 'clinician')).toContain(
    ': withdrawal; rated not salient, which does not prove absence: confrontation by the patient.',
  )
  expect(explain(event, 'coder')).toContain(': withdrawal; coded 3RS-2022 CF_P, salience 1 of 5 (not salient).')
})

test('a code of a set of one’s own is told as it was coded, and the kind with it', () => {
  const event: EpisodeEvent = {
    _tag: 'MarkersCoded',
    stamp: observer,
    episode: 'e1',
    moment: 1,
    markers: [
      { codeSet: 'Ours-2', code: 'pulls-back', value: 2 },
      { codeSet: 'Ours-2', code: 'sighs' },
    ],
    kind: 'withdrawal',
  }
  expect(explain(event, 'clinician')).toBe(
    'Observer obs coded moment 1 of e1 as withdrawal: coded Ours-2 pulls-back, 2, Ours-2 sighs.',
  )
  expect(explain(event, 'coder')).toBe(
    'Observer obs coded moment 1 of e1 as withdrawal: Ours-2 pulls-back, 2; Ours-2 sighs.',
  )
})
