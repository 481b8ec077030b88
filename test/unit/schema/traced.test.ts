import { parseTracedFinding } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'

const written = {
  ...{ _tag: 'Finding', id: 'ann', rule: 'drop', parameters: { floor: 2 }, from: 1, to: 4, kind: 'drop' },
  ...{ verdict: 'met', criteria: { fall: 'met' }, magnitude: 3, recoveredAt: null, status: 'censored', evidence: {} },
  ...{ became: 'censored', ending: null },
}
const read = (line: object) => parseTracedFinding(JSON.stringify(line))

describe('a line of findings.jsonl', () => {
  it('says whether the finding counts, and how many sessions it leaps', () => {
    const line = { ...written, counts: 'trend', gap: 2 }
    expect(read(line)).toEqual({ _tag: 'Right', right: line })
    expect(read({ ...written, counts: 'no' })).toMatchObject({ left: [{ path: ['counts'] }] })
  })

  it('counts where it was written before findings said so', () =>
    expect(read(written)).toEqual({ _tag: 'Right', right: { ...written, counts: true } }))
})
