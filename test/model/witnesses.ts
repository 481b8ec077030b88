/** The table of courses into each rejection is an example that ships; the tests go by the same. */
export { rejections as witnesses } from '../../examples/rejections.js'
