/** What a rule is: its definition, its parameters, and what all rules do alike. */
export * from './definition.js'
export * from './key-of.js'
export * from './kinds.js'
export * from './parameter.js'
export * from './rule.js'
export * from './scale-end.js'
export * from './worsening.js'
