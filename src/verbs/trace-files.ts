/** What a trace writes: findings and proposals, and the scores and alliances they were found in. */
export const traceFiles = ['findings.jsonl', 'proposals.jsonl', 'series.jsonl', 'alliances.jsonl'] as const
