import { redact } from 'rupture-repair/alliance'
import { formatLine, logLineSchema, parseLine } from 'rupture-repair/schema'
import { describe, expect, test } from 'vitest'

const written = '"session":1,"by":{"_tag":"observer","id":"o1"},"event":{"_tag":"PhaseResumed","resumes":1}'
const line = (rest: string): string => `{"v":1,"alliance":"a","seq":1,${written}${rest}}`
const problems = (rest: string): readonly unknown[] => {
  const parsed = parseLine(line(rest))
  return parsed._tag === 'Left' ? parsed.left.map(({ _tag, path }) => [_tag, path]) : []
}

test.each([
  '',
  ',"meta":{}',
  ',"meta":{"a":{"__proto__":{"b":1}}}',
  ',"meta":{"tenant":"t1","device":null,"z":[1.5,{"a":true}],"a":"","at":"2026-03-14T09:30:00Z"}',
  `,"prev":"${'0'.repeat(64)}"`,
  `,"meta":{"constructor":1},"prev":"${'0a'.repeat(32)}"`,
])('%s is kept as it came, in its place', (rest) => {
  const parsed = parseLine(line(rest))
  expect(parsed._tag === 'Right' && formatLine(parsed.right)).toBe(line(rest))
})

describe('meta', () => {
  test('is no part of the event, so that a redacted log has none', () => {
    const parsed = parseLine(line(',"meta":{"tenant":"secret"}'))
    const event = parsed._tag === 'Right' ? parsed.right.event : undefined
    if (event === undefined) throw new Error('refused')
    const asked = { names: 'keep', notes: 'keep', dates: 'keep', audience: 'research' } as const
    const { events } = redact([event], asked)
    expect(events).toEqual([event])
    expect(JSON.stringify(events)).not.toContain('secret')
  })
  test.each(['[]', 'null', '"t1"', '1', 'true'])('%s is no object', (meta) =>
    expect(problems(`,"meta":${meta}`)).toEqual([[expect.any(String), ['meta']]]),
  )
  test.each(['{"id":12345678901234567890}', '{"id":[1e999]}', '{"__proto__":1}'])(
    '%s would not come back as it came',
    (meta) => expect(problems(`,"meta":${meta}`)).toEqual([['WrongFormat', ['meta']]]),
  )
  test('is not said again where something is wrong with it, its keys included', () => {
    for (const meta of ['{"secret":{"secret":1,"secret":2}}', `{"secret":${'['.repeat(99)}${']'.repeat(99)}}`]) {
      const parsed = parseLine(line(`,"meta":${meta}`))
      expect(parsed._tag).toBe('Left')
      expect(JSON.stringify(parsed)).not.toContain('secret')
    }
  })
  test('that is deeper than a stack is high is refused', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep]
    const value = { ...(JSON.parse(line('')) as object), meta: { deep } }
    expect(logLineSchema['~standard'].validate(value)).toMatchObject({ issues: [{ path: ['meta'] }] })
  })
})

test.each(['""', '"abc"', `"${'A'.repeat(64)}"`, `"${'0'.repeat(65)}"`, '0', 'null'])('%s is no hash', (prev) =>
  expect(problems(`,"prev":${prev}`)).toEqual([[expect.any(String), ['prev']]]),
)
