/** What is behind *Code a session*: invented sessions, the codes that a reader gives, and how far they agree with the consensus. */
import { type CodingSheet, codeSet3RS2022 } from 'rupture-repair/coding'
import { cohenKappa, gwetAc1, percentAgreement } from 'rupture-repair/statistics'

/** An invented session: what was said in each segment. */
export interface Session {
  readonly alliance: string
  readonly session: number
  readonly about: string
  readonly segments: readonly {
    readonly at: number
    readonly turns: readonly { readonly by: string; readonly says: string }[]
  }[]
}

const codes = codeSet3RS2022.codes.map(({ code }) => code)

/** The codes in plain words, in the order of the set. */
export const constructs: readonly (readonly [code: string, words: string])[] = [
  ['WD_P', 'withdrawal, patient'],
  ['WD_T', 'withdrawal, therapist'],
  ['CF_P', 'confrontation, patient'],
  ['CF_T', 'confrontation, therapist'],
]

/** The reader's codes: a row a segment, a value or null for each code. */
export type Given = readonly Readonly<Record<string, number | null>>[]

export const nothingGiven = ({ segments }: Session): Given =>
  segments.map(() => Object.fromEntries(codes.map((code) => [code, null])))

/** The codes after one of them is given. */
export const give = (given: Given, segment: number, code: string, value: number | null): Given =>
  given.map((row, index) => (index === segment ? { ...row, [code]: value } : row))

export const givenCount = (given: Given): number => given.flatMap((row) => Object.values(row)).filter(isGiven).length

const isGiven = (value: unknown): value is number => typeof value === 'number'

/** Returns the consensus on a session, from a file of sheets. */
export const consensusOf = ({ alliance }: Session, lines: string): Given => {
  const sheets = lines
    .trim()
    .split('\n')
    .map((line): CodingSheet => JSON.parse(line))
  const segments = sheets.find((sheet) => sheet.alliance === alliance)?.segments ?? []
  return segments.map((segment) =>
    Object.fromEntries(
      Object.entries(segment.codes).map(([code, value]) => [code, isGiven(value) ? value : null] as const),
    ),
  )
}

/** How far the reader and the consensus agree on whether one code is present, over the segments that the reader rated. */
export interface Agreement {
  readonly code: string
  readonly rated: number
  readonly both: number
  readonly onlyYou: number
  readonly onlyConsensus: number
  readonly neither: number
  readonly percent: string
  readonly kappa: string
  readonly ac1: string
}

/** Returns the agreement on each code, where a value counts as present from the cut on. */
export const agreementWith = (given: Given, consensus: Given, cut: number): readonly Agreement[] =>
  codes.map((code) => {
    const pairs = given.flatMap((row, index) => {
      const [own, other] = [row[code], consensus[index]?.[code]]
      return isGiven(own) && isGiven(other) ? [[Number(own >= cut), Number(other >= cut)] as const] : []
    })
    const count = (own: number, other: number): number =>
      pairs.filter(([one, two]) => one === own && two === other).length
    const table = [
      [count(0, 0), count(0, 1)],
      [count(1, 0), count(1, 1)],
    ]
    return {
      code,
      rated: pairs.length,
      both: count(1, 1),
      onlyYou: count(1, 0),
      onlyConsensus: count(0, 1),
      neither: count(0, 0),
      percent: shown(percentAgreement(pairs)),
      kappa: shown(cohenKappa(table)),
      ac1: shown(gwetAc1(pairs, 2)),
    }
  })

const reasons: Readonly<Record<string, string>> = {
  'one-category': 'not defined: one category only',
  'one-unit': 'not defined: one segment',
  empty: 'nothing rated',
}

const shown = ({ value, because }: { readonly value: number | null; readonly because?: string }): string =>
  value === null ? (reasons[because ?? ''] ?? 'not defined') : value.toFixed(2)

/** The places where the reader and the consensus differ by two steps or more. */
export const apart = (given: Given, consensus: Given): readonly string[] =>
  given.flatMap((row, index) =>
    constructs.flatMap(([code, words]) => {
      const [own, other] = [row[code], consensus[index]?.[code]]
      return isGiven(own) && isGiven(other) && Math.abs(own - other) >= 2
        ? [`Segment ${index + 1}, ${words}: you ${own}, consensus ${other}.`]
        : []
    }),
  )

/** The reader's codes as a sheet at rest, one line. */
export const sheetOf = ({ alliance, session }: Session, given: Given): string =>
  JSON.stringify({
    v: 1,
    sheet: `reader-${alliance}`,
    session,
    alliance,
    coder: { _tag: 'person', id: 'reader' },
    codeSet: codeSet3RS2022.id,
    use: 'training',
    made: 'independent',
    blindTo: ['consensus'],
    segments: given.map((row, index) => ({ at: index + 1, codes: row, strategies: [] })),
    sessionRatings: {},
  })
