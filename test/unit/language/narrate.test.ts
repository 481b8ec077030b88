import { expect, test } from 'vitest'
import { english, narrate, registers } from '../../../src/language/index.js'
import { after, harmed, mended, secret } from './records.js'

const { events } = after(mended)

test('a client hears what happened', () =>
  expect(narrate(events, 'client')).toEqual([
    'Before the first session: This record is invented. The work together began, in person, with Ann (client) and Ben (therapist).',
    'Session 3: A session was held, with Ann and Ben present.',
    'Session 4: A session was held, with Ann and Ben present.',
    'Session 4: Ann reported a strain between Ann and Ben in session 3.',
    'Session 4: Ben named something that may have had a part in it.',
    'Session 4: Ben began to mend it in session 4.',
    'Session 4: Ann recorded that Ben acknowledged having had a part in it.',
    'Session 4: Ann described its effect: disappointment.',
    'Session 5: A session was held, with Ann and Ben present.',
    'Session 5: Ann called it settled while it was being mended; the attempt counts as having worked.',
    'Session 5: Ann judged how far it is settled: 5 of 5, and found the alliance as it was before.',
    'Session 5: Ann recorded that it is settled.',
  ]))

test('a clinician hears the field’s words, with when it was said and when it happened', () =>
  expect(narrate(events, 'clinician').slice(3, 5)).toEqual([
    'Session 4: Ann reported a rupture (e1) between Ann and Ben in session 3: withdrawal; it touched the tasks and the bond. Reported as expressed by Ann, directed to Ben, affecting Ann.',
    'Session 4: Ben named a possible contribution to e1: pressing on with technique (one reading).',
  ]))

test('a coder reads the codes', () =>
  expect(narrate(events, 'coder')[6]).toBe(
    'Session 4: Ann recorded that Ben used a strategy in e1: acknowledge-own-contribution (of its family: emphasis exploratory, directness direct, timing either).',
  ))

test('there is one line for each event, and no note in any', () => {
  for (const register of registers) {
    const lines = narrate(events, register)
    expect(lines).toHaveLength(events.length)
    expect(lines.join('\n')).not.toContain(secret)
  }
})

test('a harm points to safety, supervision, reporting and choice, and to nothing else', () =>
  expect(narrate(after(harmed).events, 'client').slice(2)).toEqual([
    'Session 1: Ann reported harm in session 1: a boundary violation. Safety comes first, with supervision, reporting and the free choice of those harmed.',
    'Session 1: Ann closed the record of a harm: a person left for protection.',
  ]))

test('another language and other names', () => {
  const spanish = { ...english, line: (session: number, said: string) => `Sesión ${session}: ${said}` }
  const names = (id: string): string => (id === 'Ann' ? 'you' : id)
  expect(narrate(events, 'client', spanish, names)[3]).toBe(
    'Sesión 4: you reported a strain between you and Ben in session 3.',
  )
})

test('an empty log has nothing to tell', () => expect(narrate([], 'client')).toEqual([]))
