/** How many strains in other relationships a person remembers as mended. */
export const repairHistories = ['none', 'some', 'many'] as const
export type RepairHistory = (typeof repairHistories)[number]
