/**
 * One self-contained HTML file of what a log or a set of scores holds.
 * @module
 */
export { visible } from './html.js'
export type { Draw, Plot, PlotRow } from './plot.js'
export type { AllianceReported, Report, ReportProvenance, RulesCompared } from './report.js'
export { reportHtml } from './report-html.js'
export { shown } from './table.js'
