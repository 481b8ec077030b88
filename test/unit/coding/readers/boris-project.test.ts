import { describe, expect, it } from 'vitest'
import { readBorisProject } from '../../../../src/coding/readers/boris-project.js'
import type { ReadProblem } from '../../../../src/coding/readers/read-problem.js'
import type { Recording } from '../../../../src/coding/readers/recording.js'

const behaviour = (code: string, type: string) => ({ code, type })
const project = (events: readonly unknown[], more: object = {}) => ({
  behaviors_conf: { 0: behaviour('s', 'State event'), 1: behaviour('p', 'Point event with coding map') },
  observations: {
    one: {
      type: 'MEDIA',
      'time offset': 100,
      file: { 1: ['a.mp4', 'b.mp4'], 2: ['c.mp4'] },
      media_info: { length: { 'a.mp4': 60.5, 'b.mp4': 30, 'c.mp4': 999 } },
      events,
      ...more,
    },
  },
})

const recording = (events: readonly object[], length: object = { length: 90.5 }) => ({
  _tag: 'Right',
  right: [{ id: 'one', starts: 100, ...length, subjects: expect.any(Array), codes: ['s', 'p'], events }],
})

describe('readBorisProject', () => {
  it('pairs states, keeps points, modifiers and subjects, and sums the media of the first player', () => {
    const events = [
      [101, 'client', 's', 'm1|None', '', 'frame'],
      [102.5, '', 'p', '', ''],
      [110, 'client', 's', 'm1|None', ''],
    ]
    expect(readBorisProject(project(events))).toEqual(
      recording([
        { code: 's', subject: 'client', values: ['m1'], from: 101, to: 110, place: { observation: 'one', event: 1 } },
        { code: 'p', subject: '', values: [], from: 102.5, place: { observation: 'one', event: 2 } },
      ]),
    )
  })

  it('says what it expected of another file', () => {
    const expected = 'a BORIS project, with observations and behaviors_conf'
    for (const other of [[1], null, 'x', {}, { observations: {} }, { behaviors_conf: {} }])
      expect(readBorisProject(other)).toEqual({ _tag: 'Left', left: [{ _tag: 'NotThisFile', expected }] })
    expect(readBorisProject({ observations: {}, behaviors_conf: {} })).toEqual({ _tag: 'Right', right: [] })
  })

  it('has judged what could be read of a faulty file', () => {
    const judge = (all: readonly Recording[]): readonly ReadProblem[] =>
      all.flatMap(({ id, events }) => events.map(({ code }) => ({ _tag: 'UnknownCode', observation: id, code })))
    const codesOf = (events: readonly unknown[], more: object = {}) => {
      const found = readBorisProject(project(events, more), [], judge)
      return found._tag === 'Left' ? found.left.map((one) => ('code' in one ? one.code : one._tag)) : []
    }
    // A time that is none is not read as one, and neither is an event whose behaviour is not known.
    const events = ['NA', Number.NaN, '3'].map((time) => [time, '', 'p', '', ''])
    const none = ['NotATime', 'NotATime', 'NotATime']
    expect(codesOf([...events, [7, '', 'p', '', '']])).toEqual([...none, 'p'])
    expect(
      codesOf([
        [1, '', 'x', '', ''],
        [2, '', 'p', '', ''],
      ]),
    ).toEqual(['x', 'p'])
    expect(codesOf([[2, '', 's', '', '']])).toEqual(['Unpaired', 's'])
    // Of a recording whose beginning or length is not known nothing is judged.
    expect(codesOf([[2, '', 'p', '', '']], { 'time offset': 'x' })).toEqual(['NotSeconds'])
    const media = { media_info: { length: { 'a.mp4': 3, 'b.mp4': 'x' } } }
    expect(codesOf([[2, '', 'p', '', '']], media)).toEqual(['NotSeconds'])
  })

  it('says where others of the file can be read, also of an offset that is no number', () => {
    const { observations, ...rest } = project([], { 'time offset': 'x' })
    const two = { ...rest, observations: { ...observations, two: { events: [] } } }
    expect(readBorisProject(two)).toMatchObject({ left: [{ _tag: 'NotSeconds', hasOthers: true }] })
    expect(readBorisProject(two, ['one'])).not.toHaveProperty('left.0.hasOthers')
  })

  it('has no length where it names no medium, and one of every medium of the first player', () => {
    expect(readBorisProject(project([], { file: {} }))).toEqual(recording([], {}))
    expect(readBorisProject(project([], { file: { 1: [] } }))).toEqual(recording([], {}))
    expect(readBorisProject(project([], { media_info: { length: { 'a.mp4': 60 } } }))).toEqual(recording([], {}))
  })

  it('knows no length of a live observation, nor where a medium has none', () => {
    expect(readBorisProject(project([], { type: 'LIVE' }))).toEqual(recording([], {}))
    expect(readBorisProject(project([], { media_info: {} }))).toEqual(recording([], {}))
  })

  it('names an offset and lengths of media that are no numbers', () => {
    const of = (what: string) => ({ _tag: 'NotSeconds', observation: 'one', what })
    expect(readBorisProject(project([], { 'time offset': '5' }))).toEqual({ _tag: 'Left', left: [of('time offset')] })
    expect(readBorisProject(project([], { media_info: { length: { 'a.mp4': '60,5', 'b.mp4': 3 } } }))).toEqual({
      ...{ _tag: 'Left', left: [of('length of the media')] },
    })
    expect(readBorisProject(project([], { 'time offset': null }))).toMatchObject({ right: [{ starts: 0 }] })
  })

  it('names every fault of every event at once', () => {
    const found = readBorisProject(project([['NA', '', 'p', '', ''], [1, '', 'x', '', ''], 7, [3, '', 's', '', '']]), [
      'one',
      'two',
    ])
    expect(found).toMatchObject({
      left: [
        { _tag: 'NoSuchObservation', observation: 'two', known: ['one'] },
        { _tag: 'NotATime', observation: 'one', event: 1 },
        { _tag: 'UnknownBehaviour', event: 2, code: 'x' },
        { _tag: 'NotATime', event: 3 },
        { _tag: 'NoCode', event: 3 },
        { _tag: 'Unpaired', event: 4, which: 'start' },
      ],
    })
    expect(readBorisProject([1])).toMatchObject({ left: [{ _tag: 'NotThisFile' }] })
  })

  it('does not call a mark unpaired whose other one has no time', () => {
    const found = readBorisProject(
      project([
        ['NA', '', 's', '', ''],
        [3, '', 's', '', ''],
        [4, 'x', 's', '', ''],
      ]),
    )
    expect(found).toMatchObject({
      left: [
        { _tag: 'NotATime', event: 1 },
        { _tag: 'Unpaired', event: 3 },
      ],
    })
    expect(found).toHaveProperty('left.length', 2)
  })

  it('knows the subjects of all observations and of the project, and whether others can be read', () => {
    const { observations, ...rest } = project([[3, 'a', 's', '', '']])
    const two = {
      ...rest,
      subjects_conf: { 0: { name: 'b' } },
      observations: { ...observations, two: observations.one },
    }
    const { observations: points } = project([[3, 'a', 'p', '', '']])
    expect(readBorisProject({ ...two, observations: points })).toMatchObject({ right: [{ subjects: ['b', 'a'] }] })
    expect(readBorisProject(two)).toMatchObject({ left: [{ hasOthers: true }, { hasOthers: true }] })
    expect(readBorisProject(two, ['one'])).not.toHaveProperty('left.0.hasOthers')
  })
})
