import {
  type Alliance,
  type AllianceCommand,
  accountsIn,
  cautionsIn,
  isRight,
  levelOf,
  outcomesByCriterion,
  outcomesOf,
  present,
  preview,
  saidAs,
  tally,
} from 'rupture-repair'
import { compareAccounts, groupRepairOf } from 'rupture-repair/alliance'
import { detect, judgementOf, parseRule } from 'rupture-repair/detection'
import { makeSeries } from 'rupture-repair/series'
import { type ResolutionCriterion, resolutionCriteria } from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import * as situations from '../../examples/situations/index.js'
import type { GroupRule } from '../../src/alliance/inside.js'
import { lived as told } from './told.js'

const lived = ({ commands }: situations.Situation): Alliance => told(...commands)

/** The situation as it stood just before its first command of a kind. */
const until = ({ title, commands }: situations.Situation, tag: AllianceCommand['_tag']): Alliance =>
  lived({
    title,
    commands: commands.slice(
      0,
      commands.findIndex(({ _tag }) => _tag === tag),
    ),
  })

const only = <A>(list: readonly A[]): A => {
  const [one, ...others] = list
  if (one === undefined || others.length > 0) throw new Error(`expected one, got ${list.length}`)
  return one
}

describe('the eight difficult situations', () => {
  test('1: no episode is known, and the client’s ending keeps the reason as stated', () => {
    const alliance = lived(situations.deferentialClient)
    expect(alliance.record.episodes).toEqual([])
    expect(only(alliance.past ?? []).ended.ending).toEqual({ _tag: 'left', leavers: ['client'] })
    const { stamp, account } = only(accountsIn(alliance))
    expect(stamp).toMatchObject({ by: { _tag: 'participant', id: 'client' }, note: 'too busy' })
    expect(account).toEqual({
      of: { _tag: 'phase', phase: 1 },
      reason: 'outside-circumstances',
      attributedTo: [],
    })
  })

  test.each([
    ['drop', { floor: '8' }, { _tag: 'Judged', flagged: false }],
    ['sudden-change', { cutoff: '8' }, { _tag: 'Judged', flagged: false }],
    ['control-chart', {}, { _tag: 'CannotShow', because: 'scale-end' }],
  ] as const)('1: at the ceiling %s finds nothing, and knows what it can know', (name, parameters, judgement) => {
    const { record } = lived(situations.deferentialClient)
    const points = record.entries.flatMap((entry) =>
      entry._tag === 'RatingGiven'
        ? [{ session: entry.stamp.session, score: entry.rating.scores.total ?? Number.NaN }]
        : [],
    )
    const series = makeSeries({ id: 'client', better: 'higher', range: { min: 12, max: 60 }, points })
    const rule = parseRule(name, parameters)
    if (!isRight(series) || !isRight(rule)) throw new Error('no series or no rule')
    const detection = detect(series.right, rule.right)
    expect(detection.findings).toEqual([])
    // Whoever stays at the better end has shown no fall; a rule of the person's own spread has no spread to go by.
    expect(judgementOf(series.right, rule.right, detection, 'worsening')).toEqual(judgement)
    // That the score rose no further, the scale could not have shown.
    const said = judgementOf(series.right, rule.right, detection, 'improvement')
    expect(said).toEqual(name === 'drop' ? said : { _tag: 'CannotShow', because: 'scale-end' })
  })

  test('2: contested, both words kept, not among the confirmed', () => {
    const alliance = lived(situations.resolvedForOne)
    const { episode } = only(alliance.record.episodes)
    expect(outcomesOf(alliance, 'any')[0]?.standing).toBe('contested')
    expect(saidAs(episode.record, 'ResolutionJudged').map(({ judgement }) => judgement.rating)).toEqual([5, 2])
    expect(only(outcomesOf(alliance, 'therapist')).outcome).toBe('resolved')
    expect(only(outcomesOf(alliance, 'client')).outcome).toBe('unsuccessful-repair')
    expect(only(outcomesOf(alliance, 'all')).outcome).toBe('unsuccessful-repair')
    const { words, standing } = only(compareAccounts(alliance))
    expect(standing).toBe('contested')
    expect(words.map(({ perspective, judgement }) => [perspective, judgement.rating])).toEqual([
      ['therapist', 5],
      ['client', 2],
    ])
    expect(Object.values(outcomesByCriterion([alliance])).map(({ resolved }) => resolved)).toEqual([
      0, 1, 0, 1, 0, 0, 1, 0,
    ])
  })

  test('3: two attempts, a planned ending, and no word on whether it is resolved: not judged, and not censored', () => {
    const alliance = lived(situations.contractEnds)
    const { episode } = only(alliance.record.episodes)
    expect(episode).toMatchObject({ _tag: 'Closed', closing: { _tag: 'phase-ended', phase: 1 } })
    expect(episode._tag === 'Closed' && episode.earlier.map(({ ended }) => ended.result)).toEqual([
      'partly',
      'did-not-work',
    ])
    // Not open under any criterion: it is over, and not merely out of sight. That it was not asked is not a no.
    for (const criterion of resolutionCriteria) {
      expect(only(outcomesOf(alliance, criterion))).toMatchObject({
        ...{ outcome: 'not-judged', reason: 'not-asked', closure: 'together', attempted: true },
        ...{ attributed: 'no', settled: null },
      })
    }
    expect(alliance).toMatchObject({ _tag: 'Ended', record: { session: 16 } })
    expect(only(alliance.past).ended.ending).toEqual({ _tag: 'together' })
    expect(only(accountsIn(alliance)).account).toMatchObject({ reason: 'planned', attributedTo: [] })
  })

  test('4: the tie ends with the departure, each source keeps its account, and only that episode closes', () => {
    const alliance = lived(situations.attackedMemberQuits)
    const { episode, endedTies } = only(alliance.record.episodes)
    expect(episode).toMatchObject({ _tag: 'Closed', closing: { _tag: 'departed', participant: 'ada' } })
    expect(endedTies).toEqual([0])
    expect(levelOf(alliance, only(episode.record.reported.rupture.ties))).toBe('subgroup-member')
    expect(
      accountsIn(alliance).map(({ stamp, account }) => [stamp.by.id, account.reason, account.attributedTo]),
    ).toEqual([
      ['ada', 'dissatisfied', ['three-against-ada']],
      ['leader', 'unknown', []],
    ])
    expect(saidAs(episode.record, 'EffectNoted').map(({ effect }) => effect.on)).toEqual(['eva', 'finn'])
    expect(only(outcomesOf(alliance, 'any')).outcome).toBe('termination')
    expect(present(alliance)).toHaveLength(6)
    expect(saidAs(episode.record, 'BystanderNoted').map(({ bystander }) => bystander)).toEqual([
      { who: 'finn', state: 'asked' },
    ])
    expect(alliance._tag).toBe('Running')
  })

  test('4: when she leaves, nobody else has spoken of it and nobody has been asked', () => {
    const { title, commands } = situations.attackedMemberQuits
    const left = commands.findIndex(({ _tag }) => _tag === 'Leave')
    const alliance = lived({ title, commands: commands.slice(0, left + 1) })
    expect(cautionsIn(alliance, { unattendedFor: 1 })).toEqual([
      { _tag: 'BystandersNotAsked', setting: 'group', episode: 'three-against-ada', who: ['eva', 'finn'] },
      { _tag: 'DepartureUnspoken', setting: 'group', participant: 'ada', died: false },
    ])
  })

  test('4: the others’ processing stays open, and those who were not asked are named', () => {
    const alliance = lived(situations.attackedMemberQuits)
    // The leader’s account says that the reason is not known, which speaks of nothing; finn was asked, eva was not.
    expect(cautionsIn(alliance, { unattendedFor: 1 })).toEqual([
      { _tag: 'BystandersNotAsked', setting: 'group', episode: 'three-against-ada', who: ['eva'] },
      { _tag: 'DepartureUnspoken', setting: 'group', participant: 'ada', died: false },
    ])
    const climate = [
      { instrument: 'gcq-s', dimension: 'engaged', better: 'higher', reliableChange: 1 },
      { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 },
    ] as const
    const repair = groupRepairOf(alliance, 'three-against-ada', { rule: { _tag: 'strict' }, criterion: 'any', climate })
    expect(repair?.climate).toEqual([
      { dimension: 'engaged', change: 'worse', raters: 2 },
      { dimension: 'conflict', change: 'worse', raters: 2 },
    ])
    expect(repair?.bystanders.map(({ who, state }) => [who, state])).toEqual([
      ['eva', 'not-asked'],
      ['finn', 'asked'],
    ])
    expect(repair?.whole).toBe('unmet')
  })

  test('5: the parties have resolved it; one bystander is waived by the leader and not by her own word', () => {
    const alliance = lived(situations.twoReconcile)
    const { episode } = only(alliance.record.episodes)
    expect(outcomesOf(alliance, 'any')[0]?.standing).toBe('confirmed')
    const cleo = saidAs(episode.record, 'BystanderNoted').filter(({ bystander }) => bystander.who === 'cleo')
    expect(cleo.map(({ bystander, stamp }) => [bystander.state, stamp.by.id])).toEqual([
      ['asked', 'leader'],
      ['waived', 'leader'],
    ])
  })

  test('5: resolved by the rule of the parties, and not by the strict one: one waived, the climate mixed', () => {
    const alliance = lived(situations.twoReconcile)
    const climate = [
      { instrument: 'gcq-s', dimension: 'engaged', better: 'higher', reliableChange: 1 },
      { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 },
    ] as const
    const by = (rule: GroupRule) => groupRepairOf(alliance, 'ada-and-ben', { rule, criterion: 'all', climate })
    expect(by({ _tag: 'parties' })).toMatchObject({
      parties: 'met',
      bystanders: [
        { who: 'cleo', state: 'waived', saidBy: { id: 'leader' } },
        { who: 'dan', state: 'processed', saidBy: { id: 'dan' } },
      ],
      climate: [{ change: 'better' }, { change: 'worse' }],
      whole: 'met',
    })
    expect(by({ _tag: 'parties+share', atLeast: 0.5 })?.whole).toBe('met')
    expect(by({ _tag: 'strict' })?.whole).toBe('unmet')
  })

  test('6: happened about 4, reported 9, unspoken five sessions', () => {
    const alliance = lived(situations.toldFiveSessionsLater)
    const { reported } = only(alliance.record.episodes).episode.record
    const { happened } = reported.rupture.moment
    expect(happened).toEqual({ _tag: 'about', session: 4 })
    expect(reported.stamp.session - (happened._tag === 'about' ? happened.session : Number.NaN)).toBe(5)
    expect(only(outcomesOf(alliance, 'client'))).toMatchObject({ outcome: 'resolved', standing: 'confirmed' })
    const account = only(compareAccounts(alliance))
    expect(account).toMatchObject({ happened: 4, unspoken: 5, congruent: true, standing: 'confirmed' })
    expect(account.seen.map(({ perspective, lag }) => [perspective, lag])).toEqual([
      ['client', 0],
      ['therapist', 5],
    ])
  })

  test('7: the first phase keeps its termination, the second resumes it and is resolved; both are countable', () => {
    const alliance = lived(situations.comesBack)
    // It is the therapist who says that she left because of it.
    const byPhase = (criterion: ResolutionCriterion) =>
      outcomesOf(alliance, criterion).map(({ phase, outcome, attributed }) => [phase, outcome, attributed])
    expect(byPhase('therapist')).toEqual([
      [1, 'termination', 'yes'],
      [2, 'not-judged', 'not-asked'],
    ])
    expect(byPhase('client')).toEqual([
      [1, 'not-judged', 'yes'],
      [2, 'resolved', 'not-asked'],
    ])
    expect(outcomesOf(alliance, 'client').map(({ recurred }) => recurred)).toEqual([1, null])
    expect(alliance.record.episodes[1]?.episode.record.reported.rupture.recurrenceOf).toBe('stormed-out')
    expect(alliance).toMatchObject({ _tag: 'Running', phase: { number: 2, resumes: 1 }, past: [{ number: 1 }] })
    expect(tally([alliance], 'any')).toMatchObject({ resolved: 1, termination: 1, open: 0 })
    // What the first phase ended with is what it ended with before she came back.
    const before = until(situations.comesBack, 'ResumePhase')
    expect({ ...only(outcomesOf(before, 'client')), recurred: 1 }).toEqual(outcomesOf(alliance, 'client')[0])
    expect(alliance.past).toEqual(before.past)
  })

  test('8: harm, ended for protection and transferred, counted apart from every outcome of repair', () => {
    const alliance = lived(situations.harm)
    expect(only(alliance.record.harms).closed?.as).toBe('handed-over')
    expect(accountsIn(alliance).map(({ stamp, account }) => [stamp.by.id, account.reason, account.harms])).toEqual([
      ['client', 'protection', ['the-remark']],
      ['complaints-office', 'transfer', ['the-remark']],
    ])
    expect(tally([alliance], 'any')).toEqual({
      resolved: 0,
      'unsuccessful-repair': 0,
      termination: 0,
      'led-to-referral': 0,
      'let-go': 0,
      faded: 0,
      unresolved: 0,
      'not-judged': 0,
      open: 0,
      harm: 1,
    })
  })

  test('8: nothing is offered for the harm, before it is handed over or after', () => {
    const about = (state: Alliance) => preview(state).filter((one) => 'harm' in one || 'episode' in one)
    expect(about(until(situations.harm, 'CloseHarm'))).toEqual([{ command: 'CloseHarm', harm: 'the-remark' }])
    expect(about(lived(situations.harm))).toEqual([])
  })
})
