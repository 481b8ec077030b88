/**
 * A string with one meaning, which the compiler keeps apart from strings with another.
 *
 * The key is a string literal: one keyed by a `unique symbol` is not assignable between the ESM and the CJS types of one package.
 */
export type Brand<Name extends string> = string & { readonly __brand?: Name }
