/** Courses of the kit that are written and not searched: every setting, every key of a line, and the shipped and frozen logs. */
import { readdirSync, readFileSync } from 'node:fs'
import type { AllianceCommand } from 'rupture-repair'
import { formatLine } from 'rupture-repair/schema'
import { rolesOfSetting, type Setting, settings } from 'rupture-repair/vocabulary'
import { eventsOf } from '../../examples/logs.js'
import { at, attempt, begin, between, endTogether, judge, resolve, rupture, says } from './given.js'

/** A course as lines of a log, read as JSON. */
export interface Written {
  readonly name: string
  readonly log: readonly unknown[]
}

const e = 'e'
const a = says('a')
const meet = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present: ['a', 'b'] },
})
const strained = (setting: Setting): readonly AllianceCommand[] => {
  const [role, other = role] = rolesOfSetting[setting]
  if (role === undefined || other === undefined) throw new Error(`no role in ${setting}`)
  return [
    begin(setting, { a: role, b: other }),
    meet(1),
    rupture(e, [between('a', 'b')], { session: 1, by: a, expressedBy: ['a'] }),
    attempt(e, 'b', 1),
  ]
}

const courses: Readonly<Record<string, readonly AllianceCommand[]>> = {
  ...Object.fromEntries(settings.map((setting) => [`in-${setting}`, [...strained(setting), resolve(e, a, 5, 1)]])),
  'unsuccessful-repair': [...strained('individual'), judge(e, a, 1, 1), endTogether(1)],
  'led-to-referral': [
    ...strained('individual').slice(0, 3),
    { _tag: 'CloseEpisode', stamp: at(1, a), episode: e, as: 'led-to-referral' },
  ],
}

/** A course whose lines have every key that a line can have but the chain's. */
const everyKey: Written = {
  name: 'every-key',
  log: [...strained('individual'), judge(e, a, 2, 1)]
    .flatMap((_, index, commands) => (index === 0 ? eventsOf(commands) : []))
    .map((event, index) => {
      const line: { readonly event: object } = JSON.parse(
        formatLine({ v: 1, alliance: 'every-key', seq: index + 1, event }),
      )
      const { event: content, ...before } = line
      const isWord = ['RuptureReported', 'ResolutionJudged'].includes(event._tag)
      return {
        ...{ ...before, at: index % 2 === 0 ? '2026-03-02' : '2026-03-02T10:30', note: 'invented' },
        ...(isWord ? { visibleTo: ['therapist', 'research'] } : {}),
        ...{ event: content, meta: { device: 'invented', n: index } },
      }
    }),
}

/** The alliances of a file of lines, each as it is written there. */
const alliancesIn = (file: URL, name: string): readonly Written[] => {
  const lines: readonly { readonly alliance: string }[] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return [...new Set(lines.map(({ alliance }) => alliance))].map((alliance) => ({
    name: `${name}/${alliance}`,
    log: lines.filter((line) => line.alliance === alliance),
  }))
}

/** The situations as they ship, and what of the frozen logs is none of them; the three alliances are all in other files. */
const shipped = (): readonly Written[] => {
  const logsIn = (folder: string): readonly (readonly [string, URL])[] =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => file.endsWith('.jsonl') && file !== 'three-alliances.jsonl')
      .toSorted()
      .map((file) => [file.replace('.jsonl', ''), new URL(`${folder}${file}`, import.meta.url)])
  const situations = logsIn('../../examples/situations/')
  const named = new Set(situations.map(([name]) => name))
  const frozen = logsIn('../unit/journal/frozen/v1/').filter(([name]) => !named.has(name))
  return [...situations, ...frozen].flatMap(([name, file]) => alliancesIn(file, name))
}

export const writtenCourses = (): readonly Written[] => [
  ...Object.entries(courses).map(([name, commands]) => ({
    name,
    log: eventsOf(commands).map((event, index) =>
      JSON.parse(formatLine({ v: 1, alliance: name, seq: index + 1, event })),
    ),
  })),
  everyKey,
  ...shipped(),
]
