import {
  type Alliance,
  type AllianceCommand,
  defaultPermissions,
  outcomesOf,
  outcomesSeen,
  outcomesSeenByPerson,
  type Reader,
  replay,
  tallySeen,
  viewFor,
} from 'rupture-repair/alliance'
import { timelineSentences, timelineSvg } from 'rupture-repair/diagram'
import type { Audience } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { at, attempt, between, endTogether, judge, observes, resolve, rupture, says } from '../../../model/given.js'
import { recorded } from './recorded.js'

const strain = rupture('e', [between('c', 't')], { by: says('t') })
const limited = (command: AllianceCommand, ...visibleTo: [Audience, ...Audience[]]): AllianceCommand =>
  ({ ...command, stamp: { ...command.stamp, visibleTo } }) as AllianceCommand
const harm: AllianceCommand = {
  _tag: 'ReportHarm',
  stamp: at(0, says('c')),
  harm: 'h',
  what: { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'unknown' } },
}
const therapist: Reader = { audience: 'therapist', person: 't' }
const client: Reader = { audience: 'clients', person: 'c' }
const tags = (alliance: Alliance, reader: Reader): readonly string[] =>
  viewFor(alliance, reader).record.log.map(({ _tag }) => _tag)
const closed = [strain, { _tag: 'CloseEpisode', stamp: at(0, says('t')), episode: 'e', as: 'faded' }] as const

describe('what a reader sees', () => {
  test('a word that names its audiences is seen by those, and by the person who said it', () => {
    const alliance = recorded(strain, limited(judge('e', says('c'), 2), 'supervision'))
    expect(tags(alliance, therapist)).toEqual(['AllianceBegan', 'RuptureReported'])
    expect(tags(alliance, { audience: 'supervision' })).toContain('ResolutionJudged')
    expect(tags(alliance, client)).toContain('ResolutionJudged')
    expect(tags(alliance, { audience: 'clients' })).not.toContain('ResolutionJudged')
  })
  test('an account of an ending is for everyone, since a view without it would conclude from an older word', () => {
    const account: AllianceCommand = {
      _tag: 'AccountForEnding',
      stamp: at(0, says('c')),
      account: { of: { _tag: 'phase', phase: 1 }, reason: 'dissatisfied', attributedTo: ['e'] },
    }
    const ended = recorded(strain, resolve('e', says('c'), 5), endTogether(), account)
    const { sees } = defaultPermissions
    const hidden = { ...defaultPermissions, sees: { ...sees, EndingAccounted: sees.HarmReported } }
    const outcome = (permissions: typeof hidden) =>
      outcomesSeen(viewFor(ended, therapist, permissions), 'client')[0]?.outcome
    expect(outcomesOf(ended, 'client')[0]?.outcome).toBe('termination')
    expect(outcome(defaultPermissions)).toBe('termination')
    expect(outcome(hidden)).toBe('resolved')
  })
  test('a word for the rater alone is seen by that person', () => {
    const alliance = recorded(strain, limited(judge('e', says('c'), 2), 'rater-only'))
    expect(tags(alliance, client)).toContain('ResolutionJudged')
    expect(tags(alliance, { audience: 'supervision' })).not.toContain('ResolutionJudged')
  })
  test('harm and contributions go to supervision and research, unless their source says otherwise', () => {
    const contribution: AllianceCommand = {
      _tag: 'RateContribution',
      stamp: at(0, says('c')),
      episode: 'e',
      contribution: { of: 't', rating: 4 },
    }
    expect(tags(recorded(strain, harm, contribution), therapist)).toEqual(['AllianceBegan', 'RuptureReported'])
    expect(tags(recorded(strain, harm, contribution), { audience: 'research' })).toContain('HarmReported')
    expect(tags(recorded(strain, limited(contribution, 'therapist')), therapist)).toContain('ContributionRated')
  })
  test('an episode that is hidden is hidden with all that is said of it, and another that comes after it stays', () => {
    const alliance = recorded(
      limited(strain, 'clients'),
      attempt('e', 'c'),
      { _tag: 'EndAttempt', stamp: at(0, says('c')), episode: 'e', result: 'worked' },
      resolve('e', says('c')),
      rupture('f', [between('c', 't')], { by: says('c'), recurrenceOf: 'e' }),
    )
    const { record } = viewFor(alliance, { audience: 'supervision' })
    expect(record.log.map(({ _tag }) => _tag)).toEqual(['AllianceBegan', 'RuptureReported'])
    expect(JSON.stringify(record)).not.toContain('recurrenceOf')
    expect(viewFor(alliance, client).record.episodes).toHaveLength(2)
  })
  test('a note is seen by its author and in supervision', () => {
    const noted = { ...strain, stamp: { ...strain.stamp, note: 'a thought' } }
    const sees = (reader: Reader): boolean => JSON.stringify(viewFor(recorded(noted), reader)).includes('a thought')
    expect(sees(therapist)).toBe(true)
    expect(sees(client)).toBe(false)
    expect(sees({ audience: 'supervision' })).toBe(true)
    expect(sees({ audience: 'research' })).toBe(false)
  })
  test('what was corrected is seen as it is now, and that it was corrected is not', () => {
    const alliance = recorded(strain, judge('e', says('c'), 2), {
      _tag: 'AmendEntry',
      stamp: at(0, says('c')),
      entry: 3,
      instead: {
        _tag: 'ResolutionJudged',
        stamp: { ...at(0, says('c')), visibleTo: ['supervision'] },
        episode: 'e',
        judgement: { rating: 2 },
      },
    })
    expect(tags(alliance, therapist)).toEqual(['AllianceBegan', 'RuptureReported'])
    expect(tags(alliance, { audience: 'supervision' })).toEqual([
      'AllianceBegan',
      'RuptureReported',
      'ResolutionJudged',
    ])
  })
  test('a factor keeps the change of the frame that it speaks of, at its place there', () => {
    const alliance = recorded(
      harm,
      {
        _tag: 'ChangeFrame',
        stamp: at(0, says('t')),
        change: { aspect: 'fee', manner: 'one-sided', changedBy: ['t'], happened: { _tag: 'unknown' } },
      },
      strain,
      {
        _tag: 'NameFactor',
        stamp: at(0, says('c')),
        episode: 'e',
        factor: { factor: 'frame-change', held: 'reading', frameChange: 3 },
      } as never,
    )
    const factor = viewFor(alliance, therapist).record.log.find(({ _tag }) => _tag === 'FactorNamed')
    expect(factor).toMatchObject({ factor: { frameChange: 2 } })
  })
  test('a lawful view replays to itself', () => {
    const alliance = recorded(strain, limited(judge('e', says('c'), 2), 'supervision'), endTogether())
    const { record } = viewFor(alliance, therapist)
    expect(replay(record.log)).toMatchObject({ _tag: 'Right', right: { _tag: 'Ended', record: { log: record.log } } })
  })
  test('an app may say otherwise', () => {
    const permissions = {
      ...defaultPermissions,
      sees: { ...defaultPermissions.sees, HarmReported: ['therapist'] },
    } as const
    expect(viewFor(recorded(harm), therapist, permissions).record.harms).toHaveLength(1)
  })
  test('it is drawn, and harm that is hidden is not', () => {
    const view = viewFor(recorded(strain, harm), therapist)
    expect(timelineSentences(view).join(' ')).not.toMatch(/harm/i)
    expect(timelineSvg(view)).toContain('<svg')
    expect(timelineSentences(recorded(strain, harm)).join(' ')).toMatch(/harm/i)
  })
})

describe('outcomes', () => {
  const hidden = recorded(...closed, limited(judge('e', says('c'), 2), 'supervision'), judge('e', says('t'), 4))
  const without = recorded(...closed, judge('e', says('t'), 4))
  test('where the criterion’s word is hidden, they are withheld, and so where there is none', () => {
    for (const alliance of [hidden, without]) {
      const [of] = outcomesSeen(viewFor(alliance, therapist), 'client')
      expect(of).toEqual({
        episode: 'e',
        phase: 1,
        closure: 'faded',
        closedBy: says('t'),
        attempted: false,
        resolvedFrom: 3,
        criterion: 'client',
        ...{ outcome: 'withheld', judged: 'withheld', restored: 'withheld', attributed: 'withheld' },
        ...{ settled: 'withheld', recurred: 'withheld', standing: 'withheld', voices: 'withheld' },
      })
      const by = Object.fromEntries(
        (['therapist', 'observer', 'any', 'all', 'hurt', 'both'] as const).map((criterion) => [
          criterion,
          outcomesSeen(viewFor(alliance, therapist), criterion)[0]?.outcome,
        ]),
      )
      expect(by).toEqual({
        ...{ therapist: 'resolved', observer: 'withheld', any: 'withheld', all: 'withheld' },
        ...{ hurt: 'withheld', both: 'withheld' },
      })
      expect(outcomesSeenByPerson(viewFor(alliance, therapist)).map(({ who, outcome }) => [who, outcome])).toEqual([
        ['c', 'withheld'],
        ['t', 'resolved'],
      ])
      expect(tallySeen([viewFor(alliance, therapist)], 'client')).toMatchObject({
        withheld: 1,
        resolved: 0,
        harm: 'withheld',
      })
    }
  })
  test('those who may see it are told', () => {
    expect(outcomesSeen(viewFor(hidden, { audience: 'supervision' }), 'client')[0]).toMatchObject({
      outcome: 'unresolved',
      standing: 'contested',
      settled: false,
    })
    expect(outcomesSeen(viewFor(hidden, client), 'client')[0]?.outcome).toBe('unresolved')
  })
  test('a judgement that is hidden is not told by the closing that rests on it', () => {
    const alliance = recorded(strain, resolve('e', says('c')), {
      _tag: 'AmendEntry',
      stamp: at(0, says('c')),
      entry: 3,
      instead: {
        _tag: 'ResolutionJudged',
        stamp: { ...at(0, says('c')), visibleTo: ['supervision'] },
        episode: 'e',
        judgement: { rating: 5 },
      },
    })
    expect(outcomesSeen(viewFor(alliance, therapist), 'client')[0]).toMatchObject({
      closure: 'called-resolved',
      outcome: 'withheld',
      judged: 'withheld',
    })
  })
  test('an episode that is open says so', () =>
    expect(outcomesSeen(viewFor(recorded(strain), therapist), 'client')[0]?.outcome).toBe('open'))
  test('they are not concluded by accident', () => {
    // @ts-expect-error a view is no alliance
    const conclude = () => outcomesOf(viewFor(hidden, therapist), 'client')
    expect(conclude).toBeTypeOf('function')
  })
  test('of observers a therapist is told nothing', () => {
    const coded = recorded(...closed, judge('e', observes(), 5))
    expect(outcomesSeen(viewFor(coded, therapist), 'observer')[0]?.outcome).toBe('withheld')
    expect(outcomesSeen(viewFor(coded, { audience: 'research' }), 'observer')[0]?.outcome).toBe('resolved')
  })
})
