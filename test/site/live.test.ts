/** What stands behind the live pages of the site. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { cautionsIn, outcomesOf, preview } from 'rupture-repair/alliance'
import { episodeDiagram, stageModelDiagram } from 'rupture-repair/diagram'
import { agnew, bennettParryRyle, conformity, safranMuranWithdrawal, stageModels } from 'rupture-repair/episode'
import { explain, narrate } from 'rupture-repair/language'
import {
  attemptResults,
  harmEndings,
  harmKinds,
  hinderingResponses,
  resolutionCriteria,
  ruptureKinds,
  strategies,
} from 'rupture-repair/vocabulary'
import { describe, expect, test } from 'vitest'
import { box, layoutOf } from '../../docs/.vitepress/live/arc-layout.js'
import {
  attemptButtons,
  endingButtons,
  harmButtons,
  reportButtons,
  stageButtons,
  wordButtons,
} from '../../docs/.vitepress/live/buttons.js'
import { outcomeRows } from '../../docs/.vitepress/live/outcome-rows.js'
import { namedEntry, namedReading, nextOf } from '../../docs/.vitepress/live/plain-words.js'
import { type Step, stepOf, wordOf } from '../../docs/.vitepress/live/step.js'
import {
  addressOf,
  currentOf,
  opening,
  startWith,
  tryStep,
  walkAlong,
  walkAt,
} from '../../docs/.vitepress/live/walk.js'

const by = fc.constantFrom('client' as const, 'therapist' as const)
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ _tag: 'session' }, { _tag: 'stop' }, { _tag: 'fee' }),
  fc.record({
    _tag: fc.constantFrom('report' as const, 'return' as const),
    kind: fc.constantFrom(...ruptureKinds, 'unsaid' as const),
    by,
  }),
  fc.record({ _tag: fc.constant('turn' as const), episode: fc.constantFrom('e1', 'e2', 'e3') }),
  fc.record({ _tag: fc.constant('hinder' as const), kind: fc.constantFrom(...hinderingResponses) }),
  fc.record({ _tag: fc.constant('harm' as const), kind: fc.constantFrom(...harmKinds) }),
  fc.record({ _tag: fc.constant('close-harm' as const), as: fc.constantFrom(...harmEndings) }),
  fc.record({ _tag: fc.constantFrom('begin' as const, 'resolve' as const), by }),
  fc.record({ _tag: fc.constant('use' as const), strategy: fc.constantFrom(...strategies) }),
  fc.record({
    _tag: fc.constant('stage' as const),
    stage: fc.constantFrom(...safranMuranWithdrawal.stages.map(({ id }) => id)),
    model: fc.constantFrom(...stageModels.map(({ id }) => id)),
  }),
  fc.record({ _tag: fc.constant('end' as const), result: fc.constantFrom(...attemptResults) }),
  fc.record({ _tag: fc.constant('judge' as const), rating: fc.constantFrom(1, 2, 3, 4, 5), by }),
  fc.record({ _tag: fc.constant('over' as const), as: fc.constantFrom('let-go' as const, 'faded' as const), by }),
  fc.record({
    _tag: fc.constant('ask' as const),
    answer: fc.constantFrom('no-answer' as const, 'declined' as const),
    by,
  }),
  fc.record({
    _tag: fc.constant('finish' as const),
    as: fc.constantFrom('together' as const, 'left' as const, 'left-because' as const),
  }),
)

const tried = (address: string, step: Step) => tryStep(walkAt(address).walk, step)
const reported = (address: string) =>
  walkAt(address).walk.alliance.record.episodes.map(({ episode: { record } }) => [
    record.reported.episode,
    record.reported.rupture.recurrenceOf,
  ])

test('the picture of the model says of each outcome what the library says', () => {
  const picture = readFileSync('docs/.vitepress/theme/PicturedModel.vue', 'utf8')
  const rows = Array.from(picture.matchAll(/<tr><th scope="row">[^<]*<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/g))
  const ends = [
    'judge.5.client/finish.together',
    'judge.2.client/finish.together',
    'finish.together',
    'finish.left-because',
  ]
  const outcome = (end: string, attempt: string) =>
    outcomesOf(walkAt(`agnew/session/report.mixed.client/${attempt}${end}`).walk.alliance, 'client')[0]?.outcome
  expect(rows.map(([, tried, untried]) => [tried, untried].map((word) => word?.replaceAll(' ', '-')))).toEqual(
    ends.map((end) => [outcome(end, 'begin.client/end.partly/'), outcome(end, '')]),
  )
})

describe('Walk a repair', () => {
  test('a step is read back from its word', () => {
    fc.assert(
      fc.property(steps, (step) => {
        expect(stepOf(wordOf(step))).toEqual(step)
      }),
      { seed: 1 },
    )
  })

  test('a walk is read back from its address, and everything on it was recorded', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (all) => {
        const walk = walkAlong(safranMuranWithdrawal, all)
        expect(walkAt(addressOf(walk))).toEqual({ walk, passedOver: 0 })
        const entering = walk.steps.filter(({ _tag }) => _tag !== 'turn')
        expect(walk.alliance.record.log.length).toBeGreaterThan(entering.length)
      }),
      { seed: 2 },
    )
  })

  test('the repair that the quick start for readers opens is closed, and resolved by the client’s judgement', () => {
    const [, address = ''] = /walk-a-repair\.md#([^)]+)/.exec(readFileSync('docs/quick-start/reader.md', 'utf8')) ?? []
    const { walk, passedOver } = walkAt(address)
    expect(passedOver).toBe(0)
    expect(currentOf(walk)?._tag).toBe('Closed')
    expect(outcomesOf(walk.alliance, 'client')[0]?.outcome).toBe('resolved')
  })

  test('an address that cannot be read is a walk that has not begun, and says how much was passed over', () => {
    const { walk, passedOver } = walkAt('nowhere/use.magic/end/judge.9.client/report.withdrawal')
    expect([walk.steps, walk.model.id, passedOver]).toEqual([[], 'safran-muran-withdrawal', 5])
    expect(walkAt('agnew/').passedOver).toBe(0)
  })

  test('the table of outcomes names every criterion once for each episode, with what it says', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (all) => {
        const { alliance } = walkAlong(safranMuranWithdrawal, all)
        const said = outcomeRows(alliance).flatMap(({ criteria, found }) =>
          criteria.map((criterion) => [criterion, found.episode, found.judged, found.outcome].join()),
        )
        const expected = resolutionCriteria.flatMap((criterion) =>
          outcomesOf(alliance, criterion).map((one) => [criterion, one.episode, one.judged, one.outcome].join()),
        )
        expect(said.toSorted()).toEqual(expected.toSorted())
      }),
      { seed: 5 },
    )
  })

  test('a response that hindered has its buttons, and is recorded in a sentence', () => {
    const buttons = [...attemptButtons, ...wordButtons]
    expect(buttons.flatMap(([, { _tag }]) => (_tag === 'hinder' ? [_tag] : []))).toHaveLength(hinderingResponses.length)
    const { walk, refused } = tried('agnew/session/report.unsaid.client/begin.therapist', {
      _tag: 'hinder',
      kind: 'defensive',
    })
    expect(refused).toBeUndefined()
    expect(narrate(walk.alliance.record.log, 'clinician').at(-1)).toMatch(/hindered .* e1: defensive\.$/)
  })

  test('what is refused says why and changes nothing', () => {
    const { walk } = walkAt('aspland/session')
    const { walk: after, refused } = tryStep(walk, { _tag: 'begin', by: 'client' })
    expect([after === walk, refused?._tag]).toEqual([true, 'UnknownEpisode'])
  })

  test('it opens with a withdrawal reported two sessions ago that nobody has tried to mend', () => {
    const { alliance } = opening(agnew)
    const [cautioned] = cautionsIn(alliance, { unattendedFor: 1 })
    expect(explain(cautioned ?? 'open', 'clinician')).toMatch(/^Episode e1 was reported 2 sessions ago, and no attempt/)
    expect(addressOf(opening(agnew))).toBe('agnew/session/report.withdrawal.client/session/session')
  })

  test('what is reported later is another episode, and the return of the first only where somebody says so', () => {
    const closed = 'agnew/session/report.mixed.client/resolve.client/session'
    expect(reported(`${closed}/report.withdrawal.client`)).toEqual([
      ['e1', undefined],
      ['e2', undefined],
    ])
    expect(reported(`${closed}/return.withdrawal.client`)).toEqual([
      ['e1', undefined],
      ['e2', 'e1'],
    ])
  })

  test('wherever a report is said to be possible, every button for it can be pressed', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (all) => {
        const walk = walkAlong(safranMuranWithdrawal, all)
        const isOffered = preview(walk.alliance).some(({ command }) => command === 'ReportRupture')
        for (const [, step] of reportButtons(false)) expect(tryStep(walk, step).refused === undefined).toBe(isOffered)
      }),
      { seed: 4 },
    )
  })

  test('the buttons are about the episode reported last, or the one that was turned to', () => {
    const two = 'agnew/session/report.mixed.client/report.withdrawal.client'
    const nameAt = (address: string) => currentOf(walkAt(address).walk)?.record.reported.episode
    expect([nameAt(two), nameAt(`${two}/turn.e1`), nameAt(`${two}/turn.e9`)]).toEqual(['e2', 'e1', 'e2'])
  })

  test('after one has closed it, the other can still say a word, and agree with it', () => {
    const step = { _tag: 'judge', rating: 5, by: 'client' } as const
    const closed = 'agnew/session/report.mixed.client/resolve.therapist'
    expect(wordButtons).toContainEqual(['client judges: 5 of 5', step])
    const { walk, refused } = tried(closed, step)
    const outcomes = (criterion: 'client' | 'all') => outcomesOf(walk.alliance, criterion).map(({ outcome }) => outcome)
    expect([refused, outcomes('client')]).toEqual([undefined, ['resolved']])
    expect(outcomesOf(walkAt(closed).walk.alliance, 'client').map(({ outcome }) => outcome)).toEqual(['not-judged'])
  })

  test('what is let go or passed by itself is so by the judgement of the one who says so, and asking leaves a reason', () => {
    const of = (address: string, criterion: 'client' | 'therapist') => {
      const [found] = outcomesOf(walkAt(`agnew/session/report.unsaid.client/${address}`).walk.alliance, criterion)
      return [found?.outcome, found?.reason]
    }
    expect([of('over.let-go.client', 'client'), of('over.let-go.client', 'therapist')]).toEqual([
      ['let-go', null],
      ['not-judged', 'not-asked'],
    ])
    expect(of('over.faded.client', 'client')).toEqual(['faded', null])
    expect(of('ask.declined.client/finish.together', 'client')).toEqual(['not-judged', 'declined'])
  })

  test('labels of one model stay on record when it is read against another', () => {
    const walk = walkAt('agnew/session/report.mixed.client/begin.client/stage.negotiate').walk
    const current = currentOf(walk)
    if (current === undefined) throw new Error('no episode')
    expect(walk.steps.at(-1)).toEqual({ _tag: 'stage', stage: 'negotiate', model: 'agnew' })
    const other = walkAt(addressOf({ ...walk, model: bennettParryRyle }))
    expect(other).toEqual({ walk: { ...walk, model: bennettParryRyle }, passedOver: 0 })
    const said = explain(namedReading(conformity(current, bennettParryRyle)), 'clinician')
    expect(said).toContain('“Bennett, Parry and Ryle (cognitive analytic therapy)”, the record holds 1 step')
    expect(narrate(walk.alliance.record.log.map(namedEntry), 'clinician').at(-1)).toMatch(/the model “Agnew, Harper/)
  })

  test('what may be recorded is said in plain words', () => {
    const said = nextOf(preview(walkAt('agnew/session/report.mixed.client/harm.abuse').walk.alliance))
    expect(said.map(({ about }) => about)).toEqual(['In the work together', 'Of harm h1', 'In episode e1'])
    expect(said[1]?.entries).toEqual(['how its record ends'])
    expect(said.flatMap(({ entries }) => entries).join()).not.toMatch(/[a-z][A-Z]/)
  })

  test('a harm stands apart: only its ending can be recorded, and by nobody who is said to have done it', () => {
    const close = { _tag: 'close-harm', as: 'handed-over' } as const
    expect(tried('agnew/session', close).refused?._tag).toBe('UnknownHarm')
    const { walk } = tried('agnew/session/harm.boundary-violation', close)
    expect(walk.alliance.record.harms.map(({ closed }) => closed?.as)).toEqual(['handed-over'])
    expect(walk.alliance.record.episodes).toEqual([])
    expect(harmButtons.every(([, { _tag }]) => _tag === 'harm' || _tag === 'close-harm')).toBe(true)
  })

  test('every button has a text of its own', () => {
    const all = [...reportButtons(false), ...wordButtons, ...endingButtons, ...harmButtons, ...stageButtons(agnew)]
    expect(new Set(all.map(([text]) => text)).size).toBe(all.length)
    expect(startWith(agnew).steps).toEqual([])
  })
})

/** The model that allows every way is not drawn. */
test.each(stageModels.filter(({ id }) => id !== 'permissive'))(
  'the stages of $id have words of 11 pixels where a phone has 342 for the drawing',
  (model) => expect((14 * 342) / layoutOf(stageModelDiagram(model)).width).toBeGreaterThanOrEqual(11),
)

describe.each([episodeDiagram(), ...stageModels.map(stageModelDiagram)])('a diagram of %o', (diagram) => {
  const { width, height, boxes, arcs } = layoutOf(diagram)

  test('has every place and every way, within its frame', () => {
    expect([boxes.length, arcs.length]).toEqual([diagram.nodes.length, diagram.arcs.length])
    for (const { x, y } of boxes) {
      expect(x + box.width).toBeLessThanOrEqual(width)
      expect(y + box.height).toBeLessThanOrEqual(height)
    }
  })

  test('has no two ways that lie on one another, and no label in a box', () => {
    const bows = arcs.map(({ path }) => path.replace(/^M/, '').split(/[C ]/).map(Number))
    const bent = bows.filter((numbers) => numbers.length > 4)
    const reach = ([, top = 0, far = 0, , , , , bottom = 0]: readonly number[]) => ({
      far,
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    })
    const overlapping = bent.flatMap((one, index) =>
      bent.slice(index + 1).filter((other) => {
        const [a, b] = [reach(one), reach(other)]
        return a.far === b.far && a.top < b.bottom && b.top < a.bottom
      }),
    )
    expect(overlapping).toEqual([])

    const beside = arcs.filter(({ path }) => path.includes('V'))
    const lines = beside.flatMap(({ label, at }) => (label ?? '').split(', ').map((_, index) => at.y + 14 * index))
    const inBoxes = lines.filter((line) => boxes.some(({ y }) => line > y && line - 10 < y + box.height))
    expect(inBoxes).toEqual([])
  })
})
