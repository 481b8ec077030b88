import type { Coder } from '../../vocabulary/inside.js'
import type { Contents, ExactSchema } from '../builders/exact-schema.js'
import { optional, tagged } from '../builders/objects.js'
import { name } from '../builders/values.js'

export const coderFields = (): Contents<Coder> => ({
  person: { id: name('the id of a coder') },
  machine: {
    id: name('the name of a program'),
    model: optional(name('the name of a model with its version')),
    prompt: optional(name('the hash of a prompt')),
    run: optional(name('the name of a run')),
  },
})

export const coder: ExactSchema<Coder> = /* @__PURE__ */ (() => tagged<Coder>(coderFields()))()
