/**
 * Random numbers against published vectors, a C program each for the words and the normals (scripts/threefry.c,
 * scripts/normal.c), R's qnorm and 40 digits of mpmath (scripts/normal-quantile.R and .py). Scripts stand beside this file.
 */
import { logarithm, normal, normalQuantile, uniform } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/statistics/inside.js'
import { threefryInto } from '../../src/statistics/random/threefry.js'

type Words = readonly [number, number, number, number]

const hex = (words: string): Words => {
  const [a = 0, b = 0, c = 0, d = 0] = words.split(' ').map((word) => Number.parseInt(word, 16))
  return [a, b, c, d]
}

describe('Threefry4x32-20', () => {
  // tests/kat_vectors of Random123 (D. E. Shaw Research), lines `threefry4x32 20`: counter, key, words.
  it.each([
    ['0 0 0 0', '0 0 0 0', '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
    [
      'ffffffff ffffffff ffffffff ffffffff',
      'ffffffff ffffffff ffffffff ffffffff',
      '2a881696 57012287 f6c7446e a16a6732',
    ],
    [
      '243f6a88 85a308d3 13198a2e 03707344',
      'a4093822 299f31d0 082efa98 ec4e6c89',
      '59cd1dbb b8879579 86b5d00c ac8b6d84',
    ],
  ])('of counter %s', (counter, key, words) => {
    const made = new Uint32Array(4)
    threefryInto(made, ...hex(key), ...hex(counter))
    expect([...made]).toEqual(hex(words))
  })

  const most = 2 ** 32 - 1

  // Printed by scripts/threefry.c, which reads the address layout from its description.
  it.each([
    [0, 2624366954, 4238984405, 2409874720, 2570563758],
    [1, 3102557705, 2860925893, 3444554026, 742208087],
    [20261122, 1227518639, 4284396574, 2947592900, 3156567010],
    [4294967295, 4119434552, 2586081457, 827070055, 2046289519],
    [4294967296, 2120643104, 3713813762, 1520313205, 1515811269],
    [9007199254740991, 1471500804, 2253594782, 3342120341, 1378459325],
  ])('words of seed %i', (seed, ...words) => {
    expect([
      wordAt(seed, 0, 0, 0, 0),
      wordAt(seed, 1, 2, 3, 5),
      wordAt(seed, most, 65_536, 40, most),
      wordAt(seed, 0, most, most, 65_538),
    ]).toEqual(words)
  })

  it('a thousand addresses', () => {
    let [xors, sum] = [0, 0]
    for (let i = 0; i < 1_000; i += 1) {
      const word = wordAt(i * 0x9e3779b97f, i % 7, i * i, i % 41, i % 11)
      xors = (xors ^ word) >>> 0
      sum = (sum + word) >>> 0
    }
    expect([xors, sum]).toEqual([1581270927, 249129461])
  })
})

describe('normal quantiles', () => {
  // p, R's qnorm(p), and the true quantile and logarithm of that p, rounded to the nearest double.
  const points: readonly (readonly [p: number, r: number, quantile: number, log: number])[] = [
    [1.1102230246251565e-16, -8.209536151601386, -8.209536151601387, -36.7368005696771],
    [1e-12, -7.034483825301132, -7.034483825301132, -27.631021115928547],
    [1.1641532182693481e-10, -6.337957754553789, -6.3379577545537895, -22.873856958478196],
    [1e-6, -4.753424308822899, -4.753424308822899, -13.815510557964274],
    [0.001, -3.090232306167813, -3.0902323061678136, -6.907755278982137],
    [0.025, -1.9599639845400538, -1.9599639845400543, -3.6888794541139363],
    [0.0749999, -1.4395321773759004, -1.4395321773759007, -2.590268498780049],
    [0.075, -1.4395314709384557, -1.439531470938456, -2.5902671654458267],
    [0.0750001, -1.4395307645017297, -1.4395307645017297, -2.5902658321133822],
    [0.1587, -0.9998150936147442, -0.9998150936147444, -1.8407396514497736],
    [0.3, -0.5244005127080407, -0.5244005127080408, -1.2039728043259361],
    [0.4999999, -2.5066282747031068e-7, -2.5066282747031063e-7, -0.6931473805599653],
    [0.6, 0.2533471031357998, 0.2533471031357997, -0.5108256237659907],
    [0.925, 1.439531470938456, 1.4395314709384561, -0.0779615414697118],
    [0.975, 1.9599639845400536, 1.9599639845400538, -0.025317807984289897],
    [0.9999, 3.7190164854557084, 3.7190164854557084, -0.00010000500033334732],
    [0.9999999998835847, 6.3379577545537886, 6.3379577545537895, -1.1641532183371108e-10],
  ]
  const relative = (reached: number, expected: number): number => Math.abs(reached / expected - 1)

  it('agree with R and with 40 digits to three units in the last place', () => {
    const worst = [
      Math.max(...points.map(([p, r]) => relative(normalQuantile(p), r))),
      Math.max(...points.map(([p, , quantile]) => relative(normalQuantile(p), quantile))),
      Math.max(...points.map(([p, , , log]) => relative(logarithm(p), log))),
    ]
    console.info(`greatest relative error: qnorm ${worst[0]}, 40 digits ${worst[1]}, logarithm ${worst[2]}`)
    expect(Math.max(...worst)).toBeLessThan(3 * 2 ** -52)
  })

  it('agree with Math.log over the whole range', () => {
    for (let exponent = -1074; exponent < 1024; exponent += 1) {
      const x = 1.37 * 2 ** exponent
      expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(Math.abs(Math.log(x)) * 2 ** -52)
    }
  })

  // Printed by scripts/normal.c, compiled by gcc with -O1 and with -O3, both without contraction.
  it('have the same bits as a C program gives', () => {
    const view = new DataView(new ArrayBuffer(8))
    const bits = (x: number): bigint => {
      view.setFloat64(0, x)
      return view.getBigUint64(0)
    }
    let [normals, logarithms] = [0n, 0n]
    for (let i = 0; i < 200_000; i += 1) {
      const word = (i < 100_000 ? Math.imul(i, 42949) : Math.imul(Math.imul(i, i), 2654435761)) >>> 0
      const p = uniform(word)
      normals ^= BigInt.asUintN(64, bits(normal(word)) + BigInt(i))
      logarithms ^= BigInt.asUintN(64, bits(logarithm(p * p)) + BigInt(i))
    }
    expect([normals, logarithms]).toEqual([0xff6aceb7641d4c39n, 0x0113e36892da33e0n])
  })
})
