/** Hostile input: no parser throws, hangs, pollutes a prototype or says again what is private. See reports/fuzz.md. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.js'
import { mutant, stockOf } from './mutant.js'
import { isNameInJson, isNameInTable, secretNumber, secretText } from './secrets.js'
import { targets } from './targets.js'
import { bytesOf } from './world.js'

const seed = 20261130
/** `test/fuzz/run.mjs` tries millions. */
const usualTries = 2000

interface Found {
  readonly target: string
  readonly input: string
}
const found: readonly Found[] = JSON.parse(readFileSync('test/fuzz/found.json', 'utf8'))

describe.each(targets)('$name', (target) => {
  const { name, seeds, words, tries = usualTries } = target
  const stock = stockOf(seeds, words)

  it('takes one of its seeds, and keeps every promise with all of them', () => {
    const judged = seeds.map((text) => judge(target, text))
    expect(judged.filter((one) => 'broken' in one)).toEqual([])
    expect(judged).toContainEqual({ accepted: true })
  })

  it.each(found.filter((one) => one.target === name))('keeps them where it once did not: $input', ({ input }) =>
    expect(judge(target, input)).not.toHaveProperty('broken'),
  )

  it(`keeps them with ${tries} mutants of seed ${seed}`, () => {
    for (let index = seeds.length; index < seeds.length + tries; index += 1) {
      const input = mutant(stock, seed, index)
      const judged = judge(target, input, index % 100 === 0)
      if ('broken' in judged) expect([index, input, judged.broken]).toEqual([])
    }
  })
})

describe('what judges', () => {
  const of = (read: (text: string) => string, isName = isNameInJson) => ({
    ...{ name: 'x', seeds: [], isName },
    read: (text: string) => ({ accepted: false, said: read(text) }),
  })

  it('finds what throws, what is said again and what is polluted', () => {
    expect(judge(of(JSON.parse), '{')).toHaveProperty('broken')
    expect(judge(of(String), `{"note":"${secretText}"}`)).toHaveProperty('broken')
    expect(judge(of(String), `{"${secretText}":1}`)).toEqual({ accepted: false })
    expect(judge(of(String), `{"x":${secretNumber}}`)).toHaveProperty('broken')
    const polluting = of(() => {
      Reflect.set(Object.prototype, 'polluted', 1)
      return ''
    })
    expect(judge(polluting, 'x')).toEqual({ broken: 'every object has polluted' })
    Reflect.deleteProperty(Object.prototype, 'polluted')
  })

  it('finds what was made of a prototype that was given', () => {
    const inheriting = { ...of(String), read: () => ({ accepted: true, said: '', made: [Object.create({ a: 1 })] }) }
    expect(judge(inheriting, '{"__proto__":1}')).toEqual({ broken: 'what was made inherits from the input' })
  })

  it('tells names of a table from its scores', () => {
    const isName = isNameInTable(['id'])
    expect(isName(`id,x\n${secretText},1`, secretText)).toBe(true)
    expect(isName(`id,x\na,${secretText}`, secretText)).toBe(false)
    expect(isName(`id;x\n"a\n${secretText}";1`, secretText)).toBe(true)
  })

  it('gives a table bytes that are no text', () => {
    expect([...bytesOf('a\udcffb')]).toEqual([97, 255, 98])
    expect([...bytesOf('😀')]).toEqual([0xf0, 0x9f, 0x98, 0x80])
  })

  it('makes the same mutant of the same seed and number', () => {
    const stock = stockOf(['{"a":[1,2]}', 'x,y'])
    const some = Array.from({ length: 500 }, (_, index) => mutant(stock, 7, index))
    expect(some.map((_, index) => mutant(stock, 7, index))).toEqual(some)
    expect(new Set(some).size).toBeGreaterThan(300)
  })
})
