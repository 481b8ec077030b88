/** Throws in a branch that cannot be reached: a tag added to a union breaks compilation at every `switch` that ends here. */
export const absurd = (never: never): never => {
  throw new TypeError(`unreachable: ${(never as { _tag?: string })?._tag ?? never}`)
}
