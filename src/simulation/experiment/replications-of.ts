import type { Experiment } from './experiment.js'

/** Returns the numbers of the replications of an experiment, from 0. */
export const replicationsOf = ({ replications }: Experiment): readonly number[] =>
  Array.from({ length: replications }, (_, replication) => replication)
