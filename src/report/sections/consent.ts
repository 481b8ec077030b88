import type { Alliance } from '../../alliance/index.js'
import { entriesAs } from '../../alliance/inside.js'
import { sameSource } from '../../episode/inside.js'
import type { Source } from '../../vocabulary/inside.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { table } from '../page/table.js'

interface Row {
  readonly who: string
  readonly allowed: number
  readonly unsaid: number
}

/**
 * Returns the people in the alliance, who must be asked, and what the ratings that are shown know of their consent: who may see them, and
 * no more. An observer's or a machine's ratings are in the table; a machine is not asked.
 */
export const consentSection = ({ record }: Alliance): Html => {
  const ratings = entriesAs(record, 'RatingGiven')
  const asked = record.people.flatMap(({ id, machine }) => (machine === true ? [] : [id]))
  const participants = asked.map((id): Source => ({ _tag: 'participant', id }))
  const sources = [...participants, ...ratings.map(({ stamp }) => stamp.by)]
  const apart = sources.filter((who, index) => sources.findIndex((one) => sameSource(one, who)) === index)
  const rows = apart.map((who): Row => {
    const own = ratings.filter(({ stamp }) => sameSource(stamp.by, who))
    const unsaid = own.filter(({ rating }) => rating.visibleTo === undefined).length
    return { who: who.id, unsaid, allowed: own.length - unsaid }
  })
  const numeric = { numeric: true } as const
  return html`<h2>Whose consent it rests on</h2>
<p>No consent to this sheet is on record. The record knows only who may see a rating. Ask ${people(asked)} before you show it.</p>
${
  ratings.length === 0
    ? html`<p>No rating to show.</p>\n`
    : table<Row>(
        'Ratings shown, by what the person who gave them said of who may see them',
        [
          { title: 'person', of: ({ who }) => named(who) },
          { title: 'allowed to supervision', of: ({ allowed }) => allowed, ...numeric },
          { title: 'nothing said', of: ({ unsaid }) => unsaid, ...numeric },
        ],
        rows,
      )
}`
}

const people = (ids: readonly string[]): Content =>
  ids.map((id, index) => html`${index === 0 ? '' : index === ids.length - 1 ? ' and ' : ', '}${named(id)}`)
