import { describe, expect, it } from 'vitest'
import type { CellRow } from '../../../../src/coding/readers/cells.js'
import { elanHeader } from '../../../../src/coding/readers/elan-layout.js'
import { type ElanFormat, readElanText } from '../../../../src/coding/readers/elan-text.js'
import { cells } from './cells.js'

const read = (rows: readonly CellRow[], more: Partial<ElanFormat> = {}) =>
  readElanText(rows, { tiers: [], codesIn: 'annotation', decimal: '.', ...more })
const event = (code: string, from: number, to: number, line: number, subject = '', values?: readonly string[]) => ({
  ...{ code, from, to, subject, values: values ?? [], place: { line } },
  ...(values === undefined ? { isText: true } : {}),
})
const events = (...all: readonly object[]) => ({
  _tag: 'Right',
  right: { id: '', starts: 0, subjects: expect.any(Array), events: all },
})
const eventsOf = (codes: readonly string[], ...all: readonly object[]) => ({
  _tag: 'Right',
  right: { id: '', starts: 0, subjects: expect.any(Array), codes, events: all },
})

describe('readElanText', () => {
  it('reads the list of annotations with its header, in several forms at once and in another language', () => {
    const header =
      'Tier\tParticipant\tTemps de départ - hh:mm:ss.ms\tTemps de départ - ss.msec\tFin - hh:mm:ss.ms\tFin - ss.msec\tDurée - hh:mm:ss.ms\tDurée - ss.msec\tAnnotation'
    const row = 'A\tclient\t00:01:00.500\t60.5\t00:01:02.000\t62.0\t00:00:01.500\t1.5\tWD_P'
    expect(read(cells(header, row))).toEqual(events(event('WD_P', 60.5, 62, 2, 'client')))
  })

  it('reads it without a header where begin and duration make the end', () => {
    const rows = cells('A\t\t1.000\t3.500\t2.500\tWD_P', 'B\t\t2.000\t3.000\t1.000\tCF_P')
    expect(read(rows, { tiers: ['B'] })).toEqual(events(event('CF_P', 2, 3, 2)))
    expect(read(cells('A\t\t1.000\t3.500\t2.000\tWD_P'))).toMatchObject({ left: [{ _tag: 'NotThisFile' }] })
  })

  it('reads a column for each tier, whose empty cells are no annotations', () => {
    const header = 'Begin Time - ss.msec\tEnd Time - ss.msec\tDuration - ss.msec\tWD_P\tCF_P'
    const rows = cells(header, '0.0\t5.0\t5.0\t3\t', '5.0\t9.0\t4.0\t\t2', '9.0\t10.0\t1.0\t4\t5')
    const tiers = ['WD_P', 'CF_P']
    expect(read(rows, { tiers, codesIn: 'tier' })).toEqual(
      eventsOf(
        tiers,
        event('WD_P', 0, 5, 2, '', ['3']),
        event('CF_P', 5, 9, 3, '', ['2']),
        event('WD_P', 9, 10, 4, '', ['4']),
        event('CF_P', 9, 10, 4, '', ['5']),
      ),
    )
    const unused = cells(`${header}\tCF_T`, '0.0\t5.0\t5.0\t3\t\t')
    expect(read(unused, { tiers: ['CF_T'], codesIn: 'tier' })).toEqual(eventsOf(['CF_T']))
    expect(read(rows)).toMatchObject({ left: [{ _tag: 'SeveralTiers', known: tiers }] })
    expect(read(rows, { tiers: ['X'] })).toMatchObject({ left: [{ _tag: 'NoSuchTier', tier: 'X', known: tiers }] })
  })

  it('does not guess whether whole numbers are seconds or milliseconds', () => {
    const rows = cells('A\t\t1000\t3500\t2500\tWD_P')
    expect(read(rows)).toEqual({ _tag: 'Left', left: [{ _tag: 'AmbiguousTime', line: 1, column: 3 }] })
    expect(read(rows, { time: 'milliseconds' })).toEqual(events(event('WD_P', 1, 3.5, 1)))
    const header = 'Tier\tBegin Time - msec\tEnd Time - msec\tDuration - msec\tAnnotation'
    expect(read(cells(header, 'A\t1000\t3500\t2500\tx'))).toEqual(events(event('x', 1, 3.5, 2)))
  })

  it('names an end before its begin, and times of two forms', () => {
    const header = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tAnnotation'
    expect(read(cells(header, 'A\t5.0\t1.0\tx'))).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'EndNotLater', line: 2, column: 3 }],
    })
    expect(read(cells(header, 'A\t5.0\t00:07\tx'))).toMatchObject({
      left: [{ _tag: 'AnotherTimeForm', line: 2, column: 3 }],
    })
  })

  const timed = (...names: readonly string[]) =>
    ['Tier', ...names.map((name) => `${name} - ss.msec`), 'Annotation'].join('\t')

  it.each(['Duration', 'Dauer', 'Durée', 'Duur'])('makes the end of begin and %s where it was not exported', (name) => {
    expect(read(cells(timed('Begin Time', name), 'A\t5.1\t7.2\tx'))).toEqual(events(event('x', 5.1, 12.3, 2)))
  })

  it.each([['End Time', 'Duration'], ['Begin Time', 'X'], ['X', 'Duration'], ['Begin Time']])(
    'refuses columns of which it cannot be told whether they are begin and end or begin and duration: %s',
    (...names) => {
      const row = ['A', ...names.map((_, index) => `${5 + index}.0`), 'x'].join('\t')
      const [problem] = [read(cells(timed(...names), row))].flatMap((one) => (one._tag === 'Left' ? one.left : []))
      expect(problem).toMatchObject({ _tag: 'NotThisFile', expected: expect.stringContaining('begin and duration') })
    },
  )

  it('passes over the lines of media that ELAN can write first', () => {
    const media = ['"#file:///C:/a.mp4 -- offset: 0"', '"#file:///C:/a.wav -- offset: 12"']
    const row = 'A\t\t1.000\t3.500\t2.500\tWD_P'
    expect(read(cells(...media, row))).toEqual(events(event('WD_P', 1, 3.5, 3)))
    const header = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tAnnotation'
    const under = cells(...media, header, 'A\t1.0\t3.5\tWD_P')
    expect(read(under)).toEqual(events(event('WD_P', 1, 3.5, 4)))
    expect([elanHeader(under)[1], elanHeader(cells(row)), elanHeader([])]).toEqual(['Begin Time - ss.msec', [], []])
    expect(read(cells(...media))).toMatchObject({ left: [{ _tag: 'NotThisFile' }] })
  })

  it.each([
    'Tier\tBegin Time - hh:mm:ss:ff (PAL)\tEnd Time - hh:mm:ss:ff (PAL)\tAnnotation',
    'A\t\t00:00:01:10\t00:00:02:10\t00:00:01:00\tWD_P',
  ])('says that frames are not read, and what is', (...lines) => {
    expect(read(cells(...lines))).toMatchObject({
      left: [{ _tag: 'NotThisFile', expected: expect.stringContaining('ss.msec or msec') }],
    })
  })

  it('takes the tier of a code of the set for one without annotations, which ELAN does not write', () => {
    const rows = cells('WD_P\t\t1.000\t3.500\t2.500\t3')
    const more = { codesIn: 'tier', codes: ['WD_P', 'CF_T'] } as const
    const all = event('WD_P', 1, 3.5, 1, '', ['3'])
    expect(read(rows, { ...more, tiers: ['WD_P', 'CF_T'] })).toEqual(eventsOf(['WD_P'], all))
    expect(read(rows, { ...more, tiers: ['CF_T'] })).toEqual(eventsOf([]))
    expect(read(rows, { ...more, tiers: ['WDP', 'CF_T'] })).toMatchObject({
      left: [{ _tag: 'NoSuchTier', tier: 'WDP' }],
    })
    expect(read(rows, { ...more, codesIn: 'annotation', tiers: ['CF_T'] })).toMatchObject({
      left: [{ _tag: 'NoSuchTier', tier: 'CF_T' }],
    })
  })

  it('has annotations in the order of their begin, and none before its begin', () => {
    const header = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tAnnotation'
    expect(read(cells(header, 'A\t5.0\t6.0\tx', 'A\t1.0\t9.0\ty', 'A\t3.0\t3.0\tz'))).toEqual(
      events(event('y', 1, 9, 3), event('z', 3, 3, 4), event('x', 5, 6, 2)),
    )
  })

  it('has the participants of all tiers for subjects', () => {
    const rows = cells('A\tann\t1.0\t2.0\t1.0\tx', 'B\tben\t1.0\t2.0\t1.0\ty', 'A\tann\t3.0\t4.0\t1.0\tz')
    expect(read(rows, { tiers: ['A'] })).toMatchObject({ right: { subjects: ['ann', 'ben'] } })
    expect(read(cells('A\t1.0\t2.0\t1.0\tx'))).toMatchObject({ right: { subjects: [''], events: [{ subject: '' }] } })
  })

  it('has no value of a tier where the annotation is empty, and is of the tiers that were chosen', () => {
    const rows = cells('WD_P\t1.0\t2.0\t1.0\t', 'CF_P\t1.0\t2.0\t1.0\t3')
    expect(read(rows, { codesIn: 'tier', tiers: ['WD_P'] })).toEqual(eventsOf(['WD_P'], event('WD_P', 1, 2, 1, '', [])))
    expect(read(cells('WD_P\t1.0\t2.0\t1.0\t2'), { codesIn: 'tier' })).toEqual(
      eventsOf(['WD_P'], event('WD_P', 1, 2, 1, '', ['2'])),
    )
  })

  it('asks for the form of whole numbers only where every begin is one', () => {
    expect(read(cells('A\t1.5\t3.5\t2\tx', 'A\t4\t6\t2\ty'))).toEqual(
      events(event('x', 1.5, 3.5, 1), event('y', 4, 6, 2)),
    )
  })

  it('has judged what could be read of a faulty file, but not of tiers that were not found', () => {
    const header = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tAnnotation'
    const rows = cells(header, 'A\tsoon\t2.0\tx', 'A\t3.0\t4.0\ty')
    const judge: ElanFormat['judge'] = ([recording]) =>
      (recording?.events ?? []).map(({ code }) => ({ _tag: 'UnknownCode', code }))
    expect(read(rows, { judge })).toEqual({
      ...{
        _tag: 'Left',
        left: [
          { _tag: 'NotATime', line: 2, column: 2 },
          { _tag: 'UnknownCode', code: 'y' },
        ],
      },
    })
    expect(read(rows, { judge, tiers: ['B'] })).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'NoSuchTier', tier: 'B', known: ['A'] }],
    })
  })
})
