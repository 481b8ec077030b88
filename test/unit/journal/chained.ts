import { readFileSync } from 'node:fs'
import { getOrThrow } from 'rupture-repair'
import { chainLog, formatLog, type Log, readWholeLog, verifyLog } from 'rupture-repair/journal'
import type { VerifiedLog } from '../../../src/journal/verified-log.js'
import { sha256 } from '../../sha256.js'

/** A log of the examples. */
export const sample = (file: string): Log =>
  getOrThrow(readWholeLog(readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8')))

/** Three alliances, and the same as a chain: its text, its lines and its head. */
export const log: Log = sample('data/three-alliances.jsonl')
export const chained: string = formatLog(chainLog(log, sha256))
export const lines: readonly string[] = chained.trimEnd().split('\n')

export const textOf = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
export const verified = (text: string, head?: string): VerifiedLog =>
  verifyLog(text, head === undefined ? { sha256 } : { sha256, head })
export const head: string | null = verified(chained).head
