export { parseInstrument } from '../schema/index.js'
