import { type Plot, reportHtml } from 'rupture-repair/report'
import { describe, expect, test } from 'vitest'
import { nodesOf, plain, reportOf, textOf } from './given.js'
import { group, longGroup } from './records.js'

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

type Node = ReturnType<typeof nodesOf>[number]

const within = (node: Node): string => node.value ?? (node.childNodes ?? []).map(within).join('')

const textOfRow = ({ childNodes = [] }: Node): string =>
  childNodes.map((cell) => within(cell).replaceAll(/\s+/g, ' ').trim()).join('|')
