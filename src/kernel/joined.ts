/**
 * Joins two lists and keeps the types of both; a call, unlike a spread, can be marked pure, so that an unused list is left out.
 */
export const joined = <const A extends readonly unknown[], const B extends readonly unknown[]>(
  first: A,
  second: B,
): readonly [...A, ...B] => [...first, ...second]
