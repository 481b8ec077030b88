import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Caution, cautionSources, cautionsIn, evidenceOf } from '../../../src/alliance/index.js'
import { checkStageModel, permissive } from '../../../src/episode/index.js'
import { english, explain, registers } from '../../../src/language/index.js'
import { cautions } from '../../laws/language-remarks.js'
import { allianceAfter, at, attempt, begin, between, person as end, leave, rupture } from '../../model/given.js'

describe('a caution', () => {
  for (const [name, arbitrary] of Object.entries<Arbitrary<Caution>>(cautions))
    test(`${name} says on what kind of evidence it rests, to a coder also where that was read`, () =>
      fc.assert(
        fc.property(arbitrary, (caution) => {
          const { kind, source, speaksOf, status } = cautionSources[caution._tag]
          const here = evidenceOf(caution)
          expect(here).toBe(speaksOf[caution.setting] ? kind : 'opinion')
          expect(explain(caution, 'clinician')).toContain(`Kind of evidence: ${here}`)
          expect(explain(caution, 'clinician').includes(', since that speaks of ')).toBe(!speaksOf[caution.setting])
          for (const said of [caution._tag, `Evidence ${here}`, status, source])
            expect(explain(caution, 'coder')).toContain(said)
        }),
        { seed: 20261124, numRuns: 50 },
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
        'A strain was reported 3 sessions ago, and no attempt to mend it is on record. That does not mean that nothing was done. It may not have been spoken about. People in this field would look at that twice; it is not a judgement of anyone.',
        'Episode e1 was reported 3 sessions ago, and no attempt at repair is on record. That does not mean that nothing was done. In a study of prolonged exposure for post-traumatic stress disorder, groups compared in 82 of 116 clients, score patterns that were not repaired went with poorer outcome. Kind of evidence: correlational, which shows what goes together and not what leads to what. It holds a withdrawal, which may be unspoken; people in the field would consider asking about it (opinion).',
        'LeftUnattended: e1, sessions 3, may be unspoken. Evidence correlational (support single study, status found, citation abstract): McLaughlin et al. (2014), prolonged exposure for PTSD, groups compared in 82 of 116 clients: unrepaired score patterns went with poorer outcome; asking: Safran & Muran (2000).',
      ],
    ])
  })

  test('of a group in which one left and one was not asked', () => {
    const group = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const after = allianceAfter(group, rupture('e1', [[end('ann'), end('ben')]]), attempt('e1', 'ann'), leave('ben'))
    const names = (id: string): string => (id === 'cas' ? 'you' : id)
    expect(cautionsIn(after, { unattendedFor: 1 }).map((one) => explain(one, 'client', english, names))).toEqual([
      'The record does not say that anyone asked you about a strain between others. People in this field would look at that twice; it is not a judgement of anyone.',
      'No one else has put on record why ben left, or what led to it. People in this field would look at that twice; it is not a judgement of anyone.',
    ])
  })

  test.each([
    [['e1'], 'While episode e1 was open, the fee was changed by one side, ann.'],
    [['e1', 'e2'], 'While episodes e1 and e2 were open, the fee was changed by one side, ann.'],
  ])('of a frame change while %j', (episodes, said) =>
    expect(
      explain(
        { _tag: 'OneSidedFrameChange', setting: 'individual', aspect: 'fee', changedBy: ['ann'], episodes },
        'clinician',
      ),
    ).toContain(said),
  )

  test.each([
    ['relationship', 'party', 'party', 'relationships outside therapy'],
    ['team', 'leader', 'party', 'teams'],
    ['supervision', 'party', 'party', 'supervision'],
    ['couple', 'client', 'client', 'couple therapy'],
  ] as const)(
    'of a %s is opinion where it rests on a study of therapy clients, and says of whom',
    (setting, one, other, words) => {
      const held = [1, 2].map((number) => ({
        _tag: 'HoldSession' as const,
        stamp: at(number),
        held: { present: ['mia', 'kim'] as const },
      }))
      const helper = setting === 'couple' ? { t: 'therapist' as const } : {}
      const two = begin(setting, { mia: one, kim: other, ...helper })
      const [caution, ...more] = cautionsIn(allianceAfter(two, rupture('e1', [between('mia', 'kim')]), ...held), {
        unattendedFor: 2,
      }).filter(({ _tag }) => _tag === 'LeftUnattended')
      if (caution === undefined || more.length > 0) throw new Error('not the one caution')
      expect(caution.setting).toBe(setting)
      expect(explain(caution, 'clinician')).toContain(
        `82 of 116 clients, score patterns that were not repaired went with poorer outcome. Kind of evidence: opinion, since that speaks of individual therapy and not of ${words}.`,
      )
      expect(explain(caution, 'client')).toMatch(
        / In individual therapy, people in the field would look at that twice; that was not said of a setting such as this\. It is not a judgement of anyone\.$/,
      )
      expect(explain(caution, 'coder')).toContain(
        `Evidence opinion in the setting ${setting}, correlational for individual therapy (support single study`,
      )
    },
  )

  test('that a descriptive study is behind says so, with its people, and claims nothing about outcome', () => {
    const pressed = { _tag: 'PressedOn', setting: 'individual', episode: 'e1', usedBy: ['t'] } as const
    expect(explain({ ...pressed, strategy: 'redirect-or-refocus' }, 'clinician')).toMatch(
      /30 clients with depression, .* seemed to worsen it; .*\. Kind of evidence: descriptive, /,
    )
  })

  test('of someone not heard names the study and none of the numbers that no abstract holds', () => {
    const unheard = {
      _tag: 'AffectedNotHeard',
      setting: 'relationship',
      episode: 'e1',
      who: ['kim'],
      as: 'resolved',
    } as const
    for (const to of registers)
      expect(explain({ ...unheard, closedBy: { _tag: 'participant', id: 'mia' } }, to)).not.toMatch(
        /37|56|[Cc]lients and therapists/,
      )
  })
})

test('a rule that cannot know says why, and that silence is no finding', () => {
  expect(explain({ id: 'ann', session: 6, because: 'scale end' }, 'client')).toBe(
    'In the series ann, whether the score moved at session 6 cannot be known: it was at or near an end of its scale, which cannot show it. That does not mean that nothing changed.',
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
    const leap = {
      labelled: { model: 'own', stage: 'closing' },
      from: 'naming',
      to: 'closing',
      is: 'unexpected',
      skipped: ['exploring'],
    } as const
    expect(registers.map((to) => explain(leap, to))).toEqual([
      'A step in mending it is on record.',
      'The stage naming is followed by closing, which the model does not name; it describes an order and demands none. An expected way would have passed through exploring.',
      'Step from naming to closing: unexpected, skipped exploring.',
    ])
    expect(explain({ ...leap, from: null, to: 'naming', is: 'expected', skipped: [] }, 'clinician')).toBe(
      'The stages on record begin with naming, as the model expects.',
    )
  })

  const way = {
    model: 'own',
    steps: [
      { labelled: { model: 'own', stage: 'naming' }, from: null, to: 'naming', is: 'expected', skipped: [] },
      {
        labelled: { model: 'own', stage: 'closing' },
        from: 'naming',
        to: 'closing',
        is: 'possible',
        skipped: ['exploring'],
      },
      { labelled: { model: 'own', stage: 'naming' }, from: 'closing', to: 'naming', is: 'expected', skipped: [] },
    ],
    loops: 1,
    reachedAnEnd: true,
    unreadable: [
      { model: 'other', stage: 'waiting' },
      { model: 'other', stage: 'waiting' },
    ],
  } as const
  test('a whole way is read by its model, and a client hears no stages', () =>
    expect(registers.map((to) => explain(way, to))).toEqual([
      '3 steps in mending it are on record, with 1 return to where it had been before; what this way of describing it counts as an end was reached. That describes what was done and is no judgement of anyone.',
      'In the stages of the model own, the record holds 3 steps, with 1 return to a stage; an end of the model was reached. The stage naming is followed by closing, which the model knows to occur. An expected way would have passed through exploring. The model has no stage for what was labelled waiting (other). This describes the record and does not grade it.',
      'Conformity with own: steps 3, loops 1, end reached, unreadable waiting (other). Step to naming: expected, skipped none. Step from naming to closing: possible, skipped exploring. Step from closing to naming: expected, skipped none.',
    ]))
  test('a way as expected, and none at all', () => {
    const [first] = way.steps
    const begun = { model: 'own', steps: [first], loops: 0, reachedAnEnd: false, unreadable: [] }
    expect(explain(begun, 'clinician')).toBe(
      'In the stages of the model own, the record holds 1 step, with no returns to a stage; an end of the model was not reached. Every step is as the model expects. This describes the record and does not grade it.',
    )
    const none = { ...begun, steps: [] }
    expect(registers.map((to) => explain(none, to))).toEqual([
      'No step in mending it is on record that this way of describing it has a word for.',
      'In the stages of the model own, the record holds no steps. This describes the record and does not grade it.',
      'Conformity with own: steps 0, loops 0, end not reached, unreadable none.',
    ])
  })
})
