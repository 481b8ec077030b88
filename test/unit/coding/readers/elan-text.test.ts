import { describe, expect, it } from 'vitest'
import type { CellRow } from '../../../../src/coding/readers/cells.js'
import { type ElanFormat, readElanText } from '../../../../src/coding/readers/elan-text.js'

const cells = (...lines: readonly string[]): readonly CellRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split('\t') }))
const read = (rows: readonly CellRow[], more: Partial<ElanFormat> = {}) =>
  readElanText(rows, { tiers: [], codesIn: 'annotation', decimal: '.', ...more })
const event = (code: string, from: number, to: number, line: number, subject = '', values: readonly string[] = []) => ({
  ...{ code, from, to, subject, values, place: { line } },
})
const events = (...all: readonly object[]) => ({ _tag: 'Right', right: { id: '', starts: 0, events: all } })

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
      events(
        event('WD_P', 0, 5, 2, '', ['3']),
        event('CF_P', 5, 9, 3, '', ['2']),
        event('WD_P', 9, 10, 4, '', ['4']),
        event('CF_P', 9, 10, 4, '', ['5']),
      ),
    )
    const unused = cells(`${header}\tCF_T`, '0.0\t5.0\t5.0\t3\t\t')
    expect(read(unused, { tiers: ['CF_T'], codesIn: 'tier' })).toEqual(events())
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

  it.each(['Duration', 'Dauer', 'Durée', 'Duur'])('does not take a %s for an end that was not exported', (name) => {
    const header = `Tier\tBegin Time - ss.msec\t${name} - ss.msec\tAnnotation`
    expect(read(cells(header, 'A\t5.0\t7.0\tx'))).toMatchObject({ left: [{ _tag: 'NotThisFile' }] })
  })
})
