export type Unstamped<C> = C extends unknown ? Omit<C, 'stamp'> : never
