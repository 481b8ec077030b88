import { codePoint } from '../../kernel/inside.js'
import type { Note } from './note.js'

/** What leaves a blank of its own on paper and is no blank by its code. */
const fillers = '\\u115F\\u1160\\u2800\\u3164\\uFFA0'
const blanks = new RegExp(`(?:(?!\\uFEFF)[\\s${fillers}])+`, 'gu')
const unseen = new RegExp(`\\uFEFF|(?![\\s${fillers}])[\\p{Cc}\\p{Cf}\\p{DI}]`, 'gu')

/** Says whether nothing of a text can be seen. */
export const isUnseen = (text: string): boolean => text.replace(blanks, '').replace(unseen, '') === ''

/** Letters of other alphabets and marks that look like one of ours, and under each the one that it looks like. */
const others = 'АВЕЅІЈКМНОРСТУХасеорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο‐‑‒–—―−’ʼ′'
const ours = "ABESIJKMHOPCTYXaceopxyijsABEZHIKMNOPTYXo-------'''"
const like: ReadonlyMap<string, string> = new Map([...others].map((sign, at) => [sign, ours[at] ?? sign]))

const inOneCode = (text: string): string =>
  text.replace(/\S+/gu, (word) => Array.from(word.normalize('NFKC'), (sign) => like.get(sign) ?? sign).join(''))

/** In what ids that look the same may differ, and how a difference in it is taken away. */
const differences: readonly (readonly [words: string, without: (id: string) => string])[] = [
  ['blanks', (id) => id.replace(blanks, '')],
  ['marks that cannot be seen', (id) => id.replace(unseen, '')],
  ['the codes of like letters', inOneCode],
  ['capitals', (id) => id.toUpperCase()],
]

/** Nearly every id: nothing but its capitals can be taken for something else, and thousands are soon looked at. */
const isPlainId = (id: string): boolean => /^[!-~]+$/.test(id)

const looks = (id: string, but?: string): string =>
  isPlainId(id) && but !== 'capitals'
    ? id.toUpperCase()
    : differences.reduce((text, [words, without]) => (words === but ? text : without(text)), id)

const asCodes = (text: string): string => Array.from(text, codePoint).join('')

const isPlain = (sign: string): boolean =>
  !/\p{M}/u.test(sign) && differences.every(([words, without]) => words === 'capitals' || without(sign) === sign)

/** Blanks in a row, and whatever is not what it seems, show their code points where two would otherwise look the same. */
const apart = (ids: readonly string[]): readonly string[] => {
  const shown = (isShown: (sign: string) => boolean): readonly string[] =>
    ids.map((id) => id.replace(/ {2,}|[^ -~]/gu, (signs) => (isShown(signs) ? signs : asCodes(signs))))
  const areDistinct = (texts: readonly string[]): boolean => new Set(texts).size === ids.length
  if (areDistinct(ids.map((id) => looks(id, 'capitals')))) return ids
  const plain = new Map<string, boolean>()
  const few = shown((sign) => {
    const known = plain.get(sign) ?? isPlain(sign)
    plain.set(sign, known)
    return known
  })
  return areDistinct(few.map((id) => id.normalize('NFC'))) ? few : shown(() => false)
}

interface Shown {
  readonly id: string
  readonly shown: string
}

/** Groups of ids that look the same, or do but for capitals, each with how it is shown. */
const groupsOf = (ids: Iterable<string>): readonly (readonly Shown[])[] => {
  const groups = new Map<string, string[]>()
  for (const id of new Set(ids)) {
    const look = looks(id)
    const group = groups.get(look)
    if (group === undefined) groups.set(look, [id])
    else group.push(id)
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const shown = apart(group)
      return group.map((id, index) => ({ id, shown: shown[index] ?? id }))
    })
}

/** How those of some texts are shown that would look the same as another one. */
export const toldApart = (texts: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(
    groupsOf(texts)
      .flat()
      .map(({ id, shown }) => [id, shown]),
  )

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Where several rules take the same difference away, none of them is the one. */
const difference = (group: readonly Shown[]): string => {
  const found = differences.filter(([but]) => new Set(group.map(({ id }) => looks(id, but))).size > 1)
  const differ = found.length === 0 ? 'look the same' : `differ only in ${inWords(found.map(([words]) => words))}`
  return `${differ}; they are kept apart; give them one spelling if one is meant`
}

/** So many of a group are named; `ids` of the note has all. */
const mostNamed = 8

const someOf = (names: readonly string[]): string => {
  const more = names.length - mostNamed
  return inWords(more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names)
}

/**
 * A note for every group of ids that look the same, or do but for capitals: someone typed one of them otherwise, and two are
 * counted. Nothing is merged, since two may be meant. `what` says whose ids they are.
 */
export const lookAlikeNotes = (what: string, ids: Iterable<string>): readonly Note[] =>
  groupsOf(ids).map((group): Note => {
    const message = `${what} ${someOf(group.map(({ shown }) => shown))} ${difference(group)}`
    return { _tag: 'LookAlike', ids: group, message }
  })

/** Such notes of values, which no note names: each by the line on which it is first. */
export const lookAlikeValues = (what: string, lines: ReadonlyMap<string, number>): readonly Note[] =>
  groupsOf(lines.keys()).map((group): Note => {
    const first = group.map(({ id }) => String(lines.get(id)))
    return { _tag: 'LookAlike', message: `${what} first on lines ${someOf(first)} ${difference(group)}` }
  })

/** Such notes for those whose scores a table holds, among ids `elsewhere` that they should agree with. */
export const lookAlikeOwners = (
  owners: readonly { readonly id: string; readonly rater?: string }[],
  elsewhere: readonly string[] = [],
): readonly Note[] => [
  ...lookAlikeNotes('ids', [...owners.map(({ id }) => id), ...elsewhere]),
  ...lookAlikeNotes(
    'raters',
    owners.flatMap(({ rater }) => rater ?? []),
  ),
]
