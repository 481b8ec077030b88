export { detect } from '../verbs/inside.js'
