import { escaped, visible } from '../../kernel/inside.js'
import type { Lane, MarkKind, StretchKind, Time } from './lane.js'
import { type Placed, packed, signWidth } from './packed.js'
import { outlines, rounded } from './shapes.js'

/** Where times and words are on a drawing. */
export interface Space {
  readonly left: number
  readonly right: number
  readonly x: (time: Time) => number
  /** How many letters fit on a line. */
  readonly letters: number
}

export const lineHeight = 15
const rowHeight = 19
const trackHeight = 20

/** How each stretch is drawn: a wide bar is work on it, dots a time in which it was unspoken. */
export const strokes: Readonly<Record<StretchKind, string>> = {
  unspoken: 'stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 5"',
  unattended: 'stroke-width="1.5"',
  'worked-on': 'stroke-width="9" style="stroke:var(--timeline-accent,currentColor)"',
  paused: 'stroke-width="1.5" stroke-dasharray="5 3"',
  lasting: 'stroke-width="1.5"',
  harm: 'stroke-width="5"',
}

export const marks: Readonly<Record<MarkKind, { readonly d: string; readonly isFilled: boolean }>> = {
  happened: { d: 'm-5 -6h10l-5 10z', isFilled: false },
  reported: { d: 'm-5 -6h10l-5 10z', isFilled: true },
  closed: { d: 'm0 -4.5h9v9h-9z', isFilled: false },
  resolved: { d: 'm0 -4.5h9v9h-9z', isFilled: true },
  absent: { d: 'm-4 -4l8 8m0 -8l-8 8', isFilled: false },
  ended: { d: 'm0 -6v12', isFilled: false },
}

/** Wide signs take the room of two letters. */
const lettersIn = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u10FF' ? 2 : 1), 0)

const clipped = (text: string, letters: number): string => {
  const signs = Array.from(visible(text))
  let room = letters
  const kept = signs.findIndex((sign) => {
    room -= lettersIn(sign)
    return room < 0
  })
  return kept < 0 ? signs.join('') : `${signs.slice(0, Math.max(0, kept - 1)).join('')}…`
}

/** Returns text in lines; a word that is longer than a line is cut. */
export const wrapped = (text: string, letters: number, first: number = letters): readonly string[] => {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? clipped(word, letters) : `${line} ${clipped(word, letters)}`
    if (lettersIn(longer) <= (lines.length === 1 ? first : letters)) lines[lines.length - 1] = longer
    else lines.push(clipped(word, letters))
  }
  return lines
}

export const textAt = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}"${more}>${escaped(text)}</text>`

const outline = ({ sign: { shape }, x }: Placed, at: number, y: number): string =>
  `M${rounded(at === x ? x : at)} ${rounded(y)}${outlines[shape]}`

const drawnSigns = (placed: readonly Placed[], top: number): string => {
  const y = ({ row }: Placed): number => top + row * rowHeight + rowHeight / 2
  const answered = placed.filter(({ sign }) => sign.unanswered !== true)
  const dashed = placed.filter(({ sign }) => sign.unanswered === true)
  const late = placed.filter(({ happenedAt }) => happenedAt !== undefined)
  const path = (d: string, more = ''): string => (d === '' ? '' : `<path d="${d}" fill="none"${more}/>`)
  return [
    path(answered.map((one) => outline(one, one.x, y(one))).join('')),
    path(
      [
        ...dashed.map((one) => outline(one, one.x, y(one))),
        ...late.map((one) => outline(one, one.happenedAt ?? one.x, y(one))),
      ].join(''),
      ' stroke-dasharray="2 2"',
    ),
    path(
      late
        .map((one) => `M${rounded((one.happenedAt ?? 0) + signWidth / 2)} ${y(one)}H${rounded(one.x - signWidth / 2)}`)
        .join(''),
      ' stroke-dasharray="0.1 5" stroke-linecap="round" stroke-width="2.5"',
    ),
    '<g stroke="none" font-size="10">',
    ...placed.flatMap((one) => [
      one.sign.letter === '' ? '' : textAt(one.x, y(one) + 3.5, one.sign.letter, ' text-anchor="middle"'),
      one.sign.beside === undefined ? '' : textAt(one.x + signWidth / 2 + 1, y(one) + 3.5, one.sign.beside),
    ]),
    '</g>',
  ].join('')
}

export interface Drawn {
  readonly markup: string
  readonly height: number
  /** The middle of the track, from the top. */
  readonly track: number
}

/** Returns a lane drawn from a height on: its words, its track, its signs. */
export const drawnLane = ({ name, says, stretches, marks: on, signs }: Lane, y: number, space: Space): Drawn => {
  const { left, right, x, letters } = space
  const shown = clipped(name, Math.floor(letters * 0.6))
  const placed = packed(signs, {
    left: (session) => x(session),
    width: x(1) - x(0),
    end: right,
  })
  const crowded = signs.length - placed.length
  const words = crowded === 0 ? says : `${says}; ${crowded} more signs have no room`
  const [first = '', ...others] = wrapped(words, letters, letters - lettersIn(shown) - 2)
  const text = [
    `<text x="${left}" y="${y + 12}"><tspan font-weight="600">${escaped(shown)}</tspan> ${escaped(first)}</text>`,
    ...others.map((line, index) => textAt(left, y + 12 + lineHeight * (index + 1), line)),
  ]
  const top = y + lineHeight * (others.length + 1)
  const track = top + trackHeight / 2
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0)
  return {
    markup: [
      ...text,
      '<g stroke="currentColor">',
      ...stretches.map(
        ({ is, from, to }) => `<path d="M${rounded(x(from))} ${track}H${rounded(x(to))}" fill="none" ${strokes[is]}/>`,
      ),
      ...on.map(
        ({ is, at }) =>
          `<path d="M${rounded(x(at))} ${track}${marks[is].d}"${marks[is].isFilled ? '' : ' fill="none"'} stroke-width="${is === 'ended' ? 2.5 : 1.5}"/>`,
      ),
      drawnSigns(placed, top + trackHeight),
      '</g>',
    ].join(''),
    height: top + trackHeight + rows * rowHeight + 6 - y,
    track,
  }
}
