/** `fhir`: a log in, a transaction for each person's chart out. */
import { describe, expect, it } from 'vitest'
import type { AllianceEvent } from '../../../src/alliance/index.js'
import { run } from '../../../src/cli/program.js'
import { formatLine } from '../../../src/schema/index.js'
import { document, given } from '../cli/given.js'

const by = (id: string, session: number) => ({ session, by: { _tag: 'participant' as const, id } })
const rating = (id: string, visibleTo?: 'leaders'): AllianceEvent => ({
  _tag: 'RatingGiven',
  stamp: by(id, 1),
  rating: {
    of: [{ _tag: 'person', id }, { _tag: 'whole' }],
    instrument: 'wai-sr',
    scores: { total: 47 },
    ...(visibleTo === undefined ? {} : { visibleTo: [visibleTo] }),
  },
})
const events: readonly AllianceEvent[] = [
  {
    _tag: 'AllianceBegan',
    stamp: by('lea', 0),
    beginning: {
      setting: 'group',
      medium: 'in-person',
      provenance: 'recorded',
      participants: [
        { id: 'ann', role: 'member' },
        { id: 'ben', role: 'member' },
        { id: 'lea', role: 'leader' },
      ],
    },
  },
  { _tag: 'SessionHeld', stamp: by('lea', 1), held: { present: ['ann', 'ben', 'lea'] } },
  rating('ann'),
  rating('ben', 'leaders'),
  { _tag: 'EntryWithdrawn', stamp: by('ann', 1), entry: 3 },
]
const log = events.map((event, index) => `${formatLine({ v: 1, alliance: 'g', seq: index + 1, event })}\n`).join('')
const asked = (...more: readonly string[]) => run(['fhir', 'log', '--out', 'charts', ...more], given({ log }))

describe('fhir', () => {
  it('writes a transaction for each member and none for who leads', () => {
    const outcome = asked('--base', 'https://clinic.example/fhir', '--json')
    expect(outcome.exit).toBe(0)
    expect(document(outcome).charts).toEqual([
      { file: 'chart-1.json', alliance: 'g', person: 'ann', ratings: 1 },
      { file: 'chart-2.json', alliance: 'g', person: 'ben', ratings: 0 },
    ])
    expect(outcome.files.map(({ path }) => path)).toEqual(['charts/chart-1.json', 'charts/chart-2.json'])
    const chart: unknown = JSON.parse(String(outcome.files[0]?.text))
    expect(chart).toMatchObject({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        { resource: { status: 'entered-in-error', identifier: [{ system: 'https://clinic.example/fhir/entry' }] } },
      ],
    })
    expect(String(outcome.files[0]?.text)).not.toMatch(/ben|47/)
  })

  it('for readers who may see more, and under a host that cannot exist unless a base is given', () => {
    const outcome = asked('--audience', 'leaders', '--format', 'csv')
    expect(outcome.stdout.split('\n')[2]).toBe('chart-2.json,g,ben,1,0')
    expect(String(outcome.files[1]?.text)).toContain('https://rupture-repair.invalid/fhir/entry')
  })

  it('the table, and how it was made', () => {
    const { stdout, stderr } = asked('--methods')
    expect(stdout).toMatch(/chart-1\.json\s+g\s+ann\s+1\s+1/)
    expect(stdout + stderr).toContain('ratings by observers')
  })

  it.each([
    ['no --out', ['fhir', 'log'], 2],
    ['a base with a slash at its end', ['fhir', 'log', '--out', 'c', '--base', 'https://a.example/'], 2],
    ['a base that is none', ['fhir', 'log', '--out', 'c', '--base', 'clinic'], 2],
    ['the rater alone as audience', ['fhir', 'log', '--out', 'c', '--audience', 'rater-only'], 2],
    ['an unknown audience', ['fhir', 'log', '--out', 'c', '--audience', 'all'], 2],
    ['a log that is none', ['fhir', 'none', '--out', 'c'], 1],
  ])('%s is refused, and nothing is written', (_, args, exit) => {
    expect(run(args, given({ log }))).toMatchObject({ exit, files: [], stdout: '' })
  })

  it('a folder that has the file is refused', () => {
    const outcome = run(['fhir', 'log', '--out', 'charts'], given({ log }, ['charts/chart-1.json']))
    expect(outcome).toMatchObject({ exit: 1, files: [] })
  })
})
