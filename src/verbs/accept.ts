import { type Alliance, type AllianceEvent, answerProposal, hasBegun, recordAll } from '../alliance/index.js'
import type { EpisodeOnRecord, InsteadNeeded } from '../alliance/inside.js'
import { chainLines, hashLine } from '../journal/index.js'
import { type Either, isLeft, left, right } from '../kernel/inside.js'
import { english, explain } from '../language/index.js'
import { visible } from '../report/index.js'
import { formatLine, type LogLine, parseDecision, parseLine, parseProposal } from '../schema/index.js'
import type { WrittenDecision } from '../schema/inside.js'
import type { Proposal } from '../vocabulary/inside.js'
import { readAlliances } from './log.js'
import { type Numbered, readLines } from './numbered-values.js'
import { file, option } from './options/reader.js'
import { asTyped, required } from './options/texts.js'
import { type Verb, verb } from './options/verb.js'
import { claimedFile, writtenFile } from './options/written-file.js'
import { done, faulty } from './say/outcome.js'
import { many } from './say/print.js'
import type { Fault } from './world/fault.js'
import type { World } from './world/world.js'

/** What is added to the log of one alliance. */
interface Added {
  readonly state: Alliance
  readonly events: readonly AllianceEvent[]
}

const refusalWords = (
  refusal: InsteadNeeded | EpisodeOnRecord,
  { evidence }: Proposal,
  { decision }: WrittenDecision,
): string => {
  const list = refusal.fields.join(', ')
  if (refusal._tag === 'EpisodeOnRecord')
    return visible(
      `instead: expected episode alone, without ${list}: ${refusal.episode} is on record, and an answer changes nothing of it`,
    )
  if (decision === 'corrected') return `instead: expected ${list} too, which the proposal does not say`
  const who =
    evidence._tag === 'Finding' ? 'scores do not say who did what and when' : 'the codes do not say everything'
  return `${who}: the decision is "corrected", and instead gives ${list}`
}

/** The events of one decision, or why it cannot be recorded. */
const decided = (state: Alliance, proposal: Proposal, written: WrittenDecision): Either<string, Added> => {
  const { proposal: _, decision, instead, ...stamp } = written
  const answered = answerProposal(
    state,
    proposal,
    instead === undefined
      ? { decision: written.decision === 'rejected' ? 'rejected' : 'accepted', stamp }
      : { decision: 'corrected', stamp, instead },
  )
  if (isLeft(answered)) return left(refusalWords(answered.left, proposal, written))
  const recorded = recordAll(state, answered.right)
  if (isLeft(recorded)) {
    const { setting } = state.record.began.beginning
    return left(explain(recorded.left.why, 'clinician', { ...english, setting }))
  }
  const after = recorded.right.state
  return right({ state: hasBegun(after) ? after : state, events: recorded.right.events })
}

interface Recorded {
  readonly lines: readonly LogLine[]
  readonly alliances: number
  /** The new episodes whose id a decision gave. */
  readonly named: readonly string[]
  readonly faults: readonly Fault[]
}

/** The id that a decision gives to the episode. */
const namedBy = ({ instead }: WrittenDecision): readonly string[] =>
  instead?.episode === undefined ? [] : [instead.episode]

const record = (
  decisions: readonly Numbered<WrittenDecision>[],
  file: string,
  proposals: ReadonlyMap<string, Proposal>,
  alliances: readonly { readonly id: string; readonly state: Alliance }[],
): Recorded => {
  const states = new Map(alliances.map(({ id, state }) => [id, state]))
  const seen = new Set<string>()
  const changed = new Set<string>()
  const [lines, named, faults]: [LogLine[], string[], Fault[]] = [[], [], []]
  for (const { line, value } of decisions) {
    const fault = (what: string): void => {
      faults.push({ file, line, what })
    }
    const key = JSON.stringify([value.proposal, value.by._tag, value.by.id])
    const proposal = proposals.get(value.proposal)
    const state = proposal === undefined ? undefined : states.get(proposal.alliance)
    if (seen.has(key)) fault('proposal: expected one decision of each person; this person decided on it before')
    else if (proposal === undefined) fault('proposal: expected the id of one of the proposals')
    else if (state === undefined) fault('proposal: expected one of an alliance of the log')
    else {
      const made = decided(state, proposal, value)
      if (isLeft(made)) fault(made.left)
      else {
        const { alliance } = proposal
        const before = state.record.log.length
        states.set(alliance, made.right.state)
        changed.add(alliance)
        if (made.right.events.some(({ _tag }) => _tag === 'RuptureReported'))
          for (const each of namedBy(value)) named.push(each)
        for (const [index, event] of made.right.events.entries())
          lines.push({ v: 1, alliance, seq: before + index + 1, event })
      }
    }
    seen.add(key)
  }
  return { lines, alliances: changed.size, named, faults }
}

const twice = (file: string, proposals: readonly Numbered<Proposal>[]): readonly Fault[] => {
  const seen = new Set<string>()
  return proposals.flatMap(({ line, value: { id } }) =>
    seen.size === seen.add(id).size ? [{ file, line, what: 'id: expected every proposal once' }] : [],
  )
}

/** The new lines as they are written; those of a chained log go on with its chain. */
const written = (log: Uint8Array, lines: readonly LogLine[], sha256: World['sha256']): readonly string[] => {
  const last = new TextDecoder().decode(log).trimEnd().split('\n').at(-1) ?? ''
  const parsed = parseLine(last)
  const isChained = !isLeft(parsed) && parsed.right.prev !== undefined
  const hash = (text: string): string => sha256(new TextEncoder().encode(text))
  return (isChained ? chainLines(lines, hashLine(last, hash), hash) : lines).map(formatLine)
}

/** The bytes of the log as it is, a line break where its last line has none, and the new lines. */
const extended = (log: Uint8Array, lines: readonly string[]): Uint8Array => {
  const isEnded = log.length === 0 || log.at(-1) === 0x0a
  const more = new TextEncoder().encode(
    `${isEnded || lines.length === 0 ? '' : '\n'}${lines.map((line) => `${line}\n`).join('')}`,
  )
  const whole = new Uint8Array(log.length + more.length)
  whole.set(log)
  whole.set(more, log.length)
  return whole
}

/** `accept`: proposals and what people say of them in; the whole log with what that adds out. */
export const accept: Verb = verb(
  {
    name: 'accept',
    argument: ['<PROPOSALS>', 'a file of proposals, as propose or trace --out writes it'],
    meaning: 'Record what people say of proposals: accepted, corrected or rejected, each an entry of the log.',
    more: `A line of --decisions is {"proposal":ID,"decision":"accepted"|"corrected"|"rejected","by":SOURCE,"session":N}, and of a corrected one "instead": what the person says of kind, ties, expressedBy, directedTo, affected, happened, components, recurrenceOf, and the id of the episode. An id that is on record means that episode: the answer is recorded, and instead says nothing else. Any other id is that of a new episode, and a note lists it. "by" is a participant or an observer as in the log, "session" the session last held. Scores do not say who did what, so that a score drop is corrected or rejected. The whole log is written to --out, with what was added at its end.
Exit: 0 done; 1 a line cannot be read or recorded, or something is already at --out (nothing is written); 2 the command line is wrong.`,
    example: 'proposals.jsonl --decisions decisions.jsonl --log log.jsonl --out new-log.jsonl',
  },
  {
    file,
    decisions: option('--decisions <FILE>', 'what people decided (JSON Lines)', required(asTyped)),
    log: option('--log <LOG>', 'the log of the alliances; it stays as it is', required(asTyped)),
    out: writtenFile('write the whole log there, with what was added'),
  },
  ({ file, decisions: decisionFile, log, out }, world) => {
    const proposals = readLines(file, parseProposal, world)
    const decisions = readLines(decisionFile, parseDecision, world)
    const alliances = readAlliances(log, world)
    const bytes = world.read(log)
    const claimed = claimedFile(out, world)
    const unread = [
      ...proposals.faults,
      ...twice(file, proposals.values),
      ...decisions.faults,
      ...(isLeft(alliances) ? alliances.left : []),
      ...claimed,
    ]
    if (isLeft(alliances) || isLeft(bytes)) return faulty(unread)
    const known = new Map(proposals.values.map(({ value }) => [value.id, value]))
    const isWhole = proposals.faults.length === 0
    const recorded = record(isWhole ? decisions.values : [], decisionFile, known, alliances.right)
    const faults = [...unread, ...recorded.faults]
    if (faults.length > 0) return faulty(faults)
    const count = (of: WrittenDecision['decision']): string =>
      `${decisions.values.filter(({ value }) => value.decision === of).length} ${of}`
    const answered = new Set(decisions.values.map(({ value }) => value.proposal))
    const open = [...known.keys()].filter((id) => !answered.has(id)).length
    return done(
      `${many(decisions.values.length, 'decision')}: ${count('accepted')}, ${count('corrected')}, ${count('rejected')}; ${many(recorded.lines.length, 'entry', 'entries')} added to ${many(recorded.alliances, 'alliance')}, written to ${out.path}\n`,
      [
        ...(recorded.named.length === 0
          ? []
          : [visible(`note: not on record before, so a new episode of this id: ${recorded.named.join(', ')}`)]),
        ...(open === 0
          ? []
          : [
              `note: ${many(open, 'proposal')} without a decision; nothing was recorded of ${open === 1 ? 'it' : 'them'}`,
            ]),
      ],
      [{ path: out.path, text: extended(bytes.right, written(bytes.right, recorded.lines, world.sha256)) }],
    )
  },
)
