/** Every citation by author and year on a page leads to a work of docs/references.md, or has its DOI beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prose } from './fences.js'
import { citationsIn, meant, type Reference, references, referencesIn, withReferences } from './references.js'

const list = readFileSync('docs/references.md', 'utf8')

const pages = readdirSync('docs', { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.md') && name !== 'references.md' && !/^(?:api|\.vitepress)\//.test(name))
  .map((name) => `docs/${name}`)
  .concat(['README.md', 'CONTRIBUTING.md'])
  .sort()
  .map((page) => ({ page, lines: prose(readFileSync(page, 'utf8')).split('\n') }))

const dois = (text: string): readonly string[] =>
  Array.from(text.matchAll(/10\.\d{4,}\/\S+/g), ([doi]) => doi.replace(/[.,;:|]+$/, '')).map((doi) =>
    doi.includes('(') ? doi : doi.replace(/\).*$/, ''),
  )

/** The citations of a line that lead nowhere. */
const lost = (line: string, works: readonly Reference[] = references): readonly string[] =>
  citationsIn(line)
    .filter((one) => meant(one, works).length !== one.years.length)
    .filter(({ text, at }) => !/^[^(]{0,60}\bdoi[: ]\s*10\./i.test(line.slice(at + text.length)))
    .map(({ text }) => text)

/** The DOIs of a line that belong to none of the works it cites, where all of these are in the list. */
const strange = (line: string): readonly string[] => {
  const works = citationsIn(line).map((one) => meant(one, references))
  if (works.length === 0 || works.some((some) => some.length === 0)) return []
  return dois(line).filter((doi) => !works.flat().some((work) => work.doi === doi))
}

describe.each(pages)('$page', ({ lines }) => {
  test('every citation resolves', () => expect(lines.flatMap((line) => lost(line))).toEqual([]))
  test('a DOI beside a citation is that of the list', () => expect(lines.flatMap(strange)).toEqual([]))
})

describe('the list', () => {
  const entries = list.split('\n').filter((line) => line.startsWith('* '))

  test('is read whole', () => expect(references).toHaveLength(entries.length))
  test('has every work once, in order, under a name that says which', () => {
    const ids = references.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, year, authors } of references) {
      expect(id).toMatch(new RegExp(`^[a-z-]+-${year}$`))
      expect(id.replaceAll('-', '')).toContain(authors[0]?.toLowerCase().replaceAll(/[^a-z]/g, ''))
    }
    const firsts = references.map(({ authors }) => authors[0] ?? '')
    expect(firsts).toEqual(firsts.toSorted((one, other) => one.localeCompare(other, 'en')))
  })
  test('says where each appeared, and a DOI as such', () => {
    for (const entry of entries) {
      expect(entry).toMatch(/\(\d{4}\)\. .+[.?] \S.*(?:\.| doi 10\.\d{4,}\/\S+)$/)
      expect(entry.match(/\b10\.\d{4,}\//g) ?? []).toHaveLength(entry.includes(' doi ') ? 1 : 0)
    }
  })
  test('has no link out', () => expect(list).not.toMatch(/https?:|www\.|doi\.org/))
  test('has only works that a page cites', () => {
    const cited = new Set(
      pages.flatMap(({ lines }) => lines.flatMap(citationsIn)).flatMap((one) => meant(one, references)),
    )
    expect(references.filter((one) => !cited.has(one)).map(({ id }) => id)).toEqual([])
  })
})

describe('what a citation is', () => {
  const works = referencesIn(
    [
      '* <a id="one-1999"></a>One, A. B., & Two, C.-D. (1999). Title. Journal, 1, 2–3. doi 10.1000/a(1)2',
      '* <a id="one-2001"></a>One, A. B. (2001). Book. Publisher.',
      '* <a id="threee-2003"></a>Thréee, E., Van Four, G., & O’Five, H. (2003). Title. Journal, 1.',
    ].join('\n'),
  )
  const ids = (text: string): readonly string[] =>
    citationsIn(text).flatMap((one) => meant(one, works).map(({ id }) => id))

  test.each([
    ['One & Two (1999)', ['one-1999']],
    ['after One & Two 1999, p. 3', ['one-1999']],
    ['One, A. B., & Two, C.-D. (1999). Title', ['one-1999']],
    ['One (2001), Three et al. (2003)', ['one-2001']],
    ['(One 2001)', ['one-2001']],
    ['Thréee et al. (2003), here', ['threee-2003']],
    ['One et al. (1999)', []],
    ['One (1999)', []],
    ['Two & One (1999)', []],
    ['One & Two (2001)', []],
    ['(2001-01-01) One 2001', []],
  ])('%s', (text, found) => expect(ids(text)).toEqual(found))

  test('one that leads nowhere is named, unless its DOI stands beside it', () => {
    expect(lost('As Nobody & Nowhere (2026) say', works)).toEqual(['Nobody & Nowhere (2026)'])
    expect(lost('As Nobody & Nowhere (2026), *Journal* 1, doi 10.1000/x, say', works)).toEqual([])
  })
  test('another DOI than that of the list is named', () => {
    expect(strange('Gumz et al. (2012), doi 10.1186/1471-2288-12-10: x')).toEqual([])
    expect(strange('Gumz et al. (2012), doi 10.1186/1471-2288-12-11: x')).toEqual(['10.1186/1471-2288-12-11'])
  })
  test('a source is linked, and each DOI is told once', () => {
    expect(withReferences('Safran & Muran (2000); Gumz et al. (2012), p. 3')).toBe(
      '[Safran & Muran (2000)](references.md#safran-2000); [Gumz et al. (2012)](references.md#gumz-2012) (doi 10.1186/1471-2288-12-10), p. 3',
    )
    expect(withReferences('Gumz et al. (2012), doi 10.1186/1471-2288-12-10')).toBe(
      '[Gumz et al. (2012)](references.md#gumz-2012), doi 10.1186/1471-2288-12-10',
    )
    expect(withReferences('Convention of this library')).toBe('Convention of this library')
  })
})
