import type { EpisodeAccounts } from '../../alliance/inside.js'
import { sameSource } from '../../episode/inside.js'
import type { Perspective, Source } from '../../vocabulary/inside.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { shown, table } from '../page/table.js'

interface Account {
  readonly who: Source
  readonly perspective: Perspective
  readonly seen: EpisodeAccounts['seen'][number] | undefined
  readonly word: EpisodeAccounts['words'][number] | undefined
  readonly ending: EpisodeAccounts['attributions'][number] | undefined
}

const gathered = ({ seen, words, attributions }: EpisodeAccounts): readonly Account[] => {
  const voices = [...seen, ...words, ...attributions]
  const first = voices.filter(({ who }, index) => voices.findIndex((one) => sameSource(one.who, who)) === index)
  return first.map(({ who, perspective }) => {
    const isTheirs = (one: { readonly who: Source }): boolean => sameSource(one.who, who)
    // A source that attributes one of several endings to it attributes an ending to it.
    const endings = attributions.filter(isTheirs)
    const ending = endings.find(({ attributed }) => attributed) ?? endings.at(-1)
    return { who, perspective, seen: seen.find(isTheirs), word: words.find(isTheirs), ending }
  })
}

const seenWords = ({ who, seen }: Account, meeting: string): Content => {
  if (seen === undefined) return 'withheld'
  const lag = seen.lag === null || seen.lag === 0 ? '' : `, ${seen.lag} after it happened`
  const by = sameSource(who, seen.saidBy) ? null : html`, as ${named(seen.saidBy.id)} says`
  return html`${meeting} ${shown(seen.session)}${lag}${by}`
}

const endingWords = ({ ending }: Account): Content => {
  if (ending === undefined) return 'withheld'
  const reason = ending.reason.replaceAll('-', ' ')
  return ending.attributed ? `came because of this (${reason})` : `other reason: ${reason}`
}

const judgementWords = ({
  judgement: { rating, scale, allianceAfter, over },
}: EpisodeAccounts['words'][number]): string =>
  [
    rating === undefined ? undefined : scale === undefined ? `${rating} of 5` : `${rating} on ${scale}`,
    allianceAfter,
    over?.replaceAll('-', ' '),
  ]
    .filter((word) => word !== undefined)
    .join(', ')

/**
 * Returns who saw it, who calls it resolved and who says that an ending came of it, side by side; none is taken for the true account.
 * Machines are in a table of their own. A word that was not given looks like one that the readers may not see.
 */
export const accountsTable = (accounts: EpisodeAccounts, meeting: string): Html => {
  const all = gathered(accounts)
  const people = all.filter(({ perspective }) => perspective !== 'machine')
  const machines = all.filter(({ perspective }) => perspective === 'machine')
  return html`${accountTable('Accounts side by side', accounts, people, meeting)}${
    machines.length === 0
      ? null
      : accountTable('Said by machines, which counts for no criterion', accounts, machines, meeting)
  }`
}

const accountTable = (
  caption: string,
  { attributions }: EpisodeAccounts,
  rows: readonly Account[],
  meeting: string,
): Html =>
  table<Account>(
    caption,
    [
      { title: 'who', of: ({ who }) => named(who.id) },
      { title: 'speaks as', of: ({ perspective }) => perspective },
      { title: 'saw it', of: (account) => seenWords(account, meeting) },
      {
        title: 'how far resolved',
        of: ({ word }) => (word === undefined ? 'withheld' : `${judgementWords(word)}, in ${meeting} ${word.session}`),
      },
      ...(attributions.length === 0 ? [] : [{ title: 'the ending', of: endingWords }]),
    ],
    rows,
  )
