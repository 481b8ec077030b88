import { describe, expect, it } from 'vitest'
import { elanLayout } from '../../../../src/coding/readers/elan-layout.js'
import { cells } from './cells.js'

describe('the layout of a text of ELAN', () => {
  const layout = (...lines: readonly string[]) => elanLayout(cells(...lines))
  const wrong = (...lines: readonly string[]) => {
    const found = layout(...lines)
    return found._tag === 'Left' ? found.left.slice(0, 21) : found.right
  }
  const header = (...names: readonly string[]) => layout(names.join('\t'), 'A\t1.0\t2.0\tx')
  const [text, times, forms] = ['tab-delimited text of', 'columns of begin and ', 'times as hh:mm:ss.ms,']

  it.each([
    ['Begin Time', 'Dauer'],
    ['Start', 'Duur'],
    ['Anfangszeit', 'Dur'],
    ['Début', 'Durée'],
    ['Debut', 'Durée'],
    ['Temps de départ', 'Durée'],
    ['Depart', 'Durée'],
    ['Início', 'Duração'],
    ['Inicio', 'Duración'],
  ])('has a duration after the begin: %s, %s', (begin, second) => {
    const found = header('Tier', `${begin} - ss.msec`, `${second} - ss.msec`, 'Annotation')
    expect(found).toMatchObject({ right: { begin: 1, end: 2, isDuration: true, tier: 0, form: 'seconds' } })
  })

  it.each(['End Time', 'Eindtijd', 'Fin', 'Tempo fin'])('has an end after it: %s', (second) => {
    const found = header('Tier', 'X - ss.msec', `${second} - ss.msec`, 'Annotation')
    expect(found).toMatchObject({ right: { begin: 1, end: 2, isDuration: false } })
  })

  it('cannot tell what is named neither, or in the middle of another word', () => {
    for (const second of ['Weekend', 'Long duration', 'X', ''])
      expect(wrong(`Tier\tBegin - msec\t${second} - msec\tAnnotation`)).toBe(times)
    expect(wrong('Tier\tEnd - msec\tAnnotation')).toBe(times)
    expect(wrong('Tier\tBegin - ss.msec\tEnd - msec\tAnnotation')).toBe(times)
    expect(layout('Tier\tX - msec\tY - msec\tZ - msec\tAnnotation')).toMatchObject({
      right: { isDuration: false, end: 2 },
    })
  })

  it('takes the finest form that all times of a kind have', () => {
    const all = [
      'Begin - msec',
      'Begin - ss.msec',
      'Begin - hh:mm:ss.ms',
      'End - msec',
      'End - ss.msec',
      'End - hh:mm:ss.ms',
    ]
    expect(header('Tier', ...all, 'Annotation')).toMatchObject({ right: { begin: 3, end: 6, form: 'hh:mm:ss' } })
    expect(wrong('Tier\tBegin - hh:mm:ss:ff\tEnd - hh:mm:ss:ff\tAnnotation')).toBe(forms)
  })

  it('has one column of annotations, or one for each tier, columns of file names left out', () => {
    const begin = ['Begin - msec', 'End - msec']
    for (const file of ['File', 'File name', 'FILE PATH'])
      expect(header('Tier', ...begin, 'Annotation', file)).toMatchObject({
        right: { texts: [{ index: 3, tier: 'Annotation' }] },
      })
    for (const other of ['Profile', 'File named', 'Filename'])
      expect(wrong(['Tier', ...begin, 'Annotation', other].join('\t'))).toBe(text)
    expect(header(...begin, 'WD_P', 'CF_P')).toMatchObject({
      right: {
        begin: 0,
        end: 1,
        texts: [
          { index: 2, tier: 'WD_P' },
          { index: 3, tier: 'CF_P' },
        ],
      },
    })
    expect(wrong(['Tier', ...begin].join('\t'))).toBe(text)
    expect(header('Tier', ...begin, 'Annotation')).not.toHaveProperty('right.participant')
    expect(header('Tier', 'Participant', ...begin, 'Annotation')).toMatchObject({ right: { tier: 0, participant: 1 } })
  })

  it('without a header has tier, perhaps participant, times that agree, and the annotation', () => {
    expect(layout('A\t1.0\t2.0\t1.0\tx')).toMatchObject({
      right: { begin: 1, end: 2, isDuration: false, tier: 0, texts: [{ index: 4, tier: '' }] },
    })
    expect(layout('A\t1.0\t2.0\t1.0\tx')).not.toHaveProperty('right.participant')
    expect(layout('A\tann\t1.0\t2.0\t1.0\tx')).toMatchObject({ right: { begin: 2, end: 3, participant: 1 } })
  })

  it('takes of several forms the one that shows by its colons, then by its point', () => {
    const msec = ['1500', '62000', '60500']
    const seconds = ['1.5', '62.0', '60.5']
    const clock = ['0:00:01.5', '0:01:02.0', '0:01:00.5']
    const row = (...forms: readonly (readonly string[])[]) =>
      ['A', ...[0, 1, 2].flatMap((at) => forms.map((form) => form[at])), 'x'].join('\t')
    expect(layout(row(msec, seconds, clock))).toMatchObject({ right: { begin: 3, end: 6 } })
    expect(layout(row(msec, seconds))).toMatchObject({ right: { begin: 2, end: 4 } })
    expect(
      layout(
        row(
          msec,
          seconds.map((one) => one.replace('.', ',')),
        ),
      ),
    ).toMatchObject({ right: { begin: 2, end: 4 } })
    expect(layout(row(msec))).toMatchObject({ right: { begin: 1, end: 2 } })
    // One time with a point is enough, where others of its column are whole.
    const whole = ['A', '1000', '1', '3000', '3', '2000', '2', 'x'].join('\t')
    expect(layout(whole, row(msec, seconds))).toMatchObject({ right: { begin: 2, end: 4 } })
  })

  it('is none where the times do not agree in every row, or a row is of another width', () => {
    const good = 'A\t1.0\t2.0\t1.0\tx'
    for (const other of [
      'A\t1.0\t2.0\t1.1\tx',
      'A\t1.0\t2.0\t1.0\tx\ty',
      'A\t1.0\tsoon\t1.0\tx',
      'A\tlate\t2.0\t1.0\tx',
    ])
      for (const lines of [
        [good, other],
        [other, good],
      ])
        expect(wrong(...lines)).toBe(text)
    for (const short of ['A\tx', 'A\t1.0\tx', 'A\t1.0\t2.0\tx', 'A\t1.0\t2.0\t1.0', 'A', 'A\t1.0\t2.0\t1.0\t3.0\tx'])
      expect(wrong(short)).toBe(text)
    expect(layout('A\t1.000\t2.001\t1.000\tx')).toMatchObject({ _tag: 'Right' })
    expect(wrong('A\t1.000\t2.002\t1.000\tx')).toBe(text)
  })

  it('says of frames that they are not read, in whichever row they are', () => {
    const frames = 'A\t0:00:01:10\t0:00:02:10\t0:00:01:00\tx'
    const seconds = 'A\t1.0\t2.0\t1.0\tx'
    expect([wrong(seconds, frames), wrong(frames.replaceAll(':10', ';10'))]).toEqual([forms, forms])
    // An annotation may speak of a time.
    for (const said of ['at 1:02:03:04', '1:02:03:04 or so'])
      expect(layout(seconds, `A\t1.0\t2.0\t1.0\t${said}`)).toMatchObject({ _tag: 'Right' })
  })

  it('passes over lines of media, and over no other line that has such a sign', () => {
    const row = 'A\t1.0\t2.0\t1.0\tx'
    for (const media of ['#file:///a.mp4', '"#file:///a.mp4"'])
      expect(layout(media, row)).toMatchObject({ right: { rows: [{ line: 2 }] } })
    expect(layout(row.replace('A', 'tier #a:'), row)).toMatchObject({ right: { rows: [{ line: 1 }, { line: 2 }] } })
    expect([wrong(), wrong('#file:a')]).toEqual([text, text])
  })
})
