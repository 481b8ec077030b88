/**
 * Many alliances: the course of states of each, and the panel that multi-state programs read.
 * @module
 */
export { type AllianceCourseState, allianceCourse, allianceStates } from './alliance-course.js'
export { type PanelRow, type PanelView, panelViews, toMsmPanel } from './msm-panel.js'
export type { Transition, TransitionProblem } from './transition.js'
