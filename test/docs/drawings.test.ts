/** The drawings in docs/drawings; `npx vitest run --project docs test/docs/drawings.test.ts -u` draws them anew. */
import { readdirSync, readFileSync } from 'node:fs'
import { detect, rules } from 'rupture-repair/detection'
import { parseExperiment, parseScenario, parseText } from 'rupture-repair/schema'
import {
  measuresTable,
  resolveScenario,
  runExperiment,
  seriesOf,
  simulateColumns,
  truthOf,
} from 'rupture-repair/simulation'
import { describe, expect, test } from 'vitest'
import { isCurve, runIn } from './bench-figures.js'
import { dotPlot } from './drawing/dot-plot.js'
import { drawnJobs, growthPlot } from './drawing/growth.js'
import { membersPlot } from './drawing/members-plot.js'

const drawn = async (name: string, svg: string): Promise<void> => {
  await expect(svg).toMatchFileSnapshot(`../../docs/drawings/${name}.svg`)
}

/** What an example file holds; a fault in it fails the test. */
const held = <A>(
  parsed: { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: A },
): A => {
  if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
  return parsed.right
}
const read = (name: string): string => readFileSync(`examples/${name}`, 'utf8')

describe('docs/experiments.md', async () => {
  const experiment = held(parseText(read('experiment.json'), parseExperiment))
  const { columns, rows } = measuresTable(runExperiment(experiment))
  const cell = (row: (typeof rows)[number], name: string) =>
    row[columns.findIndex((column) => column.name === name)] ?? null
  const number = (row: (typeof rows)[number], name: string): number | null => {
    const value = cell(row, name)
    return typeof value === 'number' ? value : null
  }
  const titles = {
    sensitivity: 'Ruptures with an alarm (sensitivity)',
    precision: 'Alarms that match a rupture (precision)',
    'course-specificity': 'Courses without a rupture, without alarm',
    flagged: 'Courses with an alarm',
  }
  test.each(Object.entries(titles))('%s', (measure, title) => {
    const of = rows.filter((row) => cell(row, 'measure') === measure)
    const scenarios = [...new Set(of.map((row) => String(cell(row, 'scenario'))))]
    const groups = scenarios.map((name) => ({
      name,
      dots: of
        .filter((row) => cell(row, 'scenario') === name)
        .map((row) => ({
          label: String(cell(row, 'rule')),
          estimate: number(row, 'estimate'),
          standardError: number(row, 'standardError'),
        })),
    }))
    return drawn(`experiment-${measure}`, dotPlot(title, groups))
  })
})

/** The rows of the table that docs/calibration.md prints, each fit's numbers in order; another test holds the table to the program. */
const calibrated = (): ReadonlyMap<string, readonly string[]> => {
  const rows = new Map<string, readonly string[]>()
  const [, printed = ''] =
    readFileSync('docs/calibration.md', 'utf8').match(/\n\$ node examples\/calibration\.js\n([^`]*)/) ?? []
  for (const line of printed.split('\n')) {
    const title = line.slice(0, 18).trim()
    const values = line.slice(24).match(/× [\d.]+|[\d.]+ \([\d.]+\)|[\d.]+|–/g) ?? []
    if (title !== '') rows.set(title, [...(rows.get(title) ?? [line.slice(18, 24).trim()]), ...values])
  }
  return rows
}

describe('docs/calibration.md', () => {
  const rows = calibrated()
  const of = (title: string): readonly string[] => rows.get(title)?.slice(1) ?? []
  const dots = (title: string) =>
    of(title).map((cell, fit) => {
      const [, estimate, standardError] = cell.match(/^([\d.]+) \(([\d.]+)\)$/) ?? []
      return {
        label: `${of('given: hazard')[fit]} · ${of('given: while open')[fit]}`,
        estimate: Number(estimate),
        standardError: Number(standardError),
      }
    })

  test('how many were ruptured', () => {
    expect(dots('truly ruptured')).toHaveLength(6)
    return drawn('calibration-ruptured', dotPlot('Clients truly ruptured', [{ dots: dots('truly ruptured') }]))
  })
  test.each(['chart at 3', 'fall and back', 'chart at 1', 'chart at 2'])('%s', (target) => {
    expect(dots(target)).toHaveLength(6)
    return drawn(
      `calibration-${target.replaceAll(' ', '-')}`,
      dotPlot(`Flagged: ${target}`, [{ dots: dots(target) }], { wanted: Number(rows.get(target)?.[0]) }),
    )
  })
})

test('docs/groups.md', () => {
  const scenario = held(resolveScenario(held(parseText(read('group-scenario.json'), parseScenario))))
  const columns = simulateColumns(scenario, { seed: 1, replication: 0, from: 0, to: 50 })
  const truth = truthOf(columns, 0)
  const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1 } } as const
  const members = Array.from({ length: columns.members }, (_, member) => {
    const series = seriesOf(scenario, columns, 0, 'client', member)
    const last = series.points.at(-1)?.session ?? 1
    return {
      name: `member ${member + 1}`,
      series,
      findings: detect(series, rule).findings,
      ruptures: truth
        .filter((one) => one.member === member)
        .map(({ onset, closedAt }) => ({ from: onset, to: closedAt ?? last })),
    }
  })
  return drawn('group', membersPlot('Six members of one simulated group', members, columns.sessions))
})

const { rows } = runIn('bench')
test.each(drawnJobs(rows))('docs/figures.md: %s', (job) =>
  drawn(
    `growth-${job}`,
    growthPlot(
      'Time by size, both as logarithms',
      rows.filter(isCurve).filter((row) => row.job === job),
    ),
  ),
)

test('each drawing is on a page, with words for those who do not see it', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !name.startsWith('api'),
  )
  const shown = pages.flatMap((name) => [
    ...readFileSync(`docs/${name}`, 'utf8').matchAll(/!\[([^\]]+)\]\(drawings\/(.+?)\)/g),
  ])
  expect(shown.map(([, , file]) => file).toSorted()).toEqual(readdirSync('docs/drawings').toSorted())
  for (const [, said = ''] of shown) expect(said.length).toBeGreaterThan(60)
})
