/** Short ways to write sheets of the 3RS of 2022. */
import type { CodingSheet } from 'rupture-repair/coding'

const codes = ['WD_P', 'WD_T', 'CF_P', 'CF_T'] as const
type Construct = (typeof codes)[number]

/** A sheet of one coder; a construct that is not given is *not salient* throughout. */
export const sheetOf = (
  given: Partial<Readonly<Record<Construct, readonly (number | null)[]>>>,
  more: { readonly notCodable?: readonly number[]; readonly resolution?: number | null } = {},
): CodingSheet => {
  const length = Math.max(1, ...Object.values(given).map((values) => values.length))
  return {
    sheet: 's',
    session: 2,
    alliance: 'a',
    coder: { _tag: 'person', id: 'anna' },
    codeSet: '3RS-2022',
    use: 'main',
    made: 'independent',
    blindTo: [],
    segments: Array.from({ length }, (_, index) => ({
      at: index + 1,
      codes: Object.fromEntries(
        codes.map((code) => [code, given[code] === undefined ? 1 : (given[code][index] ?? null)]),
      ),
      ...(more.notCodable?.includes(index + 1) ? { notCodable: true as const } : {}),
      strategies: [],
    })),
    sessionRatings: more.resolution === undefined ? {} : { resolution: more.resolution },
  }
}
