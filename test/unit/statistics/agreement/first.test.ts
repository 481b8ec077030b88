import {
  cohenKappa,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  percentAgreement,
} from 'rupture-repair/statistics'
import { it } from 'vitest'

it('x', () => {
  console.log(
    intraclassCorrelations([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]),
  )
  const N = null
  const k = [
    [1, 1, N, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [N, 5, 5, 5],
    [N, N, 1, 1],
    [N, N, 3, N],
  ]
  for (const l of ['nominal', 'ordinal', 'interval', 'ratio'] as const) console.log(l, krippendorffAlpha(k, l))
  console.log(
    gwetAc1(
      k.map((r) => r.map((v) => (v === null ? null : v - 1))),
      5,
    ),
    percentAgreement(k),
  )
  console.log(
    cohenKappa([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]),
  )
})
