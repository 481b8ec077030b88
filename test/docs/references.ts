/** The list of references, and the citations by author and year that lead to it. */
import { readFileSync } from 'node:fs'

/** A work on the page of references. */
export interface Reference {
  readonly id: string
  readonly authors: readonly string[]
  /** Whether further authors stand as "et al." in the list itself. */
  readonly andOthers: boolean
  readonly year: string
  readonly doi?: string
}

/** "Gumz et al. (2012)", "Tang & DeRubeis 1999", "Hatcher, R. L., & Gillaspy, J. A. (2006)". */
export interface Citation {
  readonly text: string
  readonly authors: readonly string[]
  readonly andOthers: boolean
  readonly years: readonly string[]
  readonly at: number
}

const initials = /, (?:\p{Lu}\.[- ]?)+/gu

/** Names without initials and accents. */
const namesIn = (people: string): readonly string[] =>
  people
    .replaceAll(/,? et al\./g, '')
    .replaceAll(initials, ', ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .split(/(?:,? & | and |, )+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Every work of the list, from the text of its page. */
export const referencesIn = (page: string): readonly Reference[] =>
  Array.from(
    page.matchAll(/^\* <a id="(.+?)"><\/a>(.+?) \((\d{4})\)\. (.+)$/gm),
    ([, id = '', people = '', year = '', rest = '']) => {
      const doi = / doi (10\.\S+)$/.exec(rest)?.[1]
      const found = { id, authors: namesIn(people), andOthers: people.includes('et al.'), year }
      return doi === undefined ? found : { ...found, doi }
    },
  )

const person = String.raw`(?:Ben |Lo |Western )?\p{Lu}[\p{L}’'-]+(?:, (?:\p{Lu}\.[- ]?)+)?`
const people = String.raw`${person}(?:(?:,? & |,? and |, )${person})*(?:,? et al\.)?`
const year = String.raw`(?:19|20)\d\d(?![\d-])`
const forms = [
  `(?<people>${people}),? ?\\((?<years>${year}(?:, ${year})*)\\)?`,
  `(?<=[(;[] ?)(?<people>${people}),? (?<years>${year})`,
  `(?<people>${person}(?:(?:, |,? & )${person})+|${person},? et al\\.),? (?<years>${year})`,
].map((form) => new RegExp(`(?<![\\p{L}\\d])${form}`, 'gu'))

/** The citations of a text in order, each once. */
export const citationsIn = (text: string): readonly Citation[] => {
  const found = new Map<number, Citation>()
  for (const form of forms)
    for (const match of text.matchAll(form)) {
      const { people: names = '', years = '' } = match.groups ?? {}
      const citation = { text: match[0], authors: namesIn(names), andOthers: /et al\./.test(names), at: match.index }
      if (!found.has(match.index)) found.set(match.index, { ...citation, years: years.split(', ') })
    }
  return [...found.values()].toSorted((one, other) => one.at - other.at)
}

const isBy = (citation: Citation, { authors, andOthers }: Reference): boolean => {
  const isPrefix = citation.authors.every((name, n) => name === authors[n])
  if (citation.andOthers) return isPrefix && (andOthers || authors.length > 2)
  return isPrefix && !andOthers && citation.authors.length === authors.length
}

/** The works a citation may mean, one for each of its years where it is clear. */
export const meant = (citation: Citation, references: readonly Reference[]): readonly Reference[] =>
  references.filter((one) => citation.years.includes(one.year) && isBy(citation, one))

export const references: readonly Reference[] = referencesIn(readFileSync('docs/references.md', 'utf8'))

/** A source with its citations linked to the list, each with its DOI where the source does not say it itself. */
export const withReferences = (source: string): string =>
  citationsIn(source).reduceRight((text, citation) => {
    const [work] = meant(citation, references)
    if (work === undefined) return text
    const end = citation.at + citation.text.length
    const doi = work.doi === undefined || source.includes(work.doi) ? '' : ` (doi ${work.doi})`
    return `${text.slice(0, citation.at)}[${citation.text}](references.md#${work.id})${doi}${text.slice(end)}`
  }, source)

/** Journal, volume, pages and DOI of a work, which stand in the list of references. */
const place = /^(?:,? [A-Z][\w ]+? \d+(?:\(\d+\))?[:,] ?\d+(?:[-–]\d+)?(?!\d| \p{L}))?(?:,? doi[: ]10\.[^\s,;]+)?/u

/** A source with its citations linked to the list of references, and without what stands there. */
export const briefly = (source: string): string =>
  citationsIn(source).reduceRight((text, citation) => {
    const [work] = meant(citation, references)
    if (work === undefined) return text
    const end = citation.at + citation.text.length
    const [first, second] = work.authors
    const isWhole = text[end] === '.'
    const many = work.andOthers || work.authors.length > 2
    const name = isWhole ? `${first}${many ? ' et al.' : second ? ` & ${second}` : ''} (${work.year})` : citation.text
    const rest = isWhole ? '' : text.slice(end).replace(place, '')
    return `${text.slice(0, citation.at)}[${name}](references.md#${work.id})${rest}`
  }, source)
