/** What *Simulate* simulates: a scenario turned by six sliders, how that fits into an address, and what came of its courses. */
import {
  type ResolvedScenario,
  resolveScenario,
  type Scenario,
  sampleScenario,
  seriesOf,
  simulateColumns,
  type TrueRupture,
  truthOf,
} from 'rupture-repair/simulation'

export const sliderNames = ['hazard', 'recognition', 'attempt', 'worked', 'whileOpen', 'sessions'] as const
export type SliderName = (typeof sliderNames)[number]

/** The settings of the sliders, and the seed of the chance that all of them meet. */
export type Chosen = Readonly<Record<SliderName | 'seed', number>>

/** What a slider asks, and from where to where it goes; each is a choice of this page. */
export interface Slider {
  readonly label: string
  readonly meaning: string
  readonly min: number
  readonly max: number
  readonly step: number
}

export const sliders: Readonly<Record<SliderName, Slider>> = {
  hazard: {
    label: 'A rupture begins',
    meaning:
      'probability in each session without one, at an alliance of average strength; three withdrawals to one confrontation',
    min: 0,
    max: 0.3,
    step: 0.01,
  },
  recognition: {
    label: 'It is recognised',
    meaning: 'probability in each session that it is open',
    min: 0,
    max: 1,
    step: 0.05,
  },
  attempt: {
    label: 'An attempt begins',
    meaning: 'probability in each session, once it is recognised',
    min: 0,
    max: 1,
    step: 0.05,
  },
  worked: {
    label: 'The attempt works',
    meaning: 'probability, once it has come to its end; of the others, six in ten work partly',
    min: 0,
    max: 1,
    step: 0.05,
  },
  whileOpen: {
    label: 'Leaving while one is open',
    meaning: 'the hazard of leaving is multiplied by this; 1 is no effect',
    min: 1,
    max: 5,
    step: 0.1,
  },
  sessions: { label: 'Sessions planned', meaning: 'how many there are if no one leaves', min: 4, max: 40, step: 1 },
}

/** The settings of the sliders at first: as in the sample scenario, with one probability of recognition for both kinds. */
export const atFirst: Chosen = {
  hazard: 0.08,
  recognition: 0.5,
  attempt: sampleScenario.repair.attempt,
  worked: sampleScenario.repair.worked,
  whileOpen: sampleScenario.dropout.whileOpen,
  sessions: sampleScenario.sessions,
  seed: 1,
}

/** The sample scenario as the sliders have it. */
export const scenarioOf = ({ hazard, recognition, attempt, worked, whileOpen, sessions }: Chosen): ResolvedScenario => {
  const { withdrawal, confrontation } = sampleScenario.ruptures
  const scenario: Scenario = {
    ...sampleScenario,
    sessions,
    ruptures: {
      withdrawal: { ...withdrawal, hazard: hazard * 0.75, recognition },
      confrontation: { ...confrontation, hazard: hazard * 0.25, recognition },
    },
    repair: { ...sampleScenario.repair, attempt, worked, partly: (1 - worked) * 0.6 },
    dropout: { ...sampleScenario.dropout, whileOpen },
  }
  const resolved = resolveScenario(scenario)
  if (resolved._tag === 'Left') throw new TypeError('unreachable: every setting of the sliders is a sound scenario')
  return resolved.right
}

/** How a rupture ended, or how its course did before it. */
export const endings = ['resolved', 'faded', 'left', 'unresolved'] as const
export type Ending = (typeof endings)[number]

/** The client's scores of one session, of those who came and answered; `null` where too few did. */
export interface ScoresAt {
  readonly session: number
  /** 10, 25, 50, 75 and 90 of 100 scores are not above these. */
  readonly quantiles: readonly [number, number, number, number, number] | null
  /** The median of those with an open rupture. */
  readonly whileOpen: number | null
}

/** Sessions of all courses, and after how many of them the client left. */
export interface Leaving {
  readonly sessions: number
  readonly left: number
}

/** What came of simulated courses. */
export interface Outcome {
  readonly simulated: true
  readonly courses: number
  /** How many courses had no rupture, one, two, three, four, or more. */
  readonly ruptures: readonly number[]
  readonly ended: Readonly<Record<Ending, number>>
  readonly recognised: number
  /** Courses in which a rupture was open when they ended, early or not. */
  readonly endedOpen: number
  readonly endedEarly: number
  /** Sessions that leave a rupture open, and the others; without the last one planned, after which no one leaves early. */
  readonly whileOpen: Leaving
  readonly otherwise: Leaving
  readonly scores: readonly ScoresAt[]
  readonly range: { readonly min: number; readonly max: number }
}

/** Fewer scores than these say little. */
const fewest = 30
const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const

const quantilesOf = (scores: readonly number[]): ScoresAt['quantiles'] => {
  if (scores.length < fewest) return null
  const sorted = Float64Array.from(scores).sort()
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return [at(shares[0]), at(shares[1]), at(shares[2]), at(shares[3]), at(shares[4])]
}

const endingOf = (outcome: TrueRupture['outcome'], hasLeft: boolean): Ending => {
  if (outcome === 'resolved' || outcome === 'faded') return outcome
  return hasLeft ? 'left' : 'unresolved'
}

/** Simulates so many courses and counts what became of them. */
export const simulate = (chosen: Chosen, courses: number): Outcome => {
  const scenario = scenarioOf(chosen)
  const columns = simulateColumns(scenario, { seed: chosen.seed, replication: 0, from: 0, to: courses })
  const ruptures = [0, 0, 0, 0, 0, 0]
  const ended = { resolved: 0, faded: 0, left: 0, unresolved: 0 }
  const leaving = { whileOpen: { sessions: 0, left: 0 }, otherwise: { sessions: 0, left: 0 } }
  const everybody = Array.from({ length: chosen.sessions }, (): number[] => [])
  const open = Array.from({ length: chosen.sessions }, (): number[] => [])
  let [recognised, endedOpen, endedEarly] = [0, 0, 0]
  for (let course = 0; course < courses; course += 1) {
    const truth = truthOf(columns, course)
    const hasLeft = columns.endings[course] === 1
    const most = Math.min(truth.length, ruptures.length - 1)
    ruptures[most] = (ruptures[most] ?? 0) + 1
    endedEarly += hasLeft ? 1 : 0
    endedOpen += truth.some(({ closedAt }) => closedAt === null) ? 1 : 0
    for (const { outcome, recognisedAt } of truth) {
      ended[endingOf(outcome, hasLeft)] += 1
      recognised += recognisedAt === null ? 0 : 1
    }
    const { points } = seriesOf(scenario, columns, course, 'client')
    for (const { session, score } of points) {
      const isOpen = truth.some(({ onset, closedAt }) => onset <= session && (closedAt === null || closedAt > session))
      if (session < chosen.sessions) {
        const side = isOpen ? leaving.whileOpen : leaving.otherwise
        side.sessions += 1
        side.left += hasLeft && session === points.length ? 1 : 0
      }
      if (score === null) continue
      everybody[session - 1]?.push(score)
      if (isOpen) open[session - 1]?.push(score)
    }
  }
  const scores = everybody.map((all, place) => ({
    session: place + 1,
    quantiles: quantilesOf(all),
    whileOpen: quantilesOf(open[place] ?? [])?.[2] ?? null,
  }))
  const { min, max } = scenario.scale
  return {
    simulated: true,
    courses,
    ruptures,
    ended,
    recognised,
    endedOpen,
    endedEarly,
    ...leaving,
    scores,
    range: { min, max },
  }
}

/** What is chosen as the part of an address after `#`. */
export const addressOf = (chosen: Chosen): string =>
  new URLSearchParams(
    [...sliderNames, 'seed' as const].map((name): [string, string] => [name, String(chosen[name])]),
  ).toString()

/** What an address chooses, within the ends of the sliders; what it does not say, or not in numbers, is as at first. */
export const chosenAt = (address: string): Chosen => {
  const given = new URLSearchParams(address)
  const numberOf = (name: SliderName | 'seed', { min, max, step }: Pick<Slider, 'min' | 'max' | 'step'>): number => {
    const text = given.get(name)?.trim()
    const value = text ? Number(text) : Number.NaN
    if (!Number.isFinite(value)) return atFirst[name]
    const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step)
    return Number((min + steps * step).toFixed(2))
  }
  const turned = Object.fromEntries(sliderNames.map((slider) => [slider, numberOf(slider, sliders[slider])])) as Record<
    SliderName,
    number
  >
  return { ...turned, seed: numberOf('seed', { min: 0, max: 999_999, step: 1 }) }
}

/** A count as a share of so many, in percent; of nothing there is none. */
export const percentOf = (count: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * count) / of)}%`)

/** What came of it, in one sentence. */
export const saidOf = ({ courses, ruptures, ended, endedOpen, endedEarly }: Outcome): string => {
  const all = Object.values(ended).reduce((sum, count) => sum + count, 0)
  const some = percentOf(courses - (ruptures[0] ?? 0), courses)
  const mended =
    all === 0
      ? 'No rupture began'
      : `Of ${all.toLocaleString('en')} ruptures, ${percentOf(ended.resolved, all)} were resolved`
  return `${courses.toLocaleString('en')} simulated courses: ${some} had at least one rupture, ${percentOf(endedOpen, courses)} ended with one still open, ${percentOf(endedEarly, courses)} ended early. ${mended}.`
}

/** A share of sessions in percent, with a digit more: they are few. */
export const rateOf = ({ sessions, left }: Leaving): string =>
  sessions === 0 ? '–' : `${((100 * left) / sessions).toFixed(1)}%`
