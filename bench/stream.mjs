// Reads a log line by line and keeps one alliance at a time: `node stream.mjs parse|tally FILE`. The tally of all is printed.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { evolve, initial, tally } from 'rupture-repair'
import { readLogStream } from 'rupture-repair/journal'

const [, , what, file] = process.argv

const parsed = async () => {
  let lines = 0
  for await (const line of createInterface({ input: createReadStream(file) })) if (JSON.parse(line)) lines += 1
  return lines
}

const tallied = async () => {
  const counts = {}
  const end = (state) => {
    for (const [outcome, count] of Object.entries(tally([state], 'client')))
      counts[outcome] = (counts[outcome] ?? 0) + count
  }
  let [open, state] = [undefined, initial]
  for await (const { entry, isNext, problems } of readLogStream(createReadStream(file, 'utf8'))) {
    if (problems.length > 0 || !isNext) throw new Error(problems[0]?.expected ?? 'entries in order')
    if (open !== undefined && entry.alliance !== open) {
      end(state)
      state = initial
    }
    open = entry.alliance
    state = evolve(state, entry.event)
  }
  end(state)
  return counts
}

console.log(JSON.stringify(await { parse: parsed, tally: tallied }[what]()))
