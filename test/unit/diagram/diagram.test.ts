import { episodeDiagram, mermaid, stageModelDiagram } from 'rupture-repair/diagram'
import { safranMuranWithdrawal, stageModels } from 'rupture-repair/episode'
import { describe, expect, test } from 'vitest'

describe('the machine of an episode', () => {
  const { nodes, arcs } = episodeDiagram()

  test('has five states and the ways between them', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['Unreported', 'Unattended', 'BeingWorkedOn', 'Paused', 'Closed'])
    expect(arcs.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'Unreported → Unattended',
      'Unattended → BeingWorkedOn',
      'Unattended → Closed',
      'BeingWorkedOn → Paused',
      'BeingWorkedOn → Closed',
      'Paused → BeingWorkedOn',
      'Paused → Closed',
    ])
  })

  test('says what leads from Paused to Closed', () =>
    expect(arcs.find(({ from, to }) => from === 'Paused' && to === 'Closed')?.label).toBe(
      'ResolveEpisode, StopRepair, CloseEpisode',
    ))
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
