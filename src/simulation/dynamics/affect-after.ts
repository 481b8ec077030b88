/**
 * Two people who move each other's affect.
 *
 * d client/dt = inertia·(client − alone) + influence·F(therapist), and the same for the therapist with the client's affect;
 * inertia below 0. F is in proportion with ends at ±1, or x / (1 + |x|). Solved by the classical Runge–Kutta method of
 * order 4 with 16 steps a unit of time, from + − × ÷ alone; its error is about 10⁻⁶, and 10⁻³ across a corner of F.
 *
 * Source: Liebovitch, Peluso, Norman, Su & Gottman (2011), Mathematical model of the dynamics of psychotherapy, Cogn
 * Neurodyn 5:265–275, form of the equations as recalled; the breakpoints of F were not read, so its two shapes here are
 * this library's.
 */
import type { AffectParameters, InfluenceShape } from '../scenario/affect-parameters.js'

export interface Affect {
  readonly client: number
  readonly therapist: number
}

const stepsPerUnit = 16

const acted = (shape: InfluenceShape, affect: number): number => {
  const size = Math.abs(affect)
  if (shape === 'saturating') return affect / (1 + size)
  return size <= 1 ? affect : affect / size
}

/**
 * Returns where the affect of two people is after some time, in the unit of the rates, from where it was; `NaN` after a time
 * that is not from 0 and finite.
 *
 * @example
 * const client = { inertia: -1, alone: 0, influence: 0.5 }
 * const therapist = { inertia: -1, alone: 0.5, influence: 0 }
 * const two = { client, therapist, shape: 'linear' } as const
 * affectAfter(two, { client: -1, therapist: 0.5 }, 20).client.toFixed(6) // => '0.250000'
 */
export const affectAfter = (parameters: AffectParameters, from: Affect, time: number): Affect => {
  if (!(time >= 0 && time < Number.POSITIVE_INFINITY)) return { client: Number.NaN, therapist: Number.NaN }
  const steps = Math.ceil(time * stepsPerUnit)
  const h = time / steps
  let { client: c, therapist: t } = from
  const { client, therapist, shape } = parameters
  for (let step = 0; step < steps; step += 1) {
    const c1 = client.inertia * (c - client.alone) + client.influence * acted(shape, t)
    const t1 = therapist.inertia * (t - therapist.alone) + therapist.influence * acted(shape, c)
    const [cHalf, tHalf] = [c + (h / 2) * c1, t + (h / 2) * t1]
    const c2 = client.inertia * (cHalf - client.alone) + client.influence * acted(shape, tHalf)
    const t2 = therapist.inertia * (tHalf - therapist.alone) + therapist.influence * acted(shape, cHalf)
    const [cAgain, tAgain] = [c + (h / 2) * c2, t + (h / 2) * t2]
    const c3 = client.inertia * (cAgain - client.alone) + client.influence * acted(shape, tAgain)
    const t3 = therapist.inertia * (tAgain - therapist.alone) + therapist.influence * acted(shape, cAgain)
    const [cWhole, tWhole] = [c + h * c3, t + h * t3]
    const c4 = client.inertia * (cWhole - client.alone) + client.influence * acted(shape, tWhole)
    const t4 = therapist.inertia * (tWhole - therapist.alone) + therapist.influence * acted(shape, cWhole)
    c += (h / 6) * (c1 + 2 * c2 + 2 * c3 + c4)
    t += (h / 6) * (t1 + 2 * t2 + 2 * t3 + t4)
  }
  return { client: c, therapist: t }
}
