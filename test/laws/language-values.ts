/** Arbitrary values of everything that can be said. */
import fc, { type Arbitrary } from 'fast-check'
import type { Remark } from '../../src/alliance/conclusions/remark.js'
import type { AllianceEvent, AllianceRejection, AllianceState, Caution } from '../../src/alliance/index.js'
import type { EpisodeState } from '../../src/episode/index.js'
import type { StageModelProblem } from '../../src/episode/models/check-stage-model.js'
import { type Explainable, english } from '../../src/language/index.js'
import { type ByTag, of, tag } from '../../src/testing/arbitraries/leaves.js'
import * as words from '../../src/vocabulary/inside.js'
import { events } from './language-events.js'
import { episode, person, place, score, session } from './language-parts.js'
import { rejections } from './language-rejections.js'
import { cautions, conformity, problems, remarks, step, unknowable } from './language-remarks.js'
import { allianceStates, episodeStates } from './language-states.js'

const why = fc.oneof(...Object.values(rejections))
const finding: Arbitrary<words.Finding> = fc.record(
  {
    _tag: tag('Finding'),
    id: person,
    rater: person,
    rule: tag('drop'),
    parameters: fc.constant({ floor: score }),
    from: session,
    to: session,
    kind: of(words.movements),
    counts: of(words.countings),
    verdict: tag('met'),
    criteria: fc.constant({ fall: 'met' as const }),
    magnitude: fc.constant(score),
    recoveredAt: fc.option(session),
    status: of(words.recoveries),
    late: fc.boolean(),
    gap: session,
    evidence: fc.constant({ reference: score }),
  },
  {
    requiredKeys: [
      '_tag',
      'id',
      'rule',
      'parameters',
      'from',
      'to',
      'kind',
      'counts',
      'verdict',
      'criteria',
      'magnitude',
      'recoveredAt',
      'status',
      'evidence',
    ],
  },
)
const outcome = of([...words.outcomes, 'open'] as const)
const seen = of(['resolved', 'faded', 'open', 'withheld'] as const)
const standing = of(words.standings)

type Rest = Exclude<
  Extract<Explainable, { readonly _tag: string }>,
  AllianceEvent | EpisodeState | AllianceState | AllianceRejection | Caution | Remark | StageModelProblem
>

const path = fc.constantFrom<readonly (string | number)[]>([], ['event', '_tag'], ['held', 'present', 0])
const problem = (name: string, more: Readonly<Record<string, Arbitrary<unknown>>> = {}): Arbitrary<object> =>
  fc.record({ _tag: tag(name), path, expected: of(['a whole number from 1', 'only held and stamp']), ...more })
const list = fc.constant(['HoldSession', 'InsertSession'])
const problemValues = {
  ...Object.fromEntries(Object.keys(english.problems).map((name) => [name, problem(name)])),
  FurtherProblems: problem('FurtherProblems', { further: place }),
  UnknownKey: problem('UnknownKey', { meant: of(['held']) }),
  UnknownTag: problem('UnknownTag', { allowed: list, meant: of(['HoldSession']) }),
  NotJson: problem('NotJson', { line: place }),
  NotOnTheList: problem('NotOnTheList', { allowed: list }),
  AliasOfStrategy: problem('AliasOfStrategy', { canonical: of(['refer']) }),
} as unknown as ByTag<words.Problem>

const line = place
const version = place
const seqFault = { line, alliance: person, path, expected: tag('the next number'), next: place, found: place }
const wrong = fc.oneof(...Object.values(problemValues))
const storeRefusals: ByTag<words.StoreRefusal> = {
  VersionConflict: fc.record({ _tag: tag('VersionConflict'), expected: version, version }),
  TooManyConflicts: fc.record({ _tag: tag('TooManyConflicts'), tries: place, version }),
  CommandIdReused: fc.record({ _tag: tag('CommandIdReused'), commandId: person }),
  ReplacedSince: fc.record({ _tag: tag('ReplacedSince'), version }),
  NotStorable: fc.record({
    _tag: tag('NotStorable'),
    path: fc.constant(['lines', 0]),
    expected: tag('one line of JSON'),
  }),
  NewerSchema: fc.record({ _tag: tag('NewerSchema'), found: place, known: place, expected: tag('tables of step 1') }),
  OutOfPlace: fc.record({ _tag: tag('OutOfPlace'), expected: tag('seq 2 of this alliance') }),
  OfAnotherAlliance: fc.record({ _tag: tag('OfAnotherAlliance') }),
}
const logFaults: ByTag<words.LineFault | words.ChainFault | words.SnapshotRefusal> = {
  TornLine: fc.record({ _tag: tag('TornLine'), line, path, expected: tag('a whole line') }),
  SeqGap: fc.record({ _tag: tag('SeqGap'), ...seqFault }),
  SeqRepeated: fc.record({ _tag: tag('SeqRepeated'), ...seqFault }),
  ChainBreak: fc.record({
    _tag: tag('ChainBreak'),
    line,
    what: of(['altered', 'missing', 'doubled', 'moved', 'torn'] as const),
  }),
  NotChained: fc.record({ _tag: tag('NotChained'), line }),
  HeadNotFound: fc.record({ _tag: tag('HeadNotFound'), line }),
  OtherVersion: fc.record({
    _tag: tag('OtherVersion'),
    of: of(['reducer', 'schema'] as const),
    expected: version,
    found: version,
  }),
  SnapshotDamaged: fc.record({ _tag: tag('SnapshotDamaged') }),
  NotTheNextEntry: fc.record({ _tag: tag('NotTheNextEntry'), expected: place, found: place }),
}

/** What is neither an entry, a state, a rejection nor a remark, by tag. */
export const others: ByTag<Rest> = {
  ...problemValues,
  ...storeRefusals,
  ...logFaults,
  Malformed: fc.record({ _tag: tag('Malformed'), problems: fc.tuple(wrong, wrong) }),
  Rejected: fc.record({ _tag: tag('Rejected'), why }),
  BrokenLog: fc.record({
    _tag: tag('BrokenLog'),
    line,
    why: fc.oneof(why, wrong, storeRefusals.OutOfPlace, storeRefusals.OfAnotherAlliance),
  }),
  BrokenLine: fc.record({
    _tag: tag('BrokenLine'),
    alliance: episode,
    line,
    seq: place,
    event: of(Object.keys(events) as AllianceEvent['_tag'][]),
    why,
  }),
  BrokenHistory: fc.record({
    _tag: tag('BrokenHistory'),
    seq: place,
    event: of(Object.keys(events) as AllianceEvent['_tag'][]),
    why,
  }),
  NothingToUndo: fc.record({ _tag: tag('NothingToUndo'), participant: person }),
  MoreEntriesThanBefore: fc.record({ _tag: tag('MoreEntriesThanBefore'), entry: place }),
  BatchRejection: fc.record({ _tag: tag('BatchRejection'), command: place, why }),
  ConclusionWithheld: fc.record({
    _tag: tag('ConclusionWithheld'),
    of: of([
      'LeftUnattended',
      'OneSidedFrameChange',
      'AffectedNotHeard',
      'BystandersNotAsked',
      'DepartureUnspoken',
      'AgreedByOneAlone',
      'LeftByOneAlone',
    ] as const),
    episodes: fc.array(episode, { maxLength: 2 }),
  }),
  NotAsSeen: fc.record({ _tag: tag('NotAsSeen'), entry: place }),
  NotPermitted: fc.record({ _tag: tag('NotPermitted'), command: of(['HoldSession', 'ReportHarm'] as const) }),
  ReasonWithheld: fc.record({ _tag: tag('ReasonWithheld') }),
  Finding: finding,
  Proposal: fc.record({
    _tag: tag('Proposal'),
    id: person,
    alliance: person,
    evidence: finding,
    proposedBy: fc.record({ _tag: tag('algorithm'), rule: tag('drop') }),
  }),
}

/** What has no tag, kind by kind. */
const untagged: readonly Arbitrary<Explainable>[] = [
  outcome,
  standing,
  fc.record({
    episode,
    phase: place,
    outcome,
    standing,
    criterion: of(words.resolutionCriteria),
    resolvedFrom: of(words.ownCuts),
    judged: of(words.judgedWords),
    reason: fc.constantFrom(...words.unjudgedReasons, null),
    restored: fc.boolean(),
    closure: of(words.closures),
    closedBy: fc.constant(null),
    attempted: fc.boolean(),
    attributed: of(words.attributedWords),
    attributedByOthers: fc.boolean(),
    settled: fc.constantFrom(true, false, null),
    recurred: fc.constantFrom(0, 1, 9, null),
    voices: fc.record({ of: place, judged: place, resolved: place, attributing: place, late: place }),
  }),
  fc.constant('withheld'),
  fc.record({
    episode,
    phase: place,
    outcome: seen,
    standing: of(['confirmed', 'none', 'withheld'] as const),
    criterion: of(words.resolutionCriteria),
    resolvedFrom: of(words.ownCuts),
    judged: tag('withheld'),
    restored: tag('withheld'),
    closure: of(words.closures),
    closedBy: fc.constant(null),
    attempted: fc.boolean(),
    attributed: tag('withheld'),
    settled: tag('withheld'),
    recurred: tag('withheld'),
    voices: tag('withheld'),
  }),
  unknowable,
  step,
  conformity,
]

/** Everything that can be said. */
export const explainable: Arbitrary<Explainable> = fc.oneof(
  ...Object.values(events),
  ...Object.values(episodeStates),
  ...Object.values(allianceStates),
  ...Object.values(rejections),
  ...Object.values(others),
  ...Object.values(cautions),
  ...Object.values(remarks),
  ...Object.values(problems),
  ...untagged,
)
