export { score } from '../verbs/inside.js'
