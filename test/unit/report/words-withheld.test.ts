/** What a report says where words are for other readers, or where there are none. */
import { type Alliance, type AllianceCommand, defaultPermissions } from 'rupture-repair/alliance'
import { type Report, reportHtml } from 'rupture-repair/report'
import { describe, expect, it, test } from 'vitest'
import { allianceAfter, at, between, judge, observes, pair, rupture, says } from '../../model/given.js'
import { nodesOf, plain, reportOf, rowsOf, textOf } from './given.js'

const strained = rupture('e', [between('c', 't')], { affected: ['c'], by: says('c') })
const forSupervision = { stamp: { ...at(0, says('c')), visibleTo: ['supervision'] }, episode: 'e' } as const
const hidden: AllianceCommand = { _tag: 'NoteEffect', ...forSupervision, effect: { on: 'c', effect: 'shame' } }
const judgement: AllianceCommand = { _tag: 'JudgeResolution', ...forSupervision, judgement: { rating: 2 } }

const page = (
  audience: Report['audience'],
  commands: readonly AllianceCommand[],
  more: Partial<Report> = {},
): string => {
  const record = allianceAfter(pair, strained, ...commands) as Alliance
  const alliances = [{ id: 'a', provenance: 'invented', record, series: [], findings: [] }] as const
  return reportHtml(reportOf({ alliances, audience, ...more }), plain)
}

test('a hidden word is not on the page, and the page is as if it were not there', () => {
  expect(page('supervision', [hidden])).toContain('shame')
  expect(page('therapist', [hidden])).toBe(page('therapist', []))
})

describe('where a word is hidden, and where there is none', () => {
  const said = page('supervision', [judgement])
  const unsaid = page('therapist', [])

  it('says withheld', () => {
    expect(rowsOf(nodesOf(unsaid), 'Accounts side by side')).toEqual([['c', 'client', 'session 0', 'withheld']])
    expect(rowsOf(nodesOf(unsaid), 'What became of it, by whose judgement')[0]).toEqual([
      expect.stringContaining('clients or members'),
      'withheld',
      'withheld',
      'open',
    ])
    expect(textOf(unsaid)).toContain('How far judgements agree is withheld.')
    expect(page('therapist', [judgement])).toBe(unsaid)
  })
  it('says what it is where it is seen', () =>
    expect(rowsOf(nodesOf(said), 'Accounts side by side')[0]?.at(-1)).toBe('2 of 5, in session 0'))
  it('never says that there was none', () =>
    expect(textOf(page('supervision', []))).not.toMatch(/not asked|not judged|no word|no one has|no party says/i))
})

describe('what is for some audiences by default', () => {
  const contribution: AllianceCommand = {
    _tag: 'RateContribution',
    stamp: at(0, says('c')),
    episode: 'e',
    contribution: { of: 't', rating: 4 },
  }
  const harm: AllianceCommand = {
    _tag: 'ReportHarm',
    stamp: at(0, says('c')),
    harm: 'h',
    what: { kind: 'boundary-violation', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'about', session: 0 } },
  }

  it.each(['everyone', 'clients', 'therapist'] as const)('is not for %s', (audience) =>
    expect(page(audience, [contribution, harm, judge('e', observes('coder'), 4)])).toBe(page(audience, [])),
  )
  it('is for supervision', () => expect(textOf(page('supervision', [harm]))).toContain('Harm on record'))
  it('is for those whom an app permits it', () => {
    const permissions = {
      ...defaultPermissions,
      sees: { ...defaultPermissions.sees, HarmReported: ['clients'], ResolutionJudged: ['supervision'] },
    } as const
    const commands = [harm, judge('e', says('t'), 2)]
    const text = textOf(page('clients', commands, { permissions }))
    expect(text).toContain('Harm on record')
    expect(text).not.toContain('2 of 5')
  })
})
