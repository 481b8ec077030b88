import { readFileSync } from 'node:fs'
import { parseFormsMap } from '../../../../src/schema/index.js'
import type { FormsMap, SessionForm } from '../../../../src/vocabulary/inside.js'

const text = readFileSync('examples/data/invented-reports-map.json', 'utf8')
const parsed = parseFormsMap(JSON.parse(text))
if (parsed._tag === 'Left') throw new TypeError('unreachable: the map of the example is well formed')

/** The map of the example, and its two forms. */
export const inventedMap: FormsMap = parsed.right
const [first, second = first] = inventedMap.forms
export const inventedForms: readonly [SessionForm, SessionForm] = [first, second]
