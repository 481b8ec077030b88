// Walks invented files from questionnaire answers to what became of each fall of a score, and through a recorded log.
// Run it with `npm run demo`; it calls the built command line just as a reader would.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readLog } from 'rupture-repair/journal'
import { isLeft } from 'rupture-repair/kernel'
import { narrate } from 'rupture-repair/language'

const project = fileURLToPath(new URL('..', import.meta.url))

const answers = "examples/data/invented-answers.csv --id id --session session --instrument wai-sr --items 'q{n}'"
const log = 'examples/data/one-repair.jsonl'
const fall = '--score total --better higher --rule drop --param floor=8'

const steps = [
  {
    say: `Everything you see here is invented: five clients who never lived, and a log that somebody made up.

1. SCORES. After each session a client answered the twelve questions of a short alliance questionnaire (WAI-SR). Here are the
   scores of the first client. "task", "goal" and "bond" are its three parts: agreement on what is done, agreement on what it is
   for, and trust. More is better; all twelve together lie between 12 and 60.`,
    run: `score ${answers} --where id=invented-a`,
  },
  {
    say: `2. A BLANK IS NOT GUESSED. The fifth client left one question of session 2 unanswered. Every score that question belongs to is
   withheld (–), and a note says so.`,
    run: `score ${answers} --where id=invented-e`,
  },
  {
    say: `3. FALLS OF A SCORE. In all five clients, where did the sum fall by at least 8 points below the session before, and did it come
   back? (8 is this example's choice; you choose your own.) Two are found. The fourth client ticked the highest answer every
   time: nobody can see a fall of trust behind that, so the notes say "unknown", not "no fall". And the computer says how many
   of as restless clients would show such a fall if nothing happened to them at all: here about half. A fall is a reason to ask.`,
    run: `detect ${answers} ${fall}`,
  },
  {
    say: `4. WHAT BECAME OF THEM. A second file says how treatment ended. One score came back and treatment was completed; the other had not
   come back when the client left. A questionnaire cannot tell why, nor what the two people did about it. It can say: ask.`,
    run: `trace ${answers} ${fall} --endings examples/data/invented-endings.csv`,
  },
]

const replayed = {
  say: `6. WHAT CAME OF IT. The same log, replayed: every entry is checked against those before it, and the episode is summed up. Whether it
   is resolved depends on whose word counts; here the client's.`,
  run: `replay ${log} --resolved-by client`,
}

const contested = {
  say: `7. WHOSE WORD. Three invented alliances: one mended, one where the therapist says resolved and the client does not, one that ended
   over what happened. On the client's word one is resolved ...`,
  run: 'replay examples/data/three-alliances.jsonl --resolved-by client',
}

const otherWord = {
  say: "   ... and on the therapist's word two are. The record keeps both readings; nothing decides between them for you.",
  run: 'replay examples/data/three-alliances.jsonl --resolved-by therapist',
}

/** The words of a command line; those in single quotes stay together. */
const words = (line) => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare)

const show = ({ say, run }) => {
  console.log(`\n${say}\n\n$ rupture-repair ${run}\n`)
  const { status } = spawnSync(process.execPath, ['dist/cli/main.js', ...words(run)], {
    cwd: project,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const tell = () => {
  console.log(`
5. A RECORD. Scores show that something moved; only people know what happened. Here is a log in which an invented therapist and client
   noted it, session by session, told in plain words: the client went quiet, then protested, a first attempt at mending did not work, a
   second did.
`)
  const read = readLog(readFileSync(`${project}/${log}`, 'utf8'))
  if (isLeft(read)) throw new Error(`${log} is no log`)
  for (const { lines } of read.right.alliances) {
    for (const line of narrate(
      lines.map(({ event }) => event),
      'clinician',
    ))
      console.log(`   ${line}`)
  }
}

for (const step of steps) show(step)
tell()
for (const step of [replayed, contested, otherWord]) show(step)
