import fc from 'fast-check'
import type { AllianceCommand } from 'rupture-repair'
import { compareRules, type Rule, rules } from 'rupture-repair/detection'
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

describe('what a reader may see', () => {
  const page = (audience: 'everyone' | 'supervision' | 'research') =>
    textOf(reportHtml(reportOf({ alliances: [withRatings('ann')], audience }), plain))

  test('scores for supervision alone are shown to supervision alone', () => {
    expect(page('supervision')).toContain('4321')
    for (const other of ['everyone', 'research'] as const) {
      expect(page(other)).not.toContain('4321')
      expect(page(other)).not.toContain('not shown')
    }
  })

  test('a drawing holds none of them either', () => {
    const drawn: unknown[] = []
    reportHtml(reportOf({ alliances: [withRatings('ann')], audience: 'everyone' }), (plot) => {
      drawn.push(plot)
      return plain(plot)
    })
    expect(JSON.stringify(drawn)).not.toContain('4321')
  })

  test('notes and dates are never shown', () => {
    const text = textOf(reportHtml(reportOf({ alliances: [pair('ann')] }), plain))
    expect(text).not.toContain('a private note')
    expect(text).not.toContain('2026-03-14')
  })

  test('ids can be numbered: people, episodes, alliances and the raters of a table, in drawings too', () => {
    const drawn: unknown[] = []
    const secret = 'case-4711'
    const alliances = [pair, group, scored, withRatings].map((one) => one(secret))
    const twice = alliances.map((one) => ({
      ...one,
      series: one.series.flatMap((series) => [
        { ...series, rater: `${secret} ann` },
        { ...series, rater: `${secret} ben` },
      ]),
      findings: one.findings.map((finding) => ({ ...finding, rater: `${secret} ann` })),
    }))
    const report = reportOf({ alliances: twice, names: 'numbered', audience: 'supervision' })
    const page = reportHtml(report, (plot) => {
      drawn.push(plot)
      return draw(plot)
    })
    // An instrument and its dimensions keep the names they have.
    const withoutForms = page.replaceAll(`${secret}-form`, '').replaceAll(`${secret}-warmth`, '')
    expect(withoutForms).not.toContain(secret)
    expect(JSON.stringify(drawn)).not.toContain(secret)
    const text = textOf(page)
    for (const id of ['a1', 'a2', 'a3', 'a4', 'p1', 'e1', 'r1', 'r2']) expect(text).toContain(` ${id} `)
  })

  test('numbered, too, are the series of which a rule says why it could not judge them', () => {
    const series = { id: 'case-4711', rater: 'dr-who', better: 'higher', points: [{ session: 1, score: 6 }] } as const
    const named = ['2', '3'].map((floor) => {
      const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: Number(floor) } }
      return { name: `fall of ${floor}`, rule }
    })
    const compared = {
      comparison: compareRules([series], named),
      byChance: [],
    }
    const alliances = [{ id: series.id, provenance: 'invented', series: [series], findings: [] }] as const
    expect(textOf(reportHtml(reportOf({ alliances, compared }), plain))).toContain('1 series (case-4711 by dr-who)')
    const page = reportHtml(reportOf({ alliances, compared, names: 'numbered' }), plain)
    expect(textOf(page)).toContain('1 series (a1 by r1)')
    expect(page).not.toMatch(/4711|dr-who/)
  })

  test('the folds of many numbered alliances name none of them', () => {
    const many = Array.from({ length: 60 }, (_, index) => scored(`case-4711-${index}`))
    const page = reportHtml(reportOf({ alliances: many, names: 'numbered' }), plain)
    expect(page).not.toContain('4711')
    expect(textOf(page)).toContain('Clients 51 to 60: a51 to a60')
  })
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

describe('what a machine says', () => {
  const bot = says('bot')
  const record = allianceAfter(
    begin('individual', { c: 'client', bot: 'therapist' }, ['bot']),
    { _tag: 'HoldSession', stamp: at(1, says('c')), held: { present: ['c', 'bot'] } },
    rupture('e', [between('c', 'bot')], { session: 1, by: says('c') }),
    judge('e', bot, 5, 1),
    judge('e', says('c'), 2, 1),
    ...[says('c'), bot].map(
      (by): AllianceCommand => ({
        _tag: 'GiveRating',
        stamp: at(1, by),
        rating: { of: between('c', 'bot'), instrument: 'own', scores: { bond: 4 } },
      }),
    ),
  )
  const alliances: Report['alliances'] = [{ id: 'a1', provenance: 'recorded', record, series: [], findings: [] }]
  const page = reportHtml(reportOf({ alliances }), plain)

  test('stands apart from the accounts of people', () => {
    expect(rowsOf(nodesOf(page), 'Accounts side by side').map(([who]) => who)).toEqual(['c'])
    expect(rowsOf(nodesOf(page), 'Said by machines').map(([who]) => who)).toEqual(['bot'])
  })
  test('is no line among the ratings of people', () => {
    expect(rowsOf(nodesOf(page), 'Scores in sessions').map(([what]) => what)).toEqual([
      'own, bond: c of bot',
      'own, bond, rated by a machine: bot of c',
    ])
  })
  test('says so in the record in words, entry by entry', () => {
    expect(textOf(page).match(/Said by \S+ ?, a machine\./g)).toHaveLength(2)
    expect(textOf(page)).not.toMatch(/Said by c ?,/)
  })
  test('is said of whoever it is', () => expect(textOf(page)).toContain('bot (therapist, a machine)'))
})
