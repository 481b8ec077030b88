/** The plotting libraries, in a file of their own, which is loaded when something is drawn. */
export * as vega from 'vega'
export { compile } from 'vega-lite'
