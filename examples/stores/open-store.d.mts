import type { Store } from 'rupture-repair/store'

export declare const openStore: (file: string) => Promise<Store>
