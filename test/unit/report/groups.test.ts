import { type Plot, reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { allianceAfter, at, begin, leave, person, rupture, whole } from '../../model/given.js'
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

  test('say in words, for who does not see the signs, what is open and who was not asked', () => {
    const rows = nodesOf(reportHtml(reportOf({ alliances: [group('g')] }), plain)).filter(
      ({ nodeName, childNodes = [] }) => nodeName === 'tr' && childNodes[0]?.nodeName === 'th',
    )
    const words = rows.map((row) => textOfRow(row))
    // Ann and Ben fall out in session 2; Ann goes after 3, and with her their tie; Cleo was there and nobody asked her; Dan was not.
    expect(words).toContain('g-ann (member)|there|open: 1|left|–')
    expect(words).toContain('g-ben (member)|there|open: 1|there|there')
    expect(words).toContain('g-cleo (member)|there|not asked: 1|not asked: 1|not asked: 1')
    expect(words).toContain('g-dan (member)|there|not there|there|there')
  })
})

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

type Node = ReturnType<typeof nodesOf>[number]

const within = (node: Node): string => node.value ?? (node.childNodes ?? []).map(within).join('')

const textOfRow = ({ childNodes = [] }: Node): string =>
  childNodes.map((cell) => within(cell).replaceAll(/\s+/g, ' ').trim()).join('|')
