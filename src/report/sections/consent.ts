import type { Alliance } from '../../alliance/index.js'
import { entriesAs, isHidden } from '../../alliance/inside.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { table } from '../page/table.js'
import type { Report } from '../shown/report.js'

interface Row {
  readonly who: string
  readonly allowed: number
  readonly unsaid: number
  readonly hidden: number
}

/** Returns the people whose statements the sheet rests on and what the record knows of their consent, which is who may see a rating and no more. */
export const consentSection = ({ record }: Alliance, audience: Report['audience']): Html => {
  const ratings = entriesAs(record, 'RatingGiven')
  const rows = record.people.map(({ id }): Row => {
    const own = ratings.filter(({ stamp }) => stamp.by._tag === 'participant' && stamp.by.id === id)
    const hidden = own.filter(({ rating }) => isHidden(rating, audience)).length
    const unsaid = own.filter(({ rating }) => rating.visibleTo === undefined).length
    return { who: id, hidden, unsaid, allowed: own.length - hidden - unsaid }
  })
  const numeric = { numeric: true } as const
  return html`<h2>Whose consent it rests on</h2>
<p>No consent to this sheet is on record. The record knows only who may see a rating. Ask ${people(rows)} before you show it.</p>
${
  ratings.length === 0
    ? html`<p>No rating is on record.</p>\n`
    : table<Row>(
        'Ratings by what the person who gave them said of who may see them',
        [
          { title: 'person', of: ({ who }) => named(who) },
          { title: 'allowed to supervision', of: ({ allowed }) => allowed, ...numeric },
          { title: 'nothing said, shown here', of: ({ unsaid }) => unsaid, ...numeric },
          { title: 'not allowed, left out', of: ({ hidden }) => hidden, ...numeric },
        ],
        rows,
      )
}`
}

const people = (rows: readonly Row[]): Content =>
  rows.map(({ who }, index) => html`${index === 0 ? '' : index === rows.length - 1 ? ' and ' : ', '}${named(who)}`)
