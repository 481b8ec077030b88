export declare const appendLines: (
  path: string,
  lines: readonly string[],
) => void
