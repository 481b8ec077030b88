import type { AllianceCommand } from 'rupture-repair/alliance'
import { type CohortQuestion, cohortTables, type NamedAlliance } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { checklistOf, checklistWords } from '../../../../src/outcomes/inside.js'
import { at, observes, says } from '../../../model/given.js'
import { dyad, reports } from '../cohort.js'
import { alliancesOf } from './sample-log.js'

const answers = (file: string | undefined) => {
  const alliances = file === undefined ? [] : alliancesOf(file)
  const { rows } = cohortTables.checklist(alliances, {
    resolvedBy: 'client',
    settings: { resolvedFrom: 4, scales: { PSQ: 4 } },
  })
  return (asked: string) => rows.find(([item]) => item === asked)?.slice(1)
}

it('names criterion, cuts and rule as asked, and counts what the log has', () => {
  const told = answers('data/three-alliances.jsonl')
  expect(told('criterion')).toEqual(['resolved by: client', null, null])
  expect(told('cut')).toEqual(['from 4 of 5; PSQ from 4', null, null])
  expect(told('unit')?.slice(1)).toEqual([3, null])
  expect(told('not judged')?.slice(1)).toEqual([1, 3])
  expect(told('not judged')?.[0]).toContain('between 0.33')
  expect(told('endings')).toEqual(['left 1, still running 2', null, null])
})

describe('every item', () => {
  const question: CohortQuestion = { resolvedBy: 'client', settings: {} }
  const told = (alliances: readonly NamedAlliance[], over: Partial<CohortQuestion> = {}) =>
    checklistOf(alliances, { ...question, ...over }).map(checklistWords)

  it('is a sentence, with how many of how many it rests on', () => {
    expect(told(alliancesOf('situations/14-hard-cases.jsonl'))).toEqual([
      'Unit: an episode within an alliance: 7 episodes in 6 alliances, 0 alliances without one (7).',
      'Window: 1 to 8 sessions on record for each alliance.',
      'Criterion: resolved by: client.',
      'Cut: from 3 of 5.',
      'Not judged: asked-no-answer 1, not-asked 1; the share of resolved lies between 0.29 (all of them counted as no) and 0.57 (as yes) (2 of 7).',
      'Open: not closed, and in no share (0 of 7).',
      'Double coded: episodes whose kind two or more observers coded, among those coded; say also how far they agree (0 of 0).',
      'Endings: left 3, still running 1, together 2.',
      'Clock of risks: no table of risks was asked for.',
      'Harm: on record, counted apart and never as episodes (0).',
      'Outcome rule: version 2.',
    ])
  })

  const markers = (session: number, coder: string, episode: string): AllianceCommand => ({
    ...{ _tag: 'CodeMarkers', stamp: at(session, observes(coder)), episode, moment: 1 },
    markers: [{ codeSet: '3RS-2015', marker: 'denial' }],
  })
  const harm: AllianceCommand = {
    ...{ _tag: 'ReportHarm', stamp: at(2, says('c')), harm: 'h' },
    what: { kind: 'abuse', doneBy: [], doneTo: ['c'], happened: { _tag: 'unknown' } },
  }

  it('counts what is open, what two observers coded, and harm', () => {
    const cohort = [
      dyad('a', 4, reports(1), reports(2), reports(3), harm),
      dyad('b', 4, reports(1), markers(1, 'one', 'c-1'), markers(1, 'one', 'c-1'), harm),
      dyad('c', 4, reports(1), markers(1, 'one', 'c-1'), markers(1, 'two', 'c-1')),
      dyad('d', 4),
    ]
    const sentences = told(cohort)
    expect(sentences).toContain(
      'Unit: an episode within an alliance: 5 episodes in 4 alliances, 1 alliance without one (5).',
    )
    expect(sentences).toContain('Window: 4 sessions on record for each alliance.')
    expect(sentences).toContain('Open: not closed, and in no share (5 of 5).')
    expect(sentences).toContainEqual(expect.stringMatching(/^Double coded: .* \(1 of 2\)\.$/))
    expect(sentences).toContainEqual(expect.stringMatching(/lies between – .* and – \(as yes\) \(0 of 0\)\.$/))
    expect(sentences).toContain('Harm: on record, counted apart and never as episodes (2).')
  })

  it('says by which clock risks were asked for', () => {
    expect(told([], { clock: 'onset', unit: 'person', censor: ['together', 'transfer'], compete: ['left'] })).toContain(
      'Clock of risks: onset, a typical person; censoring: together, transfer; competing: left.',
    )
    expect(told([], { clock: 'session' })).toContain(
      'Clock of risks: session, a typical episode; censoring: none; competing: none.',
    )
  })

  it('stands in columns that say what it is', () => {
    expect(cohortTables.checklist([], question).columns).toEqual([
      { name: 'item', type: 'text', meaning: 'what a paper reports' },
      { name: 'answer', type: 'text', meaning: 'what this log and this question answer' },
      { name: 'n', type: 'whole', meaning: 'how many it is of' },
      { name: 'of', type: 'whole', meaning: 'how many there are' },
    ])
  })
})

it('counts harm apart', () => expect(answers('data/three-alliances.jsonl')('harm')?.slice(1)).toEqual([0, null]))

it('has an answer to each item where there is no alliance', () => {
  const told = answers(undefined)
  expect(told('window')).toEqual(['no session is on record', null, null])
  expect(told('endings')).toEqual(['none', null, null])
})
