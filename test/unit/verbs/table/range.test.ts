import { describe, expect, it } from 'vitest'
import { document, over } from '../../cli/given.js'

const table = 'id,s,q1,q2,q3,q4\na,1,10,10,10,10\na,2,10,10,10,10\na,3,6,6,6,6\n'
const line =
  "detect t.csv --id id --session s --instrument rating-4x10 --items 'q{n}' --score total --better higher --rule reliable-change --param sd=5 --param reliability=.8"
const range = (given: string) => over(table, `${line} ${given} --methods`).stdout

describe('the range of a scale', () => {
  it('is that of the instrument, unless --range says otherwise', () => {
    expect(range('')).toContain('scale 0 to 40')
    expect(range('--range 0..40')).toContain('scale 0 to 40')
    expect(range('--range -10..50')).toContain('scale -10 to 50')
    expect(range('--range none')).toContain('a scale without ends')
  })

  it('decides what lies at its ends', () => {
    const hidden = (given: string) => {
      const said = document<{ problems?: readonly { _tag: string }[] }>(over(table, `${line} ${given} --json`))
      const { problems = [] } = said
      return problems.filter(({ _tag }) => _tag === 'ScaleCannotShow').length
    }
    expect(hidden('')).toBeGreaterThan(0)
    expect([hidden('--range 0..60'), hidden('--range none')]).toEqual([0, 0])
  })

  it('may be none without an instrument too', () => {
    const scores = 'id,s,x\na,1,10\n'
    const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=8'
    expect(over(scores, `${detect} --range none`)).toMatchObject({ exit: 0 })
  })
})
