import { stableProblems } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'

const sound = { seed: 7, sessions: 10, autocorrelation: 0.3, sd: 1 } as const
const problems = (over: Partial<Parameters<typeof stableProblems>[0]>) =>
  stableProblems({ ...sound, ...over }).map(({ setting, expected }) => [setting, expected])
const drop = { size: 1, after: 5, lasting: null } as const

describe('the settings of stable series', () => {
  it.each<[Partial<Parameters<typeof stableProblems>[0]>, readonly (readonly string[])[]]>([
    [{ seed: -1 }, [['seed', 'a whole number from 0 to 9007199254740991']]],
    [{ sessions: 10_001 }, [['sessions', 'a whole number from 1 to 10000']]],
    [{ series: 2 ** 32 + 1 }, [['series', 'a whole number from 1 to 4294967296']]],
    [{ autocorrelation: -1 }, [['autocorrelation', 'a number between -1 and 1']]],
    [{ sd: 0 }, [['sd', 'a number above 0']]],
    [{ sd: 1.1e15 }, [['sd', 'a number above 0']]],
    [{ range: { min: 1, max: 1 } }, [['range', 'a least and a greater greatest score']]],
    [{ range: { min: Number.NaN, max: 1 } }, [['range', 'a least and a greater greatest score']]],
    [{ range: { min: 0, max: 2e15 } }, [['range', 'a least and a greater greatest score']]],
    [{ range: { min: -2e15, max: 1 } }, [['range', 'a least and a greater greatest score']]],
    [{ range: { min: 0, max: 5 }, mean: 5.1 }, [['mean', 'a score, within the range']]],
    [{ range: { min: 0, max: 5 }, mean: -0.1 }, [['mean', 'a score, within the range']]],
    [{ step: 0 }, [['step', 'a number above 0']]],
    [{ drop: { ...drop, size: 0 } }, [['drop.size', 'a number above 0']]],
    [{ drop: { ...drop, after: 10 } }, [['drop.after', 'a session before the last one']]],
    [
      { drop: { ...drop, lasting: 0 } },
      [['drop.lasting', 'a whole number of sessions from 1, or null for all that follow']],
    ],
  ])('%j: what is wrong, and what was expected', (over, expected) => expect(problems(over)).toEqual(expected))

  it.each<Partial<Parameters<typeof stableProblems>[0]>>([
    { seed: 0, sessions: 10_000, series: 2 ** 32, autocorrelation: 0.999 },
    { sessions: 1, sd: 1e15, mean: -1e15 },
    { range: { min: 0, max: 5 }, mean: 5 },
    { range: { min: -1e15, max: 1e15 } },
    { drop: { ...drop, after: 9, lasting: 1 } },
  ])('%j may be', (over) => expect(problems(over)).toEqual([]))
})
