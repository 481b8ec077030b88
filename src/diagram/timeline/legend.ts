import { lineHeight, marks, type Space, strokes, textAt } from './drawn-lane.js'
import type { MarkKind, Shape, StretchKind } from './lane.js'
import { outlines } from './shapes.js'
import { letters, results } from './signs.js'
import type { Timeline } from './timeline.js'

const stretchWords: Readonly<Record<StretchKind, string>> = {
  unspoken: 'happened, not yet reported',
  unattended: 'open, no attempt on record',
  'worked-on': 'an attempt under way',
  paused: 'open, between attempts',
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
  client: 'said by a client or member',
  therapist: 'said by a therapist or leader',
  observer: 'said by an observer',
  party: 'said by a party',
  machine: 'said by a machine',
  attempt: '',
  strain: 'more strain',
  frame: 'a change of the frame',
}

const resultWords: Readonly<Record<string, string>> = {
  [results.worked]: 'attempt worked',
  [results.partly]: 'attempt worked in part',
  [results['did-not-work']]: 'attempt did not work',
  [results['broken-off']]: 'attempt broken off',
  [results['led-to-referral']]: 'attempt led to a referral',
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
  let [x, row] = [left, 0]
  const markup = itemsOf(timeline).map(({ draw, words }) => {
    const glyph = draw(x, 0) === '' ? 0 : 22
    const width = glyph + 6 * words.length
    if (x > left && x + width > right) [x, row] = [left, row + 1]
    const middle = y + 9 + row * (lineHeight + 4)
    const drawn = draw(x, middle) + textAt(x + glyph, middle + 4, words)
    x += width + 12
    return drawn
  })
  return markup.length === 0
    ? { markup: '', height: 0 }
    : { markup: `<g font-size="11">${markup.join('')}</g>`, height: (row + 1) * (lineHeight + 4) + 4 }
}
