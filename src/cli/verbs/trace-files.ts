import { join } from 'node:path'

/** What a trace writes: findings and proposals, and the scores and alliances they were found in. */
export const traceFiles = {
  findings: 'findings.jsonl',
  proposals: 'proposals.jsonl',
  series: 'series.jsonl',
  alliances: 'alliances.jsonl',
} as const

/** The files of a trace in their folder; `report` reads them there. */
export const tracePaths = (folder: string): Readonly<Record<keyof typeof traceFiles, string>> => ({
  findings: join(folder, traceFiles.findings),
  proposals: join(folder, traceFiles.proposals),
  series: join(folder, traceFiles.series),
  alliances: join(folder, traceFiles.alliances),
})
