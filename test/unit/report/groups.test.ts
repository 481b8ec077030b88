import type { AllianceCommand } from 'rupture-repair'
import { type Plot, reportHtml } from 'rupture-repair/report'
import type { TieEnd } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, begin, between, leave, person, rupture, says, subgroup, whole } from '../../model/given.js'
import { nodesOf, plain, reportOf, textOf } from './given.js'
import { group, longGroup, scored } from './records.js'

/** The drawings of a report that hold scores: whose, line by line. */
const drawn = (plots: readonly Plot[]): readonly (readonly string[])[] =>
  plots
    .filter(({ rows }) => (rows.scores ?? []).length > 0)
    .map(({ rows }) => [...new Set((rows.scores ?? []).map(({ by }) => String(by)))])

describe('many lines', () => {
  const plots: Plot[] = []
  const page = reportHtml(reportOf({ alliances: [longGroup()] }), (plot) => {
    plots.push(plot)
    return plain(plot)
  })

  test('are drawn tie by tie, each once', () =>
    expect(drawn(plots)).toEqual(
      ['ann', 'ben', 'cleo', 'dan'].map((member) => [`${member} of leader`, `leader of ${member}`]),
    ))

  test('say between whom', () => expect(textOf(page)).toContain('form, warmth, between ann and leader.'))
})

describe('members by sessions', () => {
  const text = textOf(reportHtml(reportOf({ alliances: [longGroup()] }), plain))

  test('twelve sessions stand beside one another, the others below', () => {
    expect(text).toContain('Members in sessions 1 to 12')
    expect(text).toContain('Members in sessions 13 to 16')
  })

  test('say in words, for who does not see the signs, what is open and of which bystander nothing is shown', () => {
    const rows = nodesOf(reportHtml(reportOf({ alliances: [group('g')] }), plain)).filter(
      ({ nodeName, childNodes = [] }) => nodeName === 'tr' && childNodes[0]?.nodeName === 'th',
    )
    const words = rows.map((row) => textOfRow(row))
    // Ann and Ben fall out in session 2; Ann goes after 3, and with her their tie; Cleo was there and nobody asked her; Dan was not.
    expect(words).toContain('g-ann (member)|there|open: 1|left|–')
    expect(words).toContain('g-ben (member)|there|open: 1|there|there')
    expect(words).toContain('g-cleo (member)|there|withheld: 1|withheld: 1|withheld: 1')
    expect(words).toContain('g-dan (member)|there|not there|there|there')
  })
})

test('whether a departure was spoken of is withheld, and said so to those alone whom cautions are for', () => {
  const text = (audience: 'group' | 'leaders') =>
    textOf(reportHtml(reportOf({ alliances: [longGroup(), group('g')], audience }), plain))
  expect(text('leaders')).toContain('Whether a departure was spoken of: it is withheld')
  expect(text('group')).not.toContain('spoken of')
})

test('bystanders are named by what they are, each state once', () =>
  expect(textOf(reportHtml(reportOf({ alliances: [longGroup()] }), plain))).toMatch(/withheld: \w+ , \w+/))

test('a line on which every score is the same has that score on its axis, and none that nobody gave', () => {
  const plots: Plot[] = []
  const flat = {
    ...scored('s'),
    findings: [],
    series: [
      { id: 's', better: 'higher', points: [60, 60, 60].map((score, index) => ({ session: index + 1, score })) },
    ],
  } as const
  reportHtml(reportOf({ alliances: [flat] }), (plot) => {
    plots.push(plot)
    return plain(plot)
  })
  const axes = JSON.stringify(plots.filter(({ rows }) => rows.scores !== undefined).map(({ spec }) => spec))
  expect(axes).toContain('"values":[60]')
  expect(axes).not.toContain('tickCount":5')
})

test('whoever has gone is part of nothing that goes on', () => {
  const members = { leader: 'leader', ann: 'member', ben: 'member', cleo: 'member' } as const
  const held = (session: number, ...present: readonly [string, ...string[]]) =>
    ({ _tag: 'HoldSession', stamp: at(session), held: { present } }) as const
  const record = allianceAfter(
    begin('group', members),
    held(1, 'leader', 'ann', 'ben', 'cleo'),
    rupture('storm', [[person('ben'), whole]], { session: 1, affected: ['ben'] }),
    leave('ann', 'left', 1),
    held(2, 'leader', 'ben', 'cleo'),
  )
  const page = reportHtml(
    reportOf({ alliances: [{ id: 'g', provenance: 'invented', record, series: [], findings: [] }] }),
    plain,
  )
  const rows = nodesOf(page)
    .filter(({ nodeName, childNodes = [] }) => nodeName === 'tr' && childNodes[0]?.nodeName === 'th')
    .map(textOfRow)
  expect(rows).toContain('ann (member)|left open: 1|–')
  expect(rows).toContain('cleo (member)|open: 1|open: 1')
})

const rates = (session: number, id: string, of: readonly [TieEnd, TieEnd], score: number): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(session, says(id)),
  rating: { of, instrument: 'form', scores: { warmth: score } },
})
const inSession = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present: ['leader', 'ann', 'ben', 'cleo'] },
})
const four = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cleo: 'member' })
const pageOf = (
  ...commands: readonly AllianceCommand[]
): { readonly page: string; readonly plots: readonly Plot[] } => {
  const plots: Plot[] = []
  const record = allianceAfter(...commands)
  const page = reportHtml(
    reportOf({ alliances: [{ id: 'g', provenance: 'simulated', record, series: [], findings: [] }] }),
    (plot) => {
      plots.push(plot)
      return plain(plot)
    },
  )
  return { page, plots }
}

const rowsOf = (...commands: readonly AllianceCommand[]): readonly string[] =>
  nodesOf(pageOf(...commands).page)
    .filter(({ nodeName, childNodes = [] }) => nodeName === 'tr' && childNodes[0]?.nodeName === 'th')
    .map((row) => textOfRow(row))

test('who was at a session that was entered late', () => {
  const held = { present: ['leader', 'ann'] } as const
  const late: AllianceCommand = { _tag: 'InsertSession', stamp: at(3), session: 2, held }
  const rows = rowsOf(four, inSession(1), inSession(3), late)
  expect(rows).toContain('ann (member)|there|there|there')
  expect(rows).toContain('ben (member)|there|not there|there')
})

describe('ratings of a record', () => {
  test('sessions far apart leave one gap and are no reason to count through them', () => {
    const { plots } = pageOf(
      four,
      rates(0, 'ann', between('ann', 'leader'), 3),
      inSession(9_007_199_254_740_991),
      rates(9_007_199_254_740_991, 'ann', between('ann', 'leader'), 4),
    )
    expect(plots.flatMap(({ rows }) => (rows.scores ?? []).map(({ session, score }) => [session, score]))).toEqual([
      [0, 3],
      [1, null],
      [9_007_199_254_740_991, 4],
    ])
  })

  test('no two ties share a line, whatever their words', () => {
    const subgroupOf = subgroup('ben', 'cleo')
    const { page } = pageOf(
      four,
      inSession(1),
      rates(1, 'ann', [person('ann'), subgroupOf], 2.25),
      rates(1, 'ann', between('ann', 'ben'), 3.25),
      rates(1, 'ann', [subgroup('cleo', 'ben'), person('ann')], 4.25),
    )
    for (const score of ['2.25', '3.25', '4.25']) expect(textOf(page)).toContain(score)
  })

  test('what was withdrawn is not called withheld', () => {
    const { page } = pageOf(four, inSession(1), rates(1, 'ann', between('ann', 'leader'), 2), {
      _tag: 'WithdrawEntry',
      stamp: at(1, says('ann')),
      entry: 3,
    })
    expect(textOf(page)).not.toContain('not shown')
  })
})

test('scores of a table keep the word on where they come from beside a record that says otherwise of itself', () => {
  const record = allianceAfter(four, inSession(1))
  const both = { ...scored('s'), id: 'g', provenance: 'simulated', record } as const
  const page = reportHtml(reportOf({ alliances: [both] }), plain)
  const text = textOf(page)
  expect(text).toContain('Simulated: numbers from a model.')
  expect(text).toContain('Invented to show something.')
})

type Node = ReturnType<typeof nodesOf>[number]

const within = (node: Node): string => node.value ?? (node.childNodes ?? []).map(within).join('')

const textOfRow = ({ childNodes = [] }: Node): string =>
  childNodes.map((cell) => within(cell).replaceAll(/\s+/g, ' ').trim()).join('|')
