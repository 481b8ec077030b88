// Walks invented files: a recorded log and what came of it, then
// questionnaire answers and what became of each fall of a score.
// Run it with `npm run demo`; it calls the built command line just as a
// reader would.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readWholeLog } from 'rupture-repair/journal'
import { isLeft } from 'rupture-repair/kernel'
import { narrate } from 'rupture-repair/language'

const project = fileURLToPath(new URL('..', import.meta.url))

const answers =
  "examples/data/invented-answers.csv --id id --session session --instrument wai-sr --items 'q{n}'"
const log = 'examples/data/one-repair.jsonl'
const fall = '--score total --better higher --rule drop --param floor=8'

const replayed = {
  say: `2. WHAT CAME OF IT. The same log, replayed: every entry is checked against those before it, and the episode is summed up. Whether it
   is resolved depends on whose judgement counts; here the client's.`,
  run: `replay ${log} --resolved-by client`,
}

const contested = {
  say: `3. WHOSE JUDGEMENT. Three invented alliances: one mended, one where the therapist says resolved and the client does not, one that ended
   over what happened. By the client's judgement one is resolved ...`,
  run: 'replay examples/data/three-alliances.jsonl --resolved-by client',
}

const otherWord = {
  say: "   ... and by the therapist's judgement two are. The record keeps both readings; nothing decides between them for you.",
  run: 'replay examples/data/three-alliances.jsonl --resolved-by therapist',
}

const scored = [
  {
    say: `4. SCORES. People are not always asked what happened; often there is a questionnaire. After each session five other clients, who
   never lived either, answered the twelve questions of a short one on the alliance (WAI-SR). Here are the scores of the first.
   "task", "goal" and "bond" are its three parts: agreement on what is done, agreement on what it is for, and trust. More is
   better; all twelve together lie between 12 and 60.`,
    run: `score ${answers} --where id=invented-a`,
  },
  {
    say: `5. A BLANK IS NOT GUESSED. The fifth client left one question of session 2 unanswered. Every score that question belongs to is
   withheld (–), and a note says so.`,
    run: `score ${answers} --where id=invented-e`,
  },
  {
    say: `6. FALLS OF A SCORE. In all five clients, where did the sum fall by at least 8 points below the session before, and did it come
   back? (8 is this example's choice; you choose your own.) Two are found. The fourth client ticked the highest answer every
   time: no one can see a fall of trust behind that, so the notes say "unknown", not "no fall". And the computer says how many
   of as restless clients would show such a fall if nothing happened to them at all: here about half. A fall is a reason to ask.`,
    run: `detect ${answers} ${fall}`,
  },
  {
    say: `7. WHAT BECAME OF THEM. A second file says how treatment ended. One score came back and treatment was completed; the other had not
   come back when the client left. A questionnaire cannot tell why, nor what the two people did about it. It can say: ask.`,
    run: `trace ${answers} ${fall} --endings examples/data/invented-endings.csv`,
  },
]

/**
 * The words of a command line; those in single quotes stay together.
 */
const words = (line) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare,
  )

const show = ({ say, run }) => {
  console.log(`\n${say}\n\n$ rupture-repair ${run}\n`)
  const { status } = spawnSync(
    process.execPath,
    ['dist/cli/main.js', ...words(run)],
    {
      cwd: project,
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}

const tell = () => {
  console.log(`
Everything you see here is invented: no one in it ever lived.

1. A RECORD. Only the people in it know what happened between them. Here is a log in which a therapist and a client noted it, session by
   session, in plain words: the client went quiet, then protested, a first attempt at repair did not work, a second did.
`)
  const read = readWholeLog(readFileSync(`${project}/${log}`, 'utf8'))
  if (isLeft(read)) throw new Error(`${log} is no log`)
  for (const { lines } of read.right.alliances) {
    for (const line of narrate(
      lines.map(({ event }) => event),
      'clinician',
    ))
      console.log(`   ${line}`)
  }
}

tell()
for (const step of [replayed, contested, otherWord, ...scored])
  show(step)
