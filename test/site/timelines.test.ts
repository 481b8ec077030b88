/** The timelines of docs/timelines, drawn from the logs; `npx vitest run test/site/timelines.test.ts -u` draws them anew. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Alliance } from 'rupture-repair/alliance'
import { timelineSentences, timelineSvg } from 'rupture-repair/diagram'
import { readWholeLog, replayLog } from 'rupture-repair/journal'
import { expect, test, vi } from 'vitest'
import { timelineFigure } from '../../docs/.vitepress/live/timeline-figure.js'
import { xmlFaults } from '../model/xml-faults.js'

const folder = 'examples/situations'

const alliancesIn = (file: string): ReadonlyMap<string, Alliance> => {
  const log = readWholeLog(readFileSync(`${folder}/${file}`, 'utf8'))
  if (log._tag === 'Left') throw new Error(`${file} cannot be read`)
  return new Map(
    Array.from(replayLog(log.right), (replayed) => {
      if (replayed._tag === 'Left' || replayed.right.state._tag === 'NotBegun') throw new Error(`${file} is not lawful`)
      return [replayed.right.alliance, replayed.right.state]
    }),
  )
}

const situations = readdirSync(folder)
  .filter((name) => /^\d+-.*\.jsonl$/.test(name) && !name.startsWith('14-'))
  .map((name): readonly [string, Alliance | undefined] => [
    name.replace('.jsonl', ''),
    [...alliancesIn(name).values()][0],
  ])

/** An example prints what it tells; here only its record counts. */
const recordOf = async (file: string, name: string): Promise<Alliance | undefined> => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const { [name]: alliance } = (await import(join(process.cwd(), `examples/${file}.mjs`))) as Readonly<
    Record<string, Alliance>
  >
  print.mockRestore()
  return alliance
}

const drawn: Readonly<Record<string, Alliance | undefined>> = {
  ...Object.fromEntries(situations),
  '14-the-other-blames-it': alliancesIn('14-hard-cases.jsonl').get('invented-the-other-blames-it'),
  withdrawal: await recordOf('cases/withdrawal', 'alliance'),
  family: await recordOf('other-relationships/family', 'family'),
  siblings: await recordOf('other-relationships/siblings', 'siblings'),
  team: await recordOf('other-relationships/team', 'team'),
  supervision: await recordOf('other-relationships/supervision', 'pair'),
}

const pages = ['cases', 'situations', 'other-relationships'].map((page) => readFileSync(`docs/${page}.md`, 'utf8'))

test.each(Object.entries(drawn))(
  'docs/timelines/%s.svg is what its record makes it, and is on a page',
  async (name, alliance) => {
    if (alliance === undefined) throw new Error(`${name} has no record`)
    const svg = timelineSvg(alliance)
    expect(xmlFaults(svg)).toEqual([])
    await expect(`${svg}\n`).toMatchFileSnapshot(`../../docs/timelines/${name}.svg`)
    expect(pages.filter((page) => page.includes(`](timelines/${name}.svg)`))).toHaveLength(1)
    const figure = timelineFigure(svg, 'A <case>')
    expect(figure.match(/<li>/g)).toHaveLength(timelineSentences(alliance).length - 1)
    expect(figure).toContain('<figcaption>A &lt;case>')
  },
)

/** From the first line of the scale to the last lane, and all that is below it. */
const heights = (svg: string): readonly [number, number] => {
  const [, top, bottom] = /<path d="M[\d.]+ (\d+)V([\d.]+)/.exec(svg) ?? []
  return [Number(bottom) - Number(top), Number(/ height="([\d.]+)"/.exec(svg)?.[1]) - Number(bottom)]
}

test.each(Object.entries(drawn))('what the signs of %s mean takes less room than what is drawn', (_, alliance) => {
  if (alliance === undefined) throw new Error('no record')
  const [lanes, below] = heights(timelineSvg(alliance))
  expect(below).toBeLessThan(lanes)
})

test('there is no other drawing', () =>
  expect(readdirSync('docs/timelines').toSorted()).toEqual(
    Object.keys(drawn)
      .map((name) => `${name}.svg`)
      .toSorted(),
  ))
