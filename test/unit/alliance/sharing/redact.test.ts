import { type AllianceEvent, type Redaction, redact, replay } from 'rupture-repair/alliance'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'
import { at, between, course, during, pair, rupture, says } from '../../../model/given.js'

const all: Redaction = { names: 'numbered', notes: 'remove', dates: 'remove', audience: 'research' }
const log: readonly AllianceEvent[] = course(
  pair,
  rupture('the holiday', [between('c', 't')], { by: says('c') }),
).events

test('people, observers among them, and episodes are numbered as they first appear', () => {
  const { events, removed } = redact(log, all)
  expect(events).toEqual([
    {
      _tag: 'AllianceBegan',
      stamp: { session: 0, by: { _tag: 'observer', id: 'p1' } },
      beginning: {
        setting: 'individual',
        medium: 'in-person',
        provenance: 'invented',
        participants: [
          { id: 'p2', role: 'client' },
          { id: 'p3', role: 'therapist' },
        ],
      },
    },
    {
      _tag: 'RuptureReported',
      stamp: { session: 0, by: { _tag: 'participant', id: 'p2' } },
      episode: 'e1',
      rupture: {
        ties: [
          [
            { _tag: 'person', id: 'p2' },
            { _tag: 'person', id: 'p3' },
          ],
        ],
        expressedBy: [],
        directedTo: [],
        affected: [],
        moment: { kind: 'withdrawal', happened: during(0) },
      },
    },
  ])
  const noIds = { harms: 0, proposals: 0 }
  const nothing = {
    ...noIds,
    ...{ notes: 0, dates: 0, roleNames: 0, machineRuns: 0, ratings: 0, magnitudes: 0, prompts: 0, entries: 0 },
  }
  expect(removed).toEqual({ people: 3, episodes: 1, numbered: 4, ...nothing })
})

test('names that are to be kept stay, and are not counted as removed', () => {
  const { events, removed } = redact(log, { ...all, names: 'keep' })
  expect(events).toEqual(log)
  expect(removed).toMatchObject({ people: 0, episodes: 0, numbered: 0 })
})

const idsIn = (events: readonly AllianceEvent[]): readonly string[] =>
  events.flatMap(({ stamp, ...rest }) => [
    stamp.by.id,
    ...('beginning' in rest ? rest.beginning.participants.map(({ id }) => id) : []),
  ])

describe('names of the caller’s own', () => {
  const named = (people: readonly (readonly [string, string])[]): Redaction => ({
    ...all,
    names: { people: new Map(people), episodes: new Map([['the holiday', 'H']]), harms: new Map() },
  })

  test('are used', () => {
    const people = [
      ['observer', 'Coder'],
      ['c', 'Ann'],
      ['t', 'Ben'],
    ] as const
    const { events, removed } = redact(log, named(people))
    expect(idsIn(events)).toEqual(['Coder', 'Ann', 'Ben', 'Ann'])
    expect(events[1]).toMatchObject({ episode: 'H' })
    expect(removed.numbered).toBe(0)
  })
  test('whoever has none is numbered, past the numbers that are names', () => {
    const { events, removed } = redact(log, named([['t', 'p1']]))
    expect(idsIn(events)).toEqual(['p2', 'p3', 'p1', 'p3'])
    expect(removed.numbered).toBe(2)
  })
  test('two people never become one', () => {
    const { events, removed } = redact(
      log,
      named([
        ['observer', 'X'],
        ['c', 'X'],
        ['t', 'X'],
      ]),
    )
    expect(idsIn(events)).toEqual(['X', 'p1', 'p2', 'p1'])
    expect(removed.numbered).toBe(2)
  })
  test('a name may be what somebody else was called', () =>
    expect(
      idsIn(
        redact(
          log,
          named([
            ['c', 't'],
            ['t', 'c'],
            ['observer', 'o'],
          ]),
        ).events,
      ),
    ).toEqual(['o', 't', 'c', 't']))
  test('an id that objects have already is an id like any other', () => {
    const odd = redact([{ _tag: 'PhaseResumed', stamp: at(0, says('__proto__')), resumes: 1 }], all)
    expect(idsIn(odd.events)).toEqual(['p1'])
  })
})

describe('a machine that proposed an episode', () => {
  const answeredOf = (model: string): AllianceEvent => ({
    _tag: 'ProposalAnswered',
    stamp: at(0, says('t')),
    proposal: {
      id: 'ann-4/2-3/withdrawal',
      proposedBy: {
        ...{ _tag: 'machine', id: 'tagger-of-ann', model, prompt: 'hash-of-ann', run: 'ann, monday', confidence: 0.7 },
        ...{ codeSet: '3RS-2022', session: 0, span: { _tag: 'segments', first: 2, last: 3 } },
      },
    },
    answer: { _tag: 'rejected' },
  })
  const answered = [answeredOf('tagger-2'), { ...answeredOf('tagger-2'), stamp: at(0, says('c')) }]
  const proposers = (names: Redaction['names']) => {
    const { events, removed } = redact([...log, ...answered], { ...all, names })
    return {
      removed,
      proposedBy: events.flatMap((event) => (event._tag === 'ProposalAnswered' ? [event.proposal.proposedBy] : [])),
    }
  }
  test('loses its name, its prompt and its run with the names of people; model, confidence and span stay', () => {
    const { proposedBy, removed } = proposers('numbered')
    expect(proposedBy[0]).toEqual({
      ...{ _tag: 'machine', id: 'p4', model: 'tagger-2', confidence: 0.7 },
      ...{ codeSet: '3RS-2022', session: 0, span: { _tag: 'segments', first: 2, last: 3 } },
    })
    expect(proposedBy[1]).toEqual(proposedBy[0])
    expect(removed).toMatchObject({ people: 4, machineRuns: 2 })
  })
  test('is called as the caller chooses, and as it is where names are kept', () => {
    const people = new Map([['tagger-of-ann', 'Machine A']])
    const { proposedBy } = proposers({ people, episodes: new Map(), harms: new Map() })
    expect(proposedBy[0]).toMatchObject({ id: 'Machine A' })
    expect(JSON.stringify(proposedBy)).not.toContain('monday')
    const kept = proposers('keep')
    expect(kept.proposedBy[0]).toMatchObject({ id: 'tagger-of-ann', prompt: 'hash-of-ann', run: 'ann, monday' })
    expect(kept.removed.machineRuns).toBe(0)
  })
})

describe('notes and dates', () => {
  const noted = log.map((event) => ({ ...event, stamp: { ...event.stamp, note: 'she cried', at: '2020-02-03' } }))
  const corrected = noted.flatMap((event, index): AllianceEvent[] =>
    event._tag === 'RuptureReported'
      ? [{ _tag: 'EntryAmended', stamp: at(0, event.stamp.by), entry: index + 1, instead: event }]
      : [],
  )

  test('go on request, from what a correction says instead as well', () => {
    const { events, removed } = redact([...noted, ...corrected], all)
    expect(JSON.stringify(events)).not.toMatch(/cried|2020/)
    expect(JSON.stringify(events)).not.toMatch(/holiday|"[ct]"/)
    expect(removed).toMatchObject({ notes: 3, dates: 3 })
    expect(replay(events)._tag).toBe('Right')
  })
  test('stay where asked, and are not counted', () => {
    const { events, removed } = redact(noted, { ...all, notes: 'keep', dates: 'keep' })
    expect(events.map(({ stamp }) => [stamp.note, stamp.at])).toEqual(noted.map(() => ['she cried', '2020-02-03']))
    expect(removed).toMatchObject({ notes: 0, dates: 0 })
  })
})

describe('a rating that is not for the audience', () => {
  const rated = (visibleTo: Extract<AllianceEvent, { _tag: 'RatingGiven' }>['rating']['visibleTo']): AllianceEvent => ({
    _tag: 'RatingGiven',
    stamp: at(0, says('c')),
    rating: {
      of: between('c', 't'),
      instrument: 'wai-s',
      scores: { bond: 12 },
      ...(visibleTo === undefined ? {} : { visibleTo }),
    },
  })
  const scores = (event: AllianceEvent, audience: Redaction['audience']): unknown => {
    const [, shown] = redact([...log.slice(0, 1), event], { ...all, audience }).events
    return shown?._tag === 'RatingGiven' ? shown.rating.scores : undefined
  }

  test('keeps its entry and loses its scores', () => {
    expect(scores(rated(['supervision']), 'research')).toEqual({})
    expect(scores(rated(['rater-only']), 'therapist')).toEqual({})
    expect(redact([rated(['supervision'])], all).removed.ratings).toBe(1)
  })
  test('is shown to those it is for, and to all where it is for everyone or says nothing', () => {
    expect(scores(rated(['supervision', 'research']), 'research')).toEqual({ bond: 12 })
    expect(scores(rated(['everyone']), 'research')).toEqual({ bond: 12 })
    expect(scores(rated(undefined), 'everyone')).toEqual({ bond: 12 })
  })
})

describe('what tells of scores that are not for the audience', () => {
  const rated = (...visibleTo: readonly ('supervision' | 'research')[]): AllianceEvent => {
    const [first, ...others] = visibleTo
    return {
      _tag: 'RatingGiven',
      stamp: at(0, says('c')),
      rating: {
        of: between('c', 't'),
        instrument: 'wai-s',
        scores: { bond: 12 },
        ...(first === undefined ? {} : { visibleTo: [first, ...others] }),
      },
    }
  }
  const fell: AllianceEvent = {
    _tag: 'SeverityRated',
    stamp: at(0, says('c')),
    episode: 'the holiday',
    severity: { _tag: 'magnitude', amount: 17, unit: 'raw' },
  }
  const felt: AllianceEvent = { ...fell, severity: { _tag: 'intensity', rating: 4 } }
  const amended: AllianceEvent = { _tag: 'EntryAmended', stamp: at(0, says('c')), entry: 3, instead: fell }
  const prompted = log.map((event) =>
    event._tag === 'RuptureReported'
      ? { ...event, rupture: { ...event.rupture, promptedBy: { rule: 'drop', from: 0, to: 0 } } }
      : event,
  )
  const shown = (...more: readonly AllianceEvent[]) => redact([...prompted, fell, amended, felt, ...more], all)

  test('the size of a fall goes, where it was amended too; how intense it was felt stays', () => {
    const { events, removed } = shown(rated('supervision'))
    expect(JSON.stringify(events)).not.toContain('17')
    expect(events[2]).toMatchObject({ severity: { _tag: 'magnitude', amount: null, unit: 'raw' } })
    expect(events[3]).toMatchObject({ instead: { severity: { amount: null } } })
    expect(events[4]).toMatchObject({ severity: { _tag: 'intensity', rating: 4 } })
    expect(removed).toMatchObject({ ratings: 1, magnitudes: 2, prompts: 1 })
    expect(replay(events)._tag).toBe('Right')
  })
  test('that a movement of scores prompted a report goes', () => {
    const [, reported] = shown(rated('supervision')).events
    if (reported?._tag !== 'RuptureReported') throw new Error('no report')
    expect(reported.rupture).not.toHaveProperty('promptedBy')
  })
  test('all of it stays where every rating may be seen, or none is on record', () => {
    for (const { events, removed } of [shown(rated('research')), shown(rated()), shown()]) {
      expect(events[2]).toMatchObject({ severity: { amount: 17 } })
      expect(events[1]).toMatchObject({ rupture: { promptedBy: { rule: 'drop' } } })
      expect(removed).toMatchObject({ magnitudes: 0, prompts: 0 })
    }
  })
  test('what is redacted is written and read as a line of the log', () => {
    for (const [index, event] of shown(rated('supervision')).events.entries()) {
      const line = { v: 1, alliance: 'a', seq: index + 1, event } as const
      expect(parseLine(formatLine(line))).toEqual({ _tag: 'Right', right: line })
    }
  })
})

test('the log that was given is as it was', () => {
  const before = structuredClone(log)
  redact(log, all)
  expect(log).toEqual(before)
})

test('an empty log stays empty', () => expect(redact([], all).events).toEqual([]))
