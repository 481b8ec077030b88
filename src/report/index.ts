/**
 * One self-contained HTML file of what a log or a set of scores holds.
 * @module
 */
export { visible } from '../kernel/inside.js'
export { shown } from './page/table.js'
export type { Draw, Plot } from './plot/plot.js'
export { reportHtml } from './report-html.js'
export { sheetHtml } from './sheet-html.js'
export type { Report } from './shown/report.js'
