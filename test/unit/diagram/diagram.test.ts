import { episodeDiagram, mermaid, stageModelDiagram } from 'rupture-repair/diagram'
import { entryCodes, replayColumns, safranMuranWithdrawal, stageModels, stateCodes } from 'rupture-repair/episode'
import { describe, expect, test } from 'vitest'

describe('the machine of an episode', () => {
  const { nodes, arcs } = episodeDiagram()

  /** The machine a second time, written as columns: from each state every kind of entry, where it leads elsewhere. */
  const ways: Readonly<Record<(typeof stateCodes)[number], readonly (typeof entryCodes)[number][]>> = {
    Unreported: [],
    Unattended: ['report'],
    BeingWorkedOn: ['report', 'begin'],
    Paused: ['report', 'begin', 'end'],
    Closed: ['report', 'resolve'],
  }
  const stateAfter = (kinds: readonly (typeof entryCodes)[number][]): string | undefined => {
    const kind = Uint8Array.from(kinds, (one) => entryCodes.indexOf(one))
    return stateCodes[replayColumns({ episode: new Int32Array(kind.length), kind }, 1).state[0] ?? 0]
  }
  // A working attempt is ended first by the command that resolves, as two events.
  const inColumns = stateCodes.flatMap((from) => {
    const reached = entryCodes.map((entry) => stateAfter([...ways[from], entry]))
    const ended = from === 'BeingWorkedOn' ? [stateAfter([...ways[from], 'end', 'resolve'])] : []
    return [...new Set([...reached, ...ended])].filter((to) => to !== from).map((to) => `${from} → ${to}`)
  })

  test('has the states and the ways of the columns', () => {
    expect(nodes.map(({ id }) => id)).toEqual([...stateCodes])
    expect(arcs.map(({ from, to }) => `${from} → ${to}`).toSorted()).toEqual(inColumns.toSorted())
  })

  test('says what leads from Paused to Closed', () =>
    expect(arcs.find(({ from, to }) => from === 'Paused' && to === 'Closed')?.label).toBe('ResolveEpisode, StopRepair'))
})

describe.each(stageModels)('$id', (model) => {
  const diagram = stageModelDiagram(model)
  const lines = mermaid(diagram).split('\n')

  test('has a line for each stage and each arc', () =>
    expect(lines).toHaveLength(1 + model.stages.length + model.arcs.length))
  test('dots the ways that are possible only', () =>
    expect(lines.filter((line) => line.includes('-.->'))).toHaveLength(
      model.arcs.filter(({ is }) => is === 'possible').length,
    ))
  test('marks starts and ends', () =>
    expect(diagram.nodes.filter(({ start, end }) => start || end).map(({ id }) => id)).toEqual(
      model.stages.map(({ id }) => id).filter((id) => [...model.starts, ...model.ends].includes(id)),
    ))
})

test('withdrawal: the published loop through avoidance', () => {
  const lines = mermaid(stageModelDiagram(safranMuranWithdrawal)).split('\n')
  expect(lines.slice(0, 6)).toEqual([
    'flowchart TD',
    '  n0(["marker"])',
    '  n1["disembedding"]',
    '  n2["qualified-assertion"]',
    '  n3["avoidance"]',
    '  n4(["self-assertion"])',
  ])
  expect(lines).toEqual(expect.arrayContaining(['  n2 --> n3', '  n3 --> n2', '  n3 --> n4']))
})

test('names of a model of one’s own may hold what Mermaid reads as its own', () => {
  const nodes = [{ id: 'say "it" #1', start: false, end: false }]
  expect(mermaid({ nodes, arcs: [] })).toBe('flowchart TD\n  n0["say #quot;it#quot; #35;1"]')
})
