/**
 * Many alliances: the course of states of each, and the panel that multi-state programs read.
 * @module
 */
export { allianceCourse, allianceStates } from './alliance-course.js'
export { toMsmPanel } from './msm-panel.js'
export type { Transition, TransitionProblem } from './transition.js'
