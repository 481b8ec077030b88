export type { Path, Problem } from '../../vocabulary/inside.js'
