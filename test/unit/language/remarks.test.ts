import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Caution, cautionSources, cautionsIn } from '../../../src/alliance/index.js'
import { checkStageModel, expectations, permissive, type StageModelProblem } from '../../../src/episode/index.js'
import { english, explain, type Remark, registers } from '../../../src/language/index.js'
import { frameAspects, obstacles, strategies } from '../../../src/vocabulary/index.js'
import { type ByTag, episode, idMark, of, person, place, session, some, tag } from '../../laws/language-parts.js'
import { allianceAfter, at, attempt, begin, between, person as end, leave, rupture } from '../../model/given.js'

const strategy = of(strategies)
const cautions: ByTag<Caution> = {
  LeftUnattended: fc.record({
    _tag: tag('LeftUnattended'),
    episode,
    sessions: session,
    mayBeUnspoken: fc.boolean(),
  }),
  OneSidedFrameChange: fc.record({
    _tag: tag('OneSidedFrameChange'),
    aspect: of(frameAspects),
    episodes: some(episode),
  }),
  PressedOn: fc.record({ _tag: tag('PressedOn'), episode, strategy }),
  PatternLinkedAtOnce: fc.record({ _tag: tag('PatternLinkedAtOnce'), episode, strategy }),
  BystandersNotAsked: fc.record({ _tag: tag('BystandersNotAsked'), episode, who: some(person) }),
  DepartureUnspoken: fc.record({ _tag: tag('DepartureUnspoken'), participant: person }),
}
const stage = of(['naming', 'exploring'])
const problems: ByTag<StageModelProblem> = {
  StageTwice: fc.record({ _tag: tag('StageTwice'), stage }),
  ArcTwice: fc.record({ _tag: tag('ArcTwice'), from: stage, to: stage }),
  ArcToItself: fc.record({ _tag: tag('ArcToItself'), stage }),
  UnknownStage: fc.record({ _tag: tag('UnknownStage'), stage, where: of(['starts', 'ends', 'arcs'] as const) }),
  NotReachable: fc.record({ _tag: tag('NotReachable'), stage }),
  NoWayToAnEnd: fc.record({ _tag: tag('NoWayToAnEnd'), stage }),
  NoExpectedWay: fc.record({ _tag: tag('NoExpectedWay'), start: stage }),
}
const unknowable = fc.record(
  { id: person, rater: person, session: place, because: of(obstacles) },
  { requiredKeys: ['id', 'session', 'because'] },
)
const step = fc.record({
  from: fc.option(stage),
  to: stage,
  is: of(expectations),
  skipped: fc.array(stage, { maxLength: 2 }),
})

const run = { seed: 20261124, numRuns: 1000 }
const always = (what: Arbitrary<Remark>, holds: (said: string) => void): void =>
  fc.assert(
    fc.property(what, of(registers), (x, to) => {
      holds(explain(x, to))
    }),
    run,
  )
/** What a source says is its own word. */
const withoutCitation = (said: string): string =>
  Object.values(cautionSources).reduce((rest, { source }) => rest.replace(source, ''), said)
const anyCaution = fc.oneof(...Object.values(cautions))
const anyProblem = fc.oneof(...Object.values(problems))
const remark: Arbitrary<Remark> = fc.oneof(anyCaution, anyProblem, unknowable, step)

describe('whatever is remarked', () => {
  test('is said in whole sentences', () =>
    always(remark, (said) => {
      expect(said).toMatch(/^\S.*[\p{L}\p{N})]\.$/su)
      expect(said).not.toMatch(/undefined|null|NaN|\[object|\s{2}| [.,;:]|[.,;:]{2}|\(\)/)
    }))
  test('blames nobody, advises nothing and finds nothing good in a rupture', () =>
    always(remark, (said) =>
      expect(withoutCitation(said)).not.toMatch(
        /blam|fault|wrong|initiat|guilt|culprit|detect|\brisk|diagnos|\bshould\b|\bought\b|\bmust\b|recommend|advis|opportunit|beneficial|judgment/i,
      ),
    ))
  test('names people as the caller does', () =>
    fc.assert(
      fc.property(remark, of(registers), (x, to) => {
        const name = (id: string): string => id.replace(idMark, '')
        expect(explain(x, to, english, name)).toBe(explain(x, to).replaceAll(idMark, ''))
      }),
      run,
    ))
  test('tells a client no motives and no codes', () =>
    fc.assert(
      fc.property(fc.oneof(anyCaution, step), (x) => {
        expect(explain(x, 'client')).not.toMatch(
          /because|reason|motiv|resist|avoid|caus|side|press|technique|withdrawal|confrontation|rupture|episode|\be\d|naming|exploring|evidence/i,
        )
      }),
      run,
    ))
  test('of scores alone has no word of a rupture', () =>
    always(unknowable, (said) => expect(said).not.toMatch(/rupture|repair|mend|resolv|terminat|strain/i)))
})

describe('a caution', () => {
  for (const [name, arbitrary] of Object.entries<Arbitrary<Caution>>(cautions))
    test(`${name} says on what kind of evidence it rests, to a coder also where that was read`, () =>
      fc.assert(
        fc.property(arbitrary, (caution) => {
          const { kind, source, status } = cautionSources[caution._tag]
          expect(explain(caution, 'clinician')).toContain(`Kind of evidence: ${kind}`)
          for (const said of [caution._tag, kind, status, source]) expect(explain(caution, 'coder')).toContain(said)
        }),
        { ...run, numRuns: 50 },
      ))

  test('of a withdrawal nobody has attended to', () => {
    const held = [1, 2, 3].map((number) => ({
      _tag: 'HoldSession' as const,
      stamp: at(number),
      held: { present: ['c', 't'] as const },
    }))
    const pair = begin('individual', { c: 'client', t: 'therapist' })
    const left = allianceAfter(pair, rupture('e1', [between('c', 't')]), ...held)
    const said = cautionsIn(left, { unattendedFor: 3 }).map((one) => registers.map((to) => explain(one, to)))
    expect(said).toEqual([
      [
        'A strain was reported 3 sessions ago, and no attempt to mend it is on record, which does not say that nothing was done. It may not have been spoken about. People in this field would look at that twice; it is no judgement of anyone.',
        'Episode e1 was reported 3 sessions ago, and no attempt at repair is on record, which does not say that nothing was done. In one study, score patterns that were not repaired went with poorer outcome. Kind of evidence: correlational, which shows what goes together and not what leads to what. It holds a withdrawal, which may be unspoken; people in the field would consider asking about it (opinion).',
        'LeftUnattended: e1, sessions 3, may be unspoken. Evidence correlational (support single study, status found, citation abstract): McLaughlin et al. (2014), 116 clients: unrepaired score patterns went with poorer outcome; asking: Safran & Muran (2000).',
      ],
    ])
  })

  test('of a group in which one left and one was not asked', () => {
    const group = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const after = allianceAfter(group, rupture('e1', [[end('ann'), end('ben')]]), attempt('e1', 'ann'), leave('ben'))
    const names = (id: string): string => (id === 'cas' ? 'you' : id)
    expect(cautionsIn(after, { unattendedFor: 1 }).map((one) => explain(one, 'client', english, names))).toEqual([
      'Whether anybody asked you about a strain between others is not on record. People in this field would look at that twice; it is no judgement of anyone.',
      'Nobody else has put on record an account of how ben went. People in this field would look at that twice; it is no judgement of anyone.',
    ])
  })

  test.each([
    [['e1'], 'While episode e1 was open, the fee was changed by one side.'],
    [['e1', 'e2'], 'While episodes e1 and e2 were open, the fee was changed by one side.'],
  ])('of a frame change while %j', (episodes, said) =>
    expect(explain({ _tag: 'OneSidedFrameChange', aspect: 'fee', episodes }, 'clinician')).toContain(said),
  )
})

test('a rule that cannot know says why, and that silence is no finding', () => {
  expect(explain({ id: 'ann', session: 6, because: 'scale end' }, 'client')).toBe(
    'In the series ann, whether the score moved at session 6 cannot be known: it was at or near an end of its scale, which cannot show it. That does not say that nothing changed.',
  )
  expect(explain({ id: 'ann', rater: 'ben', session: 2, because: 'too few scores' }, 'coder')).toMatch(
    /^In the series ann rated by ben, .*: there are too few scores to tell how much they vary\./,
  )
})

describe('stages', () => {
  test('a problem of a model says what and what would be sound, the same to everyone', () => {
    const model = { ...permissive, starts: ['nowhere'] as const }
    const [said, ...same] = registers.map((to) => checkStageModel(model).map((problem) => explain(problem, to)))
    expect(said).toEqual([
      'The starts name nowhere, which is not among the stages. List it there, or name a stage that is listed.',
    ])
    expect(same).toEqual([said, said])
  })
  test('a step is read by its model, which demands no order', () => {
    const leap = { from: 'naming', to: 'closing', is: 'unexpected', skipped: ['exploring'] } as const
    expect(registers.map((to) => explain(leap, to))).toEqual([
      'A step in mending it is on record.',
      'The stage naming is followed by closing, which the model does not name; it describes an order and demands none. An expected way would have passed through exploring.',
      'Step from naming to closing: unexpected, skipped exploring.',
    ])
    expect(explain({ from: null, to: 'naming', is: 'expected', skipped: [] }, 'clinician')).toBe(
      'The stages on record begin with naming, as the model expects.',
    )
  })
})
