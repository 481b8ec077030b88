import type { AllianceState, View } from '../../alliance/index.js'
import { escaped } from '../../kernel/inside.js'
import { type Drawn, drawnLane, lineHeight, type Space, textAt, wrapped } from './drawn-lane.js'
import type { Lane, Time } from './lane.js'
import { drawnLegend } from './legend.js'
import { rounded } from './shapes.js'
import type { TimelineOptions } from './telling.js'
import { type Timeline, timelineOf } from './timeline.js'
import { sentencesOf } from './timeline-sentences.js'

const [narrowest, usual, edge] = [280, 360, 8]
/** Room for the end of a lane beside the last session. */
const endRoom = 12

const timesOf = ({ sessions, groups }: Timeline): readonly Time[] => [
  ...sessions,
  ...groups.flatMap(({ lanes }) =>
    lanes.flatMap(({ stretches, marks, signs }) => [
      ...stretches.flatMap(({ from, to }) => [Math.floor(from), Math.ceil(to) - 1]),
      ...marks.map(({ at }) => Math.ceil(at) - 1),
      ...signs.flatMap(({ session, happened = session }) => [session, happened]),
    ]),
  ),
]

/** Returns the distance of numbers that leaves at least that much room between them. */
const stepFor = (column: number, room: number): number => {
  const least = room / column
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least) ?? power * 10
}

const spaceOf = (times: readonly Time[], width: number): Space & { readonly first: number; readonly last: number } => {
  const first = times.reduce((least, time) => Math.min(least, time), times[0] ?? 1)
  const last = times.reduce((most, time) => Math.max(most, time), times[0] ?? 1)
  const [left, right] = [edge, width - edge]
  const column = (right - endRoom - left) / (last + 1 - first)
  return {
    first,
    last,
    left,
    right,
    letters: Math.floor((right - left) / 6.2),
    x: (time) => left + (time - first) * column,
  }
}

/** Returns the numbers of sessions, a dot for each on record, and faint lines down to a height. */
const drawnAxis = (
  { sessions, meeting }: Timeline,
  { first, last, left, x }: ReturnType<typeof spaceOf>,
  y: number,
): { readonly markup: string; readonly lines: (bottom: number) => string } => {
  const column = x(1) - x(0)
  const step = stepFor(column, 9 + 7 * String(last).length)
  const count = Math.floor((last - first) / step) + 1
  const begin = step === 1 ? first : Math.ceil(first / step) * step
  const numbers = Array.from({ length: count }, (_, index) => begin + index * step).filter((one) => one <= last)
  const middle = (session: number): number => rounded(x(session) + column / 2)
  return {
    markup: [
      textAt(left, y + 12, meeting, ' font-weight="600"'),
      '<g text-anchor="middle" font-size="11">',
      ...numbers.map((session) => textAt(middle(session), y + 12 + lineHeight, String(session))),
      '</g>',
      `<path d="${sessions.map((session) => `M${middle(session)} ${y + 36}h0`).join('')}" stroke="currentColor" stroke-width="${rounded(Math.min(6, Math.max(1, column * 0.8)))}" stroke-linecap="round"/>`,
    ].join(''),
    lines: (bottom) =>
      `<path d="${numbers.map((session) => `M${middle(session)} ${y + 42}V${bottom}`).join('')}" stroke="currentColor" stroke-opacity="0.15"/>`,
  }
}

/** Returns a line from the end of the episode that came back to the report of the one it came back in. */
const recurrence = (lanes: readonly Lane[], drawn: readonly Drawn[], { x }: Space): string =>
  lanes
    .map(({ recurrenceOf, marks }, index) => {
      const [from, to] = [drawn[recurrenceOf ?? -1], drawn[index]]
      const end = lanes[recurrenceOf ?? -1]?.marks.at(-1)?.at
      const report = marks.find(({ is }) => is === 'reported')?.at
      if (from === undefined || to === undefined || end === undefined || report === undefined) return ''
      return `<path d="M${rounded(x(end) + 9)} ${from.track}H${rounded(x(report))}V${to.track - 7}" fill="none" stroke="currentColor" stroke-dasharray="2 3"/>`
    })
    .join('')

/**
 * Draws an alliance over its sessions as SVG text: phases, absences, each episode as a lane with who said what, and harm apart.
 *
 * A lane shows when a rupture happened and was reported, attempts and their results, who judged it and how far, and how it closed.
 * Who said it has a shape and a letter; nothing rests on colour. The drawing takes the colour of the text around it and, for
 * attempts, of the CSS variable `--timeline-accent`. It holds no ids, notes, dates or scores, and `desc` holds the sentences
 * of `timelineSentences`. No errors: any text may be in an id, what has no room is said, and an alliance that has not begun is
 * drawn empty.
 *
 * @example
 * timelineSvg(sampleAlliance).startsWith('<svg xmlns="http://www.w3.org/2000/svg" role="img" width="360"') // => true
 */
export const timelineSvg = (state: AllianceState | View, options: TimelineOptions = {}): string => {
  const { width: asked = usual, legend = true } = options
  const width = Number.isFinite(asked) ? Math.max(narrowest, asked) : usual
  const timeline = timelineOf(state, options)
  const space = spaceOf(timesOf(timeline), width)
  const parts: string[] = []
  let y = 4
  const line = (text: string, more = ''): void => {
    for (const one of wrapped(text, space.letters)) {
      parts.push(textAt(space.left, y + 12, one, more))
      y += lineHeight
    }
  }
  line(timeline.title)
  y += 4
  const axis = drawnAxis(timeline, space, y)
  parts.push(axis.markup)
  y += 44
  for (const { heading, lanes, leftOut } of timeline.groups) {
    if (heading !== '') {
      y += 8
      line(heading, ' font-weight="600" font-size="13"')
      y += 2
    }
    const drawn: Drawn[] = []
    for (const lane of lanes) {
      const one = drawnLane(lane, y, space)
      drawn.push(one)
      parts.push(one.markup)
      y += one.height
    }
    parts.push(recurrence(lanes, drawn, space))
    if (leftOut !== undefined) line(leftOut)
  }
  const bottom = y
  if (legend) {
    const meaning = drawnLegend(timeline, y + 6, space)
    parts.push(meaning.markup)
    y += meaning.height + 6
  }
  if (timeline.leftOut !== '') line(timeline.leftOut, ' font-size="11"')
  const [title, ...sentences] = sentencesOf(timeline)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${rounded(y + 4)}" viewBox="0 0 ${width} ${rounded(y + 4)}" fill="currentColor" font-family="system-ui, sans-serif" font-size="12" style="max-width:100%;height:auto">`,
    `<title>${escaped(`Timeline. ${title ?? ''}`)}</title><desc>${sentences.map(escaped).join('\n')}</desc>`,
    axis.lines(bottom),
    ...parts,
    '</svg>',
  ].join('')
}
