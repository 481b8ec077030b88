/**
 * The answer, where there is one; an example that is refused is a
 * mistake in the example.
 */
export const right = ({ _tag, right, left }) => {
  if (_tag === 'Left') throw new Error(JSON.stringify(left))
  return right
}
