import { type Alliance, accountsIn } from '../../alliance/index.js'
import { type EndingAccounted, entriesAs } from '../../alliance/inside.js'
import { explain } from '../../language/index.js'
import { type Content, type Html, html, joined, named } from '../page/html.js'
import { table } from '../page/table.js'
import { spokenIn } from '../shown/setting.js'

const because = ({ account: { attributedTo, harms = [] } }: EndingAccounted): Content => {
  const all = [...attributedTo, ...harms]
  return all.length === 0 ? 'nothing on record' : joined(all.map(named), ', ')
}

/** Returns how each phase ended and what every source says of an ending; they may differ, and all are kept. */
export const endingsTable = (alliance: Alliance): Html => {
  const { past, record } = alliance
  const accounts = accountsIn(alliance)
  return html`${[...entriesAs(record, 'ParticipantLeft'), ...past.map(({ ended }) => ended)].map(
    (event) => html`<p>${explain(event, 'clinician', spokenIn(alliance))}</p>\n`,
  )}${
    accounts.length === 0
      ? null
      : table<EndingAccounted>(
          'Why it ended, in each source’s account',
          [
            { title: 'who says so', of: ({ stamp }) => named(stamp.by.id) },
            {
              title: 'which ending',
              of: ({ account: { of } }) =>
                of._tag === 'phase' ? `of phase ${of.phase}` : html`${named(of.participant)} going`,
            },
            { title: 'reason', of: ({ account }) => account.reason.replaceAll('-', ' ') },
            { title: 'because of', of: because },
          ],
          accounts,
        )
  }`
}
