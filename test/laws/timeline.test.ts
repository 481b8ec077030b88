/** What holds of timelines whatever is recorded. */
import fc from 'fast-check'
import { timelineSentences, timelineSvg } from 'rupture-repair/diagram'
import { expect, it } from 'vitest'
import { courses } from '../model/arbitrary-courses.js'
import { group, individual } from '../model/rosters.js'
import { xmlFaults } from '../model/xml-faults.js'
import { runs } from '../runs.js'
import { plain, told } from './heart.js'

it.each([individual, group])(
  '$name: every episode and every harm has one lane, and the drawing is well-formed',
  (roster) =>
    fc.assert(
      fc.property(courses(roster), (relative) => {
        const alliance = told(plain, relative).at(-1)?.after
        if (alliance === undefined || alliance._tag === 'NotBegun') return
        const svg = timelineSvg(alliance)
        expect(xmlFaults(svg)).toEqual([])
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        const { episodes, harms } = alliance.record
        const lanes = [
          ...episodes.map(({ episode }) => episode.record.reported.episode),
          ...harms.map(({ reported }) => reported.harm),
        ]
        const sentences = timelineSentences(alliance)
        for (const lane of lanes) {
          expect(svg.split(`<tspan font-weight="600">${lane}</tspan>`)).toHaveLength(2)
          expect(sentences.filter((sentence) => sentence.startsWith(`${lane}: `))).toHaveLength(1)
        }
      }),
      { seed: 20_261_129, numRuns: runs(1000) },
    ),
)
