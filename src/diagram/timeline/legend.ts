import { lineHeight, marks, type Space, strokes, textAt } from './drawn-lane.js'
import type { MarkKind, Shape, StretchKind } from './lane.js'
import { outlines } from './shapes.js'
import { letters, results } from './signs.js'
import type { Timeline } from './timeline.js'

const stretchWords: Readonly<Record<StretchKind, string>> = {
  unspoken: 'not yet reported',
  unattended: 'no attempt on record',
  'worked-on': 'attempt under way',
  paused: 'between attempts',
  lasting: '',
  harm: 'harm on record',
}

const markWords: Readonly<Record<MarkKind, string>> = {
  happened: 'happened',
  reported: 'reported',
  resolved: 'closed, called resolved',
  closed: 'closed, not called resolved',
  absent: 'not there',
  ended: 'ended',
}

const shapeWords: Readonly<Record<Shape, string>> = {
  client: 'client or member',
  therapist: 'therapist or leader',
  observer: 'observer',
  party: 'party',
  machine: 'machine',
  attempt: '',
  strain: 'more strain',
  frame: 'frame changed',
}

const resultWords: Readonly<Record<string, string>> = {
  [results.worked]: 'attempt worked',
  [results.partly]: 'worked in part',
  [results['did-not-work']]: 'did not work',
  [results['broken-off']]: 'broken off',
  [results['led-to-referral']]: 'led to a referral',
  '': 'attempt, reported late',
}

const besideWords: Readonly<Record<string, string>> = {
  saw: 'saw: saw the strain',
  end: 'end: why it ended',
  '?': '?: asked, no judgement',
}

interface Item {
  readonly draw: (x: number, y: number) => string
  readonly words: string
}

const path = (d: string, more = ' fill="none"'): string => `<path d="${d}" stroke="currentColor"${more}/>`

/** Returns what is drawn and needs words, each once, in a fixed order. */
const itemsOf = ({ groups }: Timeline): readonly Item[] => {
  const lanes = groups.flatMap((group) => group.lanes)
  const stretches = new Set(lanes.flatMap((lane) => lane.stretches.map(({ is }) => is)))
  const on = new Set(lanes.flatMap((lane) => lane.marks.map(({ is }) => is)))
  const signs = lanes.flatMap((lane) => lane.signs)
  const shapes = new Set(signs.map(({ shape }) => shape))
  const attempts = new Set(signs.flatMap(({ shape, letter }) => (shape === 'attempt' ? [letter] : [])))
  const beside = new Set(signs.flatMap((sign) => (sign.beside === undefined ? [] : [sign.beside])))
  const shaped = (shape: Shape, letter: string, words: string): Item => ({
    words,
    draw: (x, y) =>
      path(`M${x + 8} ${y}${outlines[shape]}`) +
      (letter === '' ? '' : textAt(x + 8, y + 3.5, letter, ' text-anchor="middle" font-size="10"')),
  })
  const isRated = signs.some((sign) => /^[1-5]$/.test(sign.beside ?? ''))
  const word = (words: string): Item => ({ draw: () => '', words })
  return [
    ...keysOf(markWords).flatMap((is): readonly Item[] =>
      on.has(is)
        ? [
            {
              words: markWords[is],
              draw: (x, y) =>
                path(
                  `M${x + (is === 'closed' || is === 'resolved' ? 3 : 8)} ${y}${marks[is].d}`,
                  marks[is].isFilled ? '' : ' fill="none"',
                ),
            },
          ]
        : [],
    ),
    ...keysOf(stretchWords).flatMap((is): readonly Item[] =>
      stretches.has(is) && stretchWords[is] !== ''
        ? [{ words: stretchWords[is], draw: (x, y) => path(`M${x} ${y}h16`, ` ${strokes[is]}`) }]
        : [],
    ),
    ...keysOf(resultWords).flatMap((letter) =>
      attempts.has(letter) ? [shaped('attempt', letter, resultWords[letter] ?? '')] : [],
    ),
    ...keysOf(shapeWords).flatMap((shape) =>
      shapes.has(shape) && shapeWords[shape] !== ''
        ? [
            shaped(
              shape,
              shape === 'frame' ? 'F' : shape in letters ? letters[shape as keyof typeof letters] : '',
              shapeWords[shape],
            ),
          ]
        : [],
    ),
    ...(isRated ? [word('1 to 5: how far resolved')] : []),
    ...keysOf(besideWords).flatMap((said) => (beside.has(said) ? [word(besideWords[said] ?? '')] : [])),
  ]
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[]

/** Returns what the signs of a drawing mean, in as many lines as it takes. */
export const drawnLegend = (
  timeline: Timeline,
  y: number,
  { left, right }: Space,
): { readonly markup: string; readonly height: number } => {
  /** Where each line ends so far; a meaning has its place in the first line that has room. */
  const ends: number[] = []
  const markup = itemsOf(timeline).map(({ draw, words }) => {
    const glyph = draw(left, 0) === '' ? 0 : 22
    const width = glyph + 6 * words.length
    const found = ends.findIndex((end) => end + width <= right)
    const row = found < 0 ? ends.length : found
    const x = ends[row] ?? left
    ends[row] = x + width + 12
    const middle = y + 9 + row * (lineHeight + 4)
    return draw(x, middle) + textAt(x + glyph, middle + 4, words)
  })
  return markup.length === 0
    ? { markup: '', height: 0 }
    : { markup: `<g font-size="11">${markup.join('')}</g>`, height: ends.length * (lineHeight + 4) + 4 }
}
