import type { AllianceCommand } from 'rupture-repair'
import { type Alliance, initial, sampleAlliance } from 'rupture-repair/alliance'
import { timelineSentences, timelineSvg } from 'rupture-repair/diagram'
import type { Happened } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  leave,
  pair,
  resolve,
  rupture,
  says,
  sessionWith,
} from '../../../model/given.js'
import { xmlFaults } from '../../../model/xml-faults.js'
import { hostile } from '../../report/records.js'

const both = (session: number): AllianceCommand => sessionWith(session, 'c', 't')
const about = (session: number): Happened => ({ _tag: 'about', session })

/** Words of a drawing, without those for people who do not see it. */
const drawn = (alliance: Alliance): string =>
  timelineSvg(alliance)
    .replace(/<title>.*<\/desc>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/ +/g, ' ')

describe('the sample', () => {
  const svg = timelineSvg(sampleAlliance)

  test('is told lane by lane', () =>
    expect(timelineSentences(sampleAlliance)).toEqual([
      'Invented. 4 sessions, 1 episode.',
      'Held, by number of the session: 1 to 4.',
      'Phase 1: open.',
      'the-silence: reported session 2 by therapist; closed session 4 by client: called resolved.',
      'Session 2: therapist reported a rupture (the-silence) between client and therapist in session 2: withdrawal; it touched the bond. Reported as expressed by client, directed to therapist, affecting client.',
      'Session 3: therapist recorded a further moment of rupture the-silence in session 3: confrontation; it touched the tasks.',
      'Session 3: therapist began an attempt at repair of the-silence in session 3.',
      'Session 3: therapist recorded how the attempt at repair of the-silence ended: it did not work.',
      'Session 4: therapist began an attempt at repair of the-silence in session 4.',
      'Session 4: therapist recorded how the attempt at repair of the-silence ended: it worked.',
      'Session 4: client judged how far the-silence is resolved: 5 of 5, and found the alliance stronger than before.',
      'Session 4: client closed episode the-silence as resolved.',
      'Session 4: therapist judged how far the-silence is resolved: 4 of 5.',
      'Not drawn: 2 entries, such as ratings and strategies.',
    ]))

  test('is an image with a name and a description', () => {
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title>Timeline\. Invented\. 4 sessions, 1 episode\.<\/title><desc>Held/,
    )
    expect(svg).toContain('client judged how far the-silence is resolved: 5 of 5')
    expect(xmlFaults(svg)).toEqual([])
  })
  test('is the same again, holds no id, no script and nothing from elsewhere', () => {
    expect(timelineSvg(sampleAlliance)).toBe(svg)
    expect(svg).not.toMatch(/ id=|<script|<style|href|url\(/)
  })
  test('has a word by shape and letter, with the number beside it', () =>
    expect(drawn(sampleAlliance)).toMatch(/− \+ C 5 T 4/))
})

test('before an alliance begins there is nothing to draw', () => {
  expect(timelineSentences(initial)).toEqual(['Nothing is recorded yet.', 'No session is on record.'])
  expect(xmlFaults(timelineSvg(initial))).toEqual([])
})

test('it is as wide as asked, and never too narrow to read', () => {
  const widths = [640, 100, Number.NaN].map(
    (width) => /width="(\d+)"/.exec(timelineSvg(sampleAlliance, { width }))?.[1],
  )
  expect(widths).toEqual(['640', '280', '360'])
})

test('names are those given, and the legend can be left out', () => {
  const options = { names: (id: string) => (id === 'client' ? 'Zoë' : id), legend: false }
  expect(timelineSentences(sampleAlliance, options).join()).toContain('Zoë judged')
  expect(timelineSvg(sampleAlliance, options)).toContain('closed session 4 by Zoë: called')
  expect(timelineSvg(sampleAlliance, options)).not.toContain('how far resolved')
})

test('sessions that are not on record are not said to be held', () =>
  expect(timelineSentences(allianceAfter(pair, both(1), both(2), both(5)))[1]).toBe(
    'Held, by number of the session: 1 to 2, 5.',
  ))

test('what is reported late stands where it happened and where it was reported', () => {
  const late = allianceAfter(
    pair,
    ...[1, 2, 3, 4, 5].map(both),
    {
      ...rupture('e', [between('c', 't')], { session: 5, by: says('c') }),
      rupture: {
        ties: [between('c', 't')],
        expressedBy: ['c'],
        directedTo: [],
        affected: ['c'],
        moment: { happened: about(2) },
      },
    },
    { _tag: 'RecogniseRupture', stamp: at(5, says('t')), episode: 'e', recognition: { who: 't', happened: about(3) } },
  )
  expect(timelineSentences(late)).toContain(
    'e: reported session 5 by c; happened about session 2; open, no attempt on record.',
  )
  expect(drawn(late)).toContain('not yet reported')
  expect(drawn(late)).toContain('T saw')
  // A broken outline at the third session, and a row of dots from there to the fifth.
  expect(timelineSvg(late)).toMatch(
    /<path d="M[\d.]+ [\d.]+m-6\.5 -6\.5h13v13h-13z" fill="none" stroke-dasharray="2 2"\/>/,
  )
})

test('an episode that comes back is joined with the earlier one', () => {
  const again = allianceAfter(
    pair,
    ...[1, 2].map(both),
    rupture('first', [between('c', 't')], { session: 2 }),
    attempt('first', 't', 2),
    resolve('first', says('c'), 5, 2),
    both(3),
    rupture('second', [between('c', 't')], { session: 3, recurrenceOf: 'first' }),
  )
  expect(drawn(again)).toContain('comes back from first')
  expect(timelineSvg(again)).toContain('stroke-dasharray="2 3"')
})

test('endings and accounts are on the lane of their phase, and on that of the episode they are attributed to', () => {
  const ended = allianceAfter(pair, both(1), rupture('e', [between('c', 't')], { session: 1 }), endTogether(1), {
    _tag: 'AccountForEnding',
    stamp: at(1, says('c')),
    account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: ['e'] },
  })
  expect(drawn(ended)).toMatch(/phase 1 ended session 1, together C end Episodes e reported.* C end/)
  expect(timelineSentences(ended)).toContain('e: reported session 1 by observer; closed session 1, with phase 1.')
})

test('harm is apart, plain, and has no sign of repair', () => {
  const harmed = allianceAfter(
    pair,
    both(1),
    {
      _tag: 'ReportHarm',
      stamp: at(1, says('c')),
      harm: 'h',
      what: { kind: 'abuse', doneBy: [], doneTo: ['c'], happened: { _tag: 'unknown' } },
    },
    { _tag: 'CloseHarm', stamp: at(1), harm: 'h', as: 'handed-over' },
  )
  expect(drawn(harmed)).toMatch(
    /Harm, which is no episode to mend h abuse, reported session 1; happened not known; handed over session 1/,
  )
  expect(timelineSentences(harmed)[0]).toBe('Invented. 1 session, 0 episodes, 1 harm on record.')
})

describe('a group', () => {
  const people = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`m${index + 1}`, 'member' as const]))
  const everyone = ['leader', ...Object.keys(people)]
  const there = (session: number, ...absent: readonly string[]): AllianceCommand =>
    sessionWith(session, 'leader', ...everyone.slice(1).filter((id) => !absent.includes(id)))

  test('shows who was absent or left, and no one else', () => {
    const group = allianceAfter(
      begin('group', { leader: 'leader', ...people }),
      there(1, 'm2'),
      there(2, 'm2', 'm7'),
      leave('m9', 'left', 2),
      there(3, 'm9'),
    )
    expect(timelineSentences(group).filter((sentence) => /^m\d+:/.test(sentence))).toEqual([
      'm2: not at session 1, 2.',
      'm7: not at session 2.',
      'm9: left after session 2.',
    ])
    expect(timelineSvg(group).length).toBeLessThan(6_000)
  })

  test('of 300 stays readable, and says how many it leaves out', () => {
    const group = allianceAfter(begin('group', { leader: 'leader', ...people }), sessionWith(1, 'leader', 'm1'))
    const more = '287 more people were not always there, came later or left; they are not drawn.'
    expect(timelineSentences(group)).toContain(more)
    expect(drawn(group)).toContain('287 more people were not always there')
  })
})

test('a crowded lane says how many signs have no room', () => {
  const many = allianceAfter(
    pair,
    ...Array.from({ length: 200 }, (_, index) => both(index + 1)),
    rupture('e', [between('c', 't')], { session: 200 }),
    ...Array.from({ length: 40 }, (_, index) => judge('e', says('c'), index % 2 === 0 ? 3 : 4, 200)),
  )
  expect(drawn(many)).toMatch(/3[0-9] more signs have no room/)
  expect(timelineSentences(many).filter((sentence) => sentence.includes('c judged'))).toHaveLength(40)
})

test('notes, dates and scores stay out', () => {
  const noted = allianceAfter(pair, both(1), {
    _tag: 'GiveRating',
    stamp: { session: 1, by: says('c'), note: 'a private note', at: '2026-03-14' },
    rating: { of: between('c', 't'), instrument: 'a-scale', scores: { task: 31 } },
  })
  expect(timelineSvg(noted)).not.toMatch(/private|2026|31|a-scale/)
})

test.each(hostile)('an id may be %j', (name) => {
  const [client, therapist, episode] = [`c${name}`, `t${name}`, `e${name}`]
  const svg = timelineSvg(
    allianceAfter(
      begin('individual', { [client]: 'client', [therapist]: 'therapist' }),
      sessionWith(1, therapist),
      rupture(episode, [between(client, therapist)], { session: 1, by: says(client) }),
    ),
  )
  expect(xmlFaults(svg)).toEqual([])
  expect(svg.match(/<(?!\/?(?:svg|title|desc|path|g|text|tspan)\b)/g)).toBeNull()
})
