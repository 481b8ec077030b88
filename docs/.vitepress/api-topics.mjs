/**
 * A page a topic: TypeDoc writes one page a module, and those of the large modules are taken apart here. A name goes where
 * the file that declares it is named below, and otherwise under the last topic of its module.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'

/** The files and folders of each topic, those most used first. */
const topics = {
  alliance: {
    'Deciding and replaying': ['decide', 'evolve', 'replay', 'preview', 'batch', 'decider', 'sample-alliance'],
    Outcomes: ['outcome'],
    'Accounts, cautions and remarks': ['conclusions'],
    'Who sees what': ['seen'],
    'What a person may record': ['seen/amend-as', 'seen/decide-as', 'seen/preview-for', 'seen/undo-as'],
    'Sharing and redaction': ['sharing'],
    'The record': ['record', 'rules'],
  },
  coding: {
    Sheets: ['sheet', 'check-sheets', 'sheet-problem', 'code-value'],
    Agreement: ['agreement', 'agreement-document'],
    'Machines and people': [
      'machine-codes',
      'machine-sheets',
      'judged-units',
      'thresholds',
      'choose-threshold',
      'missed-by-people',
      'runs-agreement',
    ],
    'Code sets': ['code-set', 'coded-run'],
    'From codes to proposals': [],
  },
  detection: {
    'Rules and findings': ['registry', 'definition', 'rules', 'propose', 'ceiling', 'finding'],
    'False alarms': ['chance'],
    'Two raters': ['two-raters'],
    'Rules side by side': ['side-by-side', 'judged'],
  },
  episode: {
    'Stage models': ['models'],
    'One rupture and its repair': [],
  },
  instruments: {
    Questionnaires: ['keys', 'instruments', 'find-instrument', 'withheld'],
    'Scoring and defining': [],
  },
  simulation: {
    Scenarios: ['scenario', 'dynamics'],
    Courses: ['run', 'log', 'columns'],
    Experiments: ['experiment', 'arms'],
    Calibration: ['calibration'],
  },
  statistics: {
    'Change of one person': [
      'clinical-cutoff',
      'jacobson-truax',
      'reliable-change',
      'difference-reliability',
      'dynamic-complexity',
    ],
    'Agreement and comparison': [
      'agreement',
      'arms',
      'match-events',
      'correlation',
      'two-shares',
      'wilson-interval',
      'intraclass',
    ],
    'Time to an ending': ['risks'],
    'Chance and simulation': ['random', 'monte-carlo'],
    'Series and spread': [],
  },
  vocabulary: {
    'Outcomes and judgements': ['attempt', 'conclusion', 'effect', 'outcome', 'rating', 'repair-history'],
    'Ruptures and strategies': [
      'rupture-kind',
      'component',
      'severity',
      'strategy',
      'hindrance',
      'factor',
      'harm',
      'frame',
    ],
    Markers: ['marker', 'coder'],
    'People, ties and settings': [],
  },
}

/** What most programs begin with: these names come first on their pages. */
const first = [
  ...['decide', 'evolve', 'replay', 'preview', 'initial', 'recordAll', 'outcomesOf', 'tally', 'cautionsIn', 'redact'],
  ...['detect', 'rules', 'parseRule', 'falseAlarmRate', 'compareRules', 'multiverse', 'discrepancy', 'disaggregate'],
  ...['stageModels', 'conformity', 'instruments', 'score', 'defineInstrument', 'reliableChangeInputs'],
  ...['resolveScenario', 'simulateColumns', 'runExperiment', 'powerOf', 'calibrate'],
  ...[
    'receive',
    'parseEvent',
    'formatLine',
    'readWholeLog',
    'replayLog',
    'narrate',
    'explain',
    'reportHtml',
    'makeSeries',
  ],
  ...['reliableChange', 'cohenKappa', 'wilsonInterval', 'outcomes', 'ruptureKinds', 'strategies', 'settings'],
]

const placed = ({ title }) => {
  const place = first.indexOf(title.replace('()', ''))
  return place < 0 ? first.length : place
}

/** Words as TypeDoc makes an anchor of them. */
const slug = (words) =>
  words
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')

/** The members of a module's page, each with the anchor that TypeDoc's links use, which counts those that are alike. */
const membersOf = (text) => {
  const seen = new Map()
  return text
    .split(/^(?=### )/m)
    .slice(1)
    .map((part) => {
      const [, title] = /^### (.+)/.exec(part)
      const plain = slug(title)
      const count = seen.get(plain) ?? 0
      seen.set(plain, count + 1)
      const [own] = part.split(/^(?:\*\*\*|## .+)$/m)
      return { title, anchor: count === 0 ? plain : `${plain}-${count}`, text: own.trim() }
    })
}

/** All that links to a member may name: itself, and its properties and type parameters. */
const placesIn = ({ anchor, text }) => [anchor, ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id]) => id)]

const fileOf = ({ text }) => /^Defined in: \[([\w/.-]+)\.ts:/m.exec(text)?.[1] ?? ''

/** The names of a module under its topics, which keep the order above. */
const underTopics = (module, members) => {
  const names = Object.keys(topics[module])
  const topicOf = (member) => {
    const [, ...path] = fileOf(member).split('/')
    const holding = (place) => names.find((name) => topics[module][name].includes(place))
    return holding(path.join('/')) ?? holding(path[0]) ?? names.at(-1)
  }
  return names.map((topic) => ({
    topic,
    members: members.filter((member) => topicOf(member) === topic),
    path: `${module}/${slug(topic)}.md`,
  }))
}

/** One level up, since the topic is the title of its page; with TypeDoc's own anchor. */
const onItsPage = ({ title, anchor, text }) =>
  text.replace(/^### .+/, `### ${title} {#${anchor}}`).replaceAll(/^#(#+ )/gm, '$1')

/** What a name is, in its docstring's first sentence. */
const about = ({ text }) => {
  const [said = ''] = text
    .split('\n\n')
    .slice(1)
    .filter((part) => !/^(?:>|Defined in|#|\||```)/.test(part))
  return (/^(.+?[.:])(?:\s|$)/s.exec(said)?.[1] ?? said).replaceAll('\n', ' ').replace(/:$/, '.')
}

/** The pages that a module's page becomes: itself, and one for every topic. */
const pagesOf = (from, text) => {
  const module = from.replace(/\.md$/, '')
  const members = membersOf(text).sort((one, other) => placed(one) - placed(other))
  if (!members.some(fileOf)) return [{ path: from, from, text, members: [] }]
  const head = text.slice(0, text.search(/^## /m)).trim().replace(/^# .+/, '$& {#module}')
  if (!(module in topics)) return [{ path: from, from, text: [head, ...members.map(onItsPage)].join('\n\n'), members }]
  const parts = underTopics(module, members)
  const lists = parts.map(({ topic, members, path }) => {
    const rows = members.map((one) => `| [${one.title}](${path}#${one.anchor}) | ${about(one)} |`)
    return `## [${topic}](${path})\n\n| Name | What it is |\n| --- | --- |\n${rows.join('\n')}`
  })
  return [
    { path: from, from, text: [head, ...lists].join('\n\n'), members: [] },
    ...parts.map(({ topic, members, path }) => ({
      path,
      from,
      text: [`# ${module}: ${topic.toLowerCase()}`, ...members.map(onItsPage)].join('\n\n'),
      members,
    })),
  ]
}

/** A docstring names a page by its file. */
const withPages = (text) => text.replaceAll(/\bdocs\/([\w/-]+\.md)\b/g, '[$&](/$1)')

/** A page's links, seen from its new place; `from` is the page that TypeDoc wrote. */
const relinked = ({ text, path, from }, moved) =>
  withPages(text).replaceAll(/\]\((?!\/|[a-z]+:)([^)#\s]*)(#[^)\s]+)?\)/g, (_link, file, anchor = '') => {
    const target = `${file || from}${anchor}`
    const now = moved.get(target) ?? target
    return `](${now.startsWith(`${path}#`) ? anchor : relative(dirname(path), now)})`
  })

/** Takes the pages of the large modules in a folder apart; the links of all pages follow, and so does the list for the sidebar. */
export const splitByTopic = (folder) => {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => pagesOf(name, readFileSync(`${folder}/${name}`, 'utf8')))
  const moved = new Map(
    pages.flatMap(({ members, path, from }) =>
      members.flatMap(placesIn).map((place) => [`${from}#${place}`, `${path}#${place}`]),
    ),
  )
  for (const page of pages) {
    mkdirSync(dirname(`${folder}/${page.path}`), { recursive: true })
    writeFileSync(`${folder}/${page.path}`, `${relinked(page, moved)}\n`)
  }
  const sidebar = `${folder}/typedoc-sidebar.json`
  const rooms = JSON.parse(readFileSync(sidebar, 'utf8')).map((room) => ({
    ...room,
    ...(room.text in topics
      ? {
          collapsed: true,
          items: Object.keys(topics[room.text]).map((text) => ({ text, link: `/api/${room.text}/${slug(text)}.md` })),
        }
      : {}),
  }))
  writeFileSync(sidebar, JSON.stringify(rooms))
}
