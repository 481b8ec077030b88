import fc from 'fast-check'
import { type Report, reportHtml, visible } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { loadDraw } from '../../../src/verbs/draw.js'
import { allianceAfter, at, begin, between, judge, rupture, says } from '../../model/given.js'
import { runs } from '../../runs.js'
import { nodesOf, pageFaults, plain, reportOf, rowsOf, textOf } from './given.js'
import { group, hostile, pair, scored, withRatings } from './records.js'

const draw = await loadDraw()

/** Everything at once: a record, a group, scores with findings, and hostile names throughout. */
const everything = (name = 'ann'): Report =>
  reportOf({
    title: name,
    measure: name,
    remarks: [name],
    // Two raters are to be seen, so that their names stand in a drawing.
    audience: 'supervision',
    alliances: [pair(name), group(name), scored(name), withRatings(name)],
  })

describe('the page', () => {
  const page = reportHtml(everything(), draw)

  test('counts outcomes under how many episodes there are', () => {
    const text = textOf(page)
    expect(text).toMatch(/ both sides in all (\d+)(?: \1){7} resolved \d+ /)
    expect(text).toContain('Episodes by outcome, by whose judgement; resolved from 3 of 5, outcome rule 2')
    const rows = rowsOf(nodesOf(page), 'Resolved, of the closed episodes whose outcome is shown')
    expect(rows).toHaveLength(8)
    expect(rows[0]).toEqual([
      'clients or members',
      '0 of 1, 0.00 (0.00 to 0.79)',
      '0.00 to 0.50',
      '1',
      '1 of 2, 0.50 (0.09 to 0.91)',
      '0',
      'withheld 2',
      'the same',
      'the same',
    ])
  })

  test('judges the episodes in words by the cut of its tables', () => {
    const record = allianceAfter(
      begin('individual', { c: 'client', t: 'therapist' }),
      rupture('e', [between('c', 't')], { affected: ['c'] }),
      judge('e', says('c'), 3),
      judge('e', says('t'), 5),
    )
    const text = textOf(
      reportHtml(reportOf({ alliances: [{ ...pair('ann'), record }], outcomes: { resolvedFrom: 5 } }), draw),
    )
    expect(text).toContain('Some have judged it resolved, and others say otherwise.')
  })

  test('shows the columns of each episode, and in a group a row per person', () => {
    const nodes = nodesOf(page)
    const rows = rowsOf(nodes, 'What became of it, by whose judgement')
    // Criteria under which everything is the same share a row; each of the eight is there once.
    const criteria =
      'clients or members; those who treat or lead; observers; any one; all; those it hurt; the other side; both sides'
    expect(rows.flatMap(([those = '']) => those.split('; ')).sort()).toEqual(criteria.split('; ').sort())
    expect(rows[0]).toEqual([
      'clients or members; all; those it hurt; both sides',
      'not resolved',
      'withheld',
      'unsuccessful repair',
    ])
    expect(rowsOf(nodes, 'What became of it, person by person').length).toBeGreaterThanOrEqual(2)
    expect(textOf(page)).toContain(
      'Closure: called resolved; an attempt is on record; they do not agree that it is over.',
    )
  })

  test('is HTML without a fault', () => expect(pageFaults(page)).toEqual([]))

  test('runs nothing and refers to nothing outside', () => {
    expect(page).not.toMatch(/https?:|\/\/|url\(|@import/i)
    for (const { nodeName, attrs = [] } of nodesOf(page)) {
      expect(['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form']).not.toContain(nodeName)
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^(?:on|src)/)
        if (name === 'href') expect(value).toMatch(/^#/)
      }
    }
  })

  test('is the same bytes every time', () => expect(reportHtml(everything(), draw)).toBe(page))

  test('says what it is and what it is not', () => {
    const text = textOf(page)
    expect(text).toContain('A record, not advice and not an evaluation of any therapist.')
    expect(text).toContain('no one is ranked')
  })

  test('names every link’s place and gives every place one name', () => {
    const nodes = nodesOf(page)
    const values = (attribute: string) =>
      nodes.flatMap(({ attrs = [] }) => attrs.flatMap(({ name, value }) => (name === attribute ? [value] : [])))
    const ids = values('id')
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of values('href')) expect(ids).toContain(link.slice(1))
  })

  test('has headings in order and headed tables with captions, and words for every drawing', () => {
    const nodes = nodesOf(page)
    const levels = nodes.flatMap(({ nodeName }) => (/^h[1-6]$/.test(nodeName) ? [Number(nodeName[1])] : []))
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    const named = (name: string) => nodes.filter(({ nodeName }) => nodeName === name)
    expect(named('caption')).toHaveLength(named('table').length)
    // A header is of its column in the head of a table, and of its row in the first cell: neither needs a scope.
    for (const { childNodes = [] } of named('thead').flatMap(({ childNodes = [] }) => childNodes))
      expect(new Set(childNodes.map(({ nodeName }) => nodeName))).toEqual(new Set(['th']))
    for (const { childNodes = [] } of named('tbody').flatMap(({ childNodes = [] }) => childNodes))
      expect(childNodes.map(({ nodeName }) => nodeName === 'th').indexOf(true)).toBe(childNodes.length > 0 ? 0 : -1)
    // A drawing has words; a sign beside its own words, and what drawings share, is hidden from those who listen.
    const isHidden = ({ attrs = [] }: { readonly attrs?: readonly { readonly name: string }[] }) =>
      attrs.some(({ name }) => name === 'aria-hidden')
    const plots = nodes.filter(({ attrs = [] }) => attrs.some(({ value }) => value === 'img'))
    expect(plots.length).toBe(named('svg').filter((svg) => !isHidden(svg)).length)
    for (const { attrs = [], childNodes = [] } of plots)
      expect(
        attrs.find(({ name }) => name === 'aria-label')?.value ||
          childNodes.some(({ nodeName, childNodes: words = [] }) => nodeName === 'title' && words.length > 0),
      ).toBeTruthy()
  })
})

describe('names that would be markup', () => {
  const shape = (page: string): readonly string[] => nodesOf(page).map(({ nodeName }) => nodeName)
  // A timeline breaks a long name into lines, each an element: the harmless name breaks where this one does.
  const harmless = (name: string): string =>
    visible(name)
      .replaceAll(/[^\s\u1100-\uFFFF]/g, 'x')
      .replaceAll(/[\u1100-\uFFFF]/g, '字')

  test.each(hostile)('%j changes no element of the page', (name) => {
    const page = reportHtml(everything(name), draw)
    expect(shape(page)).toEqual(shape(reportHtml(everything(harmless(name)), draw)))
    expect(pageFaults(page)).toEqual([])
  })

  test(
    'whatever they are, the page is without fault and every one is there',
    () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
          const page = reportHtml(everything(`x${name}x`), draw)
          expect(pageFaults(page)).toEqual([])
          const text = textOf(page)
          for (const id of ['pair', 'group', 'scores', 'ratings'])
            expect(text).toContain(`${visible(`x${name}x`)}-${id}`)
        }),
        { seed: 2, numRuns: runs(15) },
      ),
    60_000,
  )
})

describe('many alliances', () => {
  const many = reportOf({ alliances: Array.from({ length: 120 }, (_, index) => scored(`s${index + 1}`)) })

  test('are all there, in the order given, folded into pages', () => {
    const nodes = nodesOf(reportHtml(many, plain))
    const ids = nodes
      .filter(({ nodeName }) => nodeName === 'h3')
      .flatMap(({ childNodes = [] }) => childNodes.flatMap((one) => one.childNodes ?? []))
      .flatMap(({ value }) => value ?? [])
    expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => `s${index + 1}-scores`))
    const text = textOf(reportHtml(many, plain))
    expect(text).toContain('Clients 101 to 120: s101-scores to s120-scores')
    expect(nodes.filter(({ nodeName, attrs = [] }) => nodeName === 'details' && attrs.length > 0)).toEqual([])
  })

  test('share one specification for their drawings', () => {
    const specs = new Set<unknown>()
    reportHtml(many, (plot) => {
      specs.add(plot.spec)
      return plain(plot)
    })
    expect(specs.size).toBe(2)
  })
})

describe('provenance', () => {
  test.each(['recorded', 'simulated', 'invented', 'language-models'] as const)('%s is said of scores', (provenance) => {
    const labelsOf = (...ids: readonly string[]) => {
      const page = reportHtml(reportOf({ alliances: ids.map((id) => ({ ...scored(id), provenance })) }), plain)
      return nodesOf(page).filter(({ attrs = [] }) => attrs.some(({ value }) => value === 'label'))
    }
    // The banner, each alliance and its drawing; of several, also the rates and all series by session.
    expect(labelsOf('a').length).toBeGreaterThanOrEqual(3)
    expect(labelsOf('a', 'b').length).toBeGreaterThanOrEqual(7)
    expect(new Set(labelsOf('a', 'b').map(({ childNodes = [] }) => childNodes[0]?.value)).size).toBe(1)
  })

  test('a report of one alliance begins with it, and has no rate of one', () => {
    const headings = (...alliances: Report['alliances']) =>
      nodesOf(reportHtml(reportOf({ alliances }), plain))
        .filter(({ nodeName }) => /^h[23]$/.test(nodeName))
        .map(({ childNodes = [] }) => childNodes[0]?.value)
    expect(headings(pair('a'))).toEqual(['Alliance', undefined, 'In numbers'])
    expect(headings(pair('a'), pair('b')).slice(0, 2)).toEqual(['All together', 'By session'])
  })

  test('a record that says invented is believed over whoever passes it on', () =>
    expect(textOf(reportHtml(reportOf(), plain))).toContain('Invented to show something.'))
})

test('a judgement on another scale stands as that, and the page says that it has no cut', () => {
  const record = allianceAfter(
    begin('individual', { c: 'client', t: 'therapist' }),
    rupture('e', [between('c', 't')]),
    judge('e', says('t'), 4),
    { _tag: 'JudgeResolution', stamp: at(0, says('c')), episode: 'e', judgement: { rating: 6, scale: 'PSQ' } },
  )
  const alliances: Report['alliances'] = [{ id: 'a1', provenance: 'recorded', record, series: [], findings: [] }]
  const text = textOf(reportHtml(reportOf({ alliances }), plain))
  expect(text).toContain('6 on PSQ, in session 0')
  expect(text).toContain('4 of 5, in session 0')
  expect(text).not.toContain('how far resolved (1 to 5)')
  expect(text).toMatch(/Judgements on other scales have no cut here and say nothing of an outcome: PSQ ?\./)
})
