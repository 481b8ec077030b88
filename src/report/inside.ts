/** What the other modules of this package need of the reports besides their public part. */
export { codePoint } from './page/html.js'
