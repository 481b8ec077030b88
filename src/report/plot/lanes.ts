import type { Alliance, PhasedEpisode } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import { attemptsOf, saidAs } from '../../episode/index.js'
import { closedIn } from '../../episode/inside.js'
import { type Content, type Html, html } from '../page/html.js'

/** What is drawn of an episode, each sign at its session and at a height of its own, so that none hides another. */
const signs = {
  reported: { words: 'reported', middle: 11, path: 'M-4 11a4 4 0 1 0 8 0a4 4 0 1 0-8 0' },
  attempt: { words: 'attempt began', middle: 3.5, path: 'M-3 0l7 4l-7 4z' },
  judged: { words: 'resolution judged', middle: 18, path: 'M0 14l4 4l-4 4l-4-4z' },
  closed: { words: 'closed', middle: 11, path: 'M-1.5 4h3v14h-3z' },
} as const
type Sign = keyof typeof signs

const kinds = Object.keys(signs) as readonly Sign[]

/** One episode over sessions: from when it happened, as far as that is known, to its closing or the last session on record. */
export interface Lane {
  readonly from: number
  readonly to: number
  readonly sessions: Readonly<Record<Sign, readonly number[]>>
}

export const laneOf = ({ record }: Alliance, { episode }: PhasedEpisode): Lane => {
  const { reported } = episode.record
  const closed = closedIn(episode)
  return {
    from: sessionOf(reported.rupture.moment.happened) ?? reported.stamp.session,
    to: closed ?? record.session,
    sessions: {
      reported: [reported.stamp.session],
      attempt: attemptsOf(episode).map(({ begun }) => begun.stamp.session),
      judged: saidAs(episode.record, 'ResolutionJudged').map(({ stamp }) => stamp.session),
      closed: closed === null ? [] : [closed],
    },
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

/** Places are shares of the width, so that the signs keep their size on a phone and on a sheet. */
const percent = ({ first, last }: Span, session: number): string =>
  `${last === first ? 50 : Math.round(20 + (9600 * (session - first)) / (last - first)) / 100 + 2}%`

const placed = (span: Span, session: number, sign: Sign): Html =>
  html`<use href="#sign-${sign}" x="${percent(span, session)}"/>`

/** Returns a lane as a drawing, with all that it shows in words for those who do not see it. */
export const laneSvg = (span: Span, { from, to, sessions }: Lane): Html => {
  const words = kinds.flatMap((sign) =>
    sessions[sign].length === 0 ? [] : [`${signs[sign].words} in ${sessions[sign].join(', ')}`],
  )
  return html`<svg class="lane" role="img" aria-label="from ${from} to ${to}: ${words.join('; ')}"><line x1="${percent(span, from)}" x2="${percent(span, to)}" y1="11" y2="11"/>${kinds.map(
    (sign) => [...new Set(sessions[sign])].map((session) => placed(span, session, sign)),
  )}</svg>`
}

const ticksAtMost = 9

/** Returns the sessions along the top of lanes: the first, the last and some between. */
export const laneAxis = (span: Span): Html => {
  const { first, last } = span
  const step = Math.max(1, Math.ceil((last - first) / (ticksAtMost - 1)))
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
  const ends = ticks.filter((tick) => tick === last || last - tick >= step / 2)
  return html`<svg class="lane" role="img" aria-label="sessions ${first} to ${last}">${[
    ...new Set([...ends, last]),
  ].map((tick) => html`<text x="${percent(span, tick)}" y="15" text-anchor="middle">${tick}</text>`)}</svg>`
}

const glyph = (sign: Sign): Html =>
  html`<span class="sign"><svg viewBox="-8 ${signs[sign].middle - 8} 16 16" aria-hidden="true"><use href="#sign-${sign}"/></svg>${signs[sign].words}</span> `

/** Returns what the signs mean, in one line of words under the lanes. */
export const laneLegend = (): Content => html`<p class="signs">${kinds.map(glyph)}</p>\n`

/** The signs, drawn once in a page. */
export const laneSigns: Html = html`<svg class="shared" aria-hidden="true"><defs>${kinds.map(
  (sign) => html`<path id="sign-${sign}" d="${signs[sign].path}"/>`,
)}</defs></svg>\n`
