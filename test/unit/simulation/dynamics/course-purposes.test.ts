/** The numbers of a course's draws are the ones that the registry of purposes keeps for courses, each once. */
import { purposes } from 'rupture-repair/statistics'
import { expect, test } from 'vitest'
import { coursePurposes, purposesPerMember } from '../../../../src/simulation/dynamics/course-purposes.js'

const numbers = Object.values(coursePurposes)

test('begin where the registry says and stay within one member', () => {
  expect(Math.min(...numbers)).toBe(purposes.course)
  expect(Math.max(...numbers)).toBeLessThan(purposes.course + purposesPerMember)
})
test('are given once', () => expect(new Set(numbers).size).toBe(numbers.length))
