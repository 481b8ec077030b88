// The scenario of the benchmark of courses, and the numbers of it that the programs in C, numpy and R read.
import { resolveScenario, sampleScenario } from 'rupture-repair/simulation'
import { strategies, strategyFamilies } from 'rupture-repair/vocabulary'

export const seed = 20261122

const resolved = resolveScenario({ ...sampleScenario, sessions: 40 })
if (resolved._tag === 'Left') throw new Error(resolved.left[0].expected)
export const scenario = resolved.right

/** In the order in which courses-parameters.h reads them. */
export const parameters = () => {
  const { scale, population, growth, dynamics, ruptures, repair, stages, dropout, raters } = scenario
  const rater = ({ bias, noiseSd, missing }) => [bias, noiseSd, missing]
  const kind = (name) => {
    const { hazard, perPointBelow, drop, recognition } = ruptures[name]
    const model = stages[name]
    const number = (id) => model.stages.findIndex((stage) => stage.id === id) + 1
    const arcs = (id) => model.arcs.filter(({ from }) => from === id)
    return [
      ...[hazard, perPointBelow, drop.mean, drop.sd, recognition, model.stages.length, number(model.starts[0])],
      ...model.stages.flatMap(({ id }) => [
        ...[model.ends.includes(id) ? 1 : 0, arcs(id).length],
        ...arcs(id).flatMap(({ to, is }) => [number(to), is === 'expected' ? 1 : repair.possibleArcs]),
      ]),
    ]
  }
  return [
    ...[scenario.sessions, population.clientsPerTherapist, scale.min, scale.max, scale.step ?? 0],
    ...[population.mean, population.traitSd, population.therapistSd, growth],
    ...[dynamics.within.sd, dynamics.within.autocorrelation, dynamics.halfLife ?? -1, dynamics.fading],
    ...[repair.attempt, repair.breakOff, repair.worked, repair.partly, repair.partlyGain, repair.beyond],
    ...[dropout.share, dropout.decline, dropout.perPointBelow, dropout.whileOpen, dropout.attribution],
    strategies.length,
    ...strategies.flatMap((one) => [
      repair.strategies[one] ?? 0,
      strategyFamilies[one].emphasis === 'immediate' ? 1 : 0,
    ]),
    ...[...kind('withdrawal'), ...kind('confrontation'), ...rater(raters.client)],
    ...(raters.therapist ? [1, ...rater(raters.therapist), raters.therapist.blindUntilRecognised ? 1 : 0] : [0]),
    ...(raters.before ? [1, ...rater(raters.before), raters.before.fall] : [0]),
  ].join('\n')
}
