export type { Malformed, Path, Problem } from '../../vocabulary/inside.js'
