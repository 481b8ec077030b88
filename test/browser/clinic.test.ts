/** The worked app in a browser: it is started as its page says, on a file of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginning, ruptureReported } from '../../examples/clinic/screen/commands.js'
import { skipLacking } from '../lacking.js'
import { axeFindings, noChromium, openBrowser, overflow } from './visit.js'

const folder = mkdtempSync(join(tmpdir(), 'clinic-'))
const wrong: string[] = []
const lacking = noChromium()

let browser: Browser
let clinic: { readonly origin: string; readonly process: ChildProcess }

/** Starts the app and waits until it says where it is. */
const start = (): Promise<typeof clinic> =>
  new Promise((resolve, reject) => {
    const child = spawn('node', ['examples/clinic/start.mjs', '--port', '0', '--data', join(folder, 'clinic.db')])
    child.stderr.on('data', (said: Buffer) => wrong.push(String(said)))
    child.on('exit', (code) => reject(new Error(`the clinic ended with ${code}`)))
    child.stdout.on('data', (said: Buffer) => {
      const origin = /http:\S+/.exec(String(said))?.[0]
      if (origin !== undefined) resolve({ origin, process: child })
    })
  })

const stop = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', resolve)
    child.kill('SIGKILL')
  })

/** Opens a window of its own on a place of the app; whatever goes wrong in it is kept. */
const open = async (place: string, width = 900): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width, height: 1000 } })).newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    if (
      !request
        .url()
        .replace(/^blob:/, '')
        .startsWith(clinic.origin)
    )
      wrong.push(`asks ${request.url()}`)
  })
  await page.goto(`${clinic.origin}/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  return page
}

/** Asks the server as the app does, but for some headers. */
const post = (asked: unknown, headers: OutgoingHttpHeaders = {}): Promise<{ status?: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { origin } = clinic
    const own = { origin, host: new URL(origin).host, 'content-type': 'application/json' }
    const asking = request(`${origin}/api/`, { method: 'POST', headers: { ...own, ...headers } }, (response) => {
      let body = ''
      response.on('data', (said: Buffer) => {
        body += String(said)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asking.on('error', reject)
    asking.end(JSON.stringify(asked))
  })

const by = (id: string) => ({ _tag: 'participant', id })
const stamped = (id: string, session: number) => ({ session, by: by(id) })
const held = (session: number, present = ['therapist', 'client'], id = 'therapist') =>
  ({ _tag: 'HoldSession', stamp: stamped(id, session), held: { present } }) as const
const strained = (id: string, episode: string, visibleTo?: string) => ({
  _tag: 'ReportRupture',
  stamp: { ...stamped(id, 1), ...(visibleTo === undefined ? {} : { visibleTo: [visibleTo] }) },
  episode,
  rupture: {
    ties: [[by('therapist'), by('client')].map(({ id }) => ({ _tag: 'person', id }))],
    ...{ expressedBy: [], directedTo: [], affected: [] },
    moment: { happened: { _tag: 'in', session: 1, part: 'during' } },
  },
})

/** Gives the server an act, and its answer without the quotes of JSON. */
const act = async (alliance: string, reader: string, asked: Readonly<Record<string, unknown>>): Promise<string> => {
  const { body } = await post({ _tag: 'Record', alliance, reader, commandId: randomUUID(), ...asked })
  return body.replaceAll('"', '')
}

/** Begins an alliance, with one session held. */
const begun = async (alliance: string): Promise<void> => {
  expect(await act(alliance, 'therapist', { command: beginning })).toContain('Recorded')
  expect(await act(alliance, 'therapist', { command: held(1) })).toContain('Recorded')
}

const form = (page: Page, name: RegExp) => page.getByRole('form', { name })
const record = (page: Page, name: RegExp): Promise<void> =>
  form(page, name).getByRole('button', { name: 'Record' }).click()
const says = (page: Page | Locator, text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).first().waitFor()

beforeAll(async () => {
  if (lacking !== undefined) return
  browser = await openBrowser()
  clinic = await start()
})
afterAll(async () => {
  await browser?.close()
  if (clinic !== undefined) await stop(clinic.process)
  rmSync(folder, { recursive: true })
})
beforeEach((context) => skipLacking(context, lacking))

test('an alliance is begun, a session recorded, a rupture reported in one’s own words, and a repair walked', async () => {
  const therapist = await open('')
  expect(await axeFindings(therapist)).toEqual([])
  await therapist.getByLabel('Its name').fill('case-1')
  await therapist.getByRole('button', { name: 'Begin' }).click()
  await record(therapist, /^A session was held/)
  await says(therapist, /^Session 1: A session was held/)

  const client = await open('#/case-1/client')
  const report = form(client, /^Something is strained/)
  await report.getByLabel('In your own words').fill('It was too fast.')
  await report.getByLabel('client').check()
  await report.getByLabel('Who may see this').selectOption('both of us')
  await says(report, 'It would say:')
  await record(client, /^Something is strained/)
  const strain = client.getByRole('region', { name: /^The strain/ })
  for (const [step, field, answer] of [
    ['Begin to speak of it'],
    ['End this attempt', 'The attempt', 'worked'],
    ['Judge how far it is resolved', /^From 1/, '4'],
  ] as const) {
    await strain.getByRole('button', { name: step, exact: true }).click()
    if (field !== undefined)
      await form(client, new RegExp(`^${step}`))
        .getByLabel(field)
        .selectOption(answer)
    await record(client, new RegExp(`^${step}`))
    await client
      .getByText(/^Recorded/)
      .first()
      .waitFor()
    await expect.poll(() => form(client, new RegExp(`^${step}`)).count()).toBeLessThanOrEqual(1)
  }
  await says(client, /judged how far/)
  expect(await axeFindings(client)).toEqual([])
  await therapist.reload()
  await says(therapist, 'It was too fast.')
})

test('what is said for supervision alone is not on the therapist’s side', async () => {
  const client = await open('#/case-1/client')
  const report = form(client, /^Something is strained/)
  await report.getByLabel('In your own words').fill('I do not trust this.')
  await report.getByLabel('Who may see this').selectOption('supervision and I')
  await record(client, /^Something is strained/)
  await says(client, 'I do not trust this.')
  const both = await open('#/case-1/both', 1400)
  await says(both, 'I do not trust this.')
  const side = (who: string) => both.getByRole('region', { name: `What the ${who} sees` })
  expect(
    await side('client')
      .getByRole('region', { name: /^The strain/ })
      .count(),
  ).toBe(2)
  expect(
    await side('therapist')
      .getByRole('region', { name: /^The strain/ })
      .count(),
  ).toBe(1)
  expect(await side('therapist').textContent()).not.toContain('trust')
  expect(await axeFindings(both)).toEqual([])
})

test('another report for supervision alone changes nothing that the therapist is sent', async () => {
  const asked = [{ _tag: 'List' }, { _tag: 'Open', alliance: 'case-1', reader: 'therapist' }]
  const answers = async (): Promise<readonly string[]> => [(await post(asked[0])).body, (await post(asked[1])).body]
  const before = await answers()
  expect(before[0]).toContain('1 session held.')
  const fields = new FormData()
  for (const [name, value] of [
    ['words', 'Nor that.'],
    ['happened', '1'],
    ['audience', 'supervision'],
  ] as const)
    fields.set(name, value)
  const command = ruptureReported({ commandId: 'another-1', reader: 'client', session: 1, fields })
  const report = { commandId: 'another-1', command }
  expect(await act('case-1', 'client', report)).toContain('Recorded')
  expect(await answers()).toEqual(before)
  // Sent again, it is the same report: its id comes from the form.
  expect(ruptureReported({ commandId: 'another-1', reader: 'client', session: 1, fields })).toEqual(command)
  expect(await act('case-1', 'client', report)).toContain('Recorded')
})

test('only the app’s own pages, and the two people, are answered', async () => {
  const list = { _tag: 'List' }
  const status = async (headers: OutgoingHttpHeaders, asked: unknown = list) => (await post(asked, headers)).status
  const { port } = new URL(clinic.origin)
  expect(await status({})).toBe(200)
  expect(await status({ origin: 'http://elsewhere.example' })).toBe(403)
  expect(await status({ origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403)
  expect(await status({ host: 'elsewhere.example', origin: 'http://elsewhere.example' })).toBe(403)
  expect(await status({ 'content-type': 'text/plain' })).toBe(415)
  expect(await status({}, { ...list, more: 'x'.repeat(100_000) })).toBe(413)
  expect((await post({ _tag: 'Open', alliance: 'case-1', reader: 'zed' })).body).toContain('No such person')
  const command = { ...held(1), stamp: { session: 1, by: { _tag: 'observer', id: 'therapist' } } }
  expect(await act('case-1', 'therapist', { _tag: 'Try', command })).toContain('in their own name')
})

test('only what the screen has fields for is taken: a place typed by hand tells of no hidden entry', async () => {
  await begun('case-2')
  expect(await act('case-2', 'client', { command: strained('client', 'aaaaaaaa', 'supervision') })).toContain(
    'Recorded',
  )
  expect(await act('case-2', 'therapist', { command: held(2) })).toContain('Recorded')
  const stamp = stamped('therapist', 2)
  const answers = new Set<string>()
  for (const entry of [1, 2, 3, 4, 5])
    for (const command of [
      { _tag: 'WithdrawEntry', stamp, entry },
      { _tag: 'AmendEntry', stamp, entry, instead: held(2, ['therapist']) },
      { _tag: 'CorrectEntries', stamp, corrections: [{ entry, instead: null }] },
    ])
      for (const _tag of ['Try', 'Record', 'SetRight'])
        answers.add(await act('case-2', 'therapist', { _tag, session: 2, command }))
  expect([...answers]).toEqual(['{_tag:Refused,why:The clinic has no form for this.}'])
  const { body } = await post({ _tag: 'Open', alliance: 'case-2', reader: 'therapist' })
  expect(body).toContain('"next":["HoldSession","ReportRupture"]')
})

test('an id that someone else gave their form tells nothing', async () => {
  await begun('case-3')
  const commandId = 'the-same'
  const command = strained('client', 'aaaaaaaa', 'supervision')
  expect(await act('case-3', 'client', { commandId, command })).toContain('Recorded')
  expect(await act('case-3', 'therapist', { commandId, command: held(2) })).toContain('sentences:[Session 2:')
})

test('what says the same as an earlier entry is shown before it is recorded, and once it is', async () => {
  await begun('case-4')
  const says = 'sentences:[Session 1: client reported a strain between therapist and client in session 1.]'
  expect(await act('case-4', 'client', { command: strained('client', 'aaaaaaaa') })).toContain(says)
  expect(await act('case-4', 'client', { _tag: 'Try', command: strained('client', 'bbbbbbbb') })).toContain(says)
  expect(await act('case-4', 'client', { command: strained('client', 'bbbbbbbb') })).toContain(says)
  const judged = (rating: number) => ({
    ...{ _tag: 'JudgeResolution', stamp: stamped('client', 1), episode: 'aaaaaaaa' },
    judgement: { rating },
  })
  for (const rating of [2, 3, 2])
    for (const _tag of ['Try', 'Record'])
      expect(await act('case-4', 'client', { _tag, command: judged(rating) })).toMatch(/sentences:\[[^,\]]*judged/)
})

test('after a lost answer a form can be sent again as it is, and also with other words', async () => {
  await begun('case-5')
  const client = await open('#/case-5/client')
  const report = form(client, /^Something is strained/)
  const told = report.getByRole('alert')
  const send = async (words: string, lost: boolean): Promise<void> => {
    await report.getByLabel('In your own words').fill(words)
    await report.getByLabel('Who may see this').selectOption('both of us')
    if (lost)
      await client.route('**/api/', async (route) => {
        await route.fetch()
        await route.fulfill({ status: 200, body: '' })
      })
    await record(client, /^Something is strained/)
    if (lost) await expect.poll(() => told.textContent()).toContain('The clinic does not answer.')
    await client.unroute('**/api/')
  }
  const strains = client.getByRole('region', { name: /^The strain/ })
  await send('It was too fast.', true)
  await send('It was too fast.', false)
  await expect.poll(() => strains.count()).toBe(1)
  await expect.poll(() => told.textContent()).toMatch(/^Recorded\.It says:[^:]*: client reported[^:]*$/)
  await send('And too loud.', true)
  await send('And far too loud.', false)
  await expect.poll(() => strains.count()).toBe(3)
  await expect
    .poll(() => told.textContent())
    .toMatch(/Recorded since you opened this page, elsewhere:Session 1: client/)
  await says(strains.nth(2), 'And far too loud.')
})

test('a session is set right by its number, whatever its place is by now, and only by its recorder', async () => {
  await begun('case-6')
  expect(await act('case-6', 'client', { command: strained('client', 'aaaaaaaa') })).toContain('Recorded')
  for (const session of [2, 3])
    expect(await act('case-6', 'therapist', { command: held(session) })).toContain('Recorded')
  const therapist = await open('#/case-6/therapist')
  const entries = therapist.locator('.entries')
  await expect.poll(() => entries.getByRole('listitem').count()).toBe(5)
  await therapist.getByRole('button', { name: 'Set session 2 right' }).click()
  await form(therapist, /^Session 2, as/)
    .getByLabel('client')
    .uncheck()
  expect(await act('case-6', 'client', { _tag: 'Undo' })).toContain('Recorded')
  await form(therapist, /^Session 2, as/)
    .getByRole('button', { name: 'Set right' })
    .click()
  await expect.poll(() => entries.getByRole('listitem').count()).toBe(4)
  expect(await entries.textContent()).toMatch(
    /Session 2: .* with therapist present\..*Session 3: .* therapist and client/,
  )
  for (const [reader, session] of [
    ['therapist', 9],
    ['client', 2],
  ] as const)
    expect(
      await act('case-6', reader, { _tag: 'SetRight', session, command: held(session, ['client'], reader) }),
    ).toContain(`You have no session ${session} on record that you could set right.`)
})

test('a port in use is said in one line', async () => {
  const { port } = new URL(clinic.origin)
  const child = spawn('node', ['examples/clinic/start.mjs', '--port', port, '--data', join(folder, 'other.db')])
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += String(text)
  })
  expect((await once(child, 'close'))[0]).toBe(1)
  expect(said).toBe(`Port ${port} is in use. Choose another with --port.\n`)
})

test('of two windows that record one session the second hears why it is refused, and what the first one wrote', async () => {
  const [one, other] = [await open('#/case-1/therapist'), await open('#/case-1/therapist')]
  await form(other, /^A session was held/).waitFor()
  await record(one, /^A session was held/)
  await says(one, /^Session 2: A session was held/)
  await record(other, /^A session was held/)
  const told = form(other, /^A session was held/).getByRole('alert')
  await expect.poll(() => told.textContent()).toContain('Session 2 does not come after session 2')
  expect(await told.textContent()).toContain('this page, elsewhere:Session 2: A session was held')
})

test('a wrong session is set right, and the act taken back', async () => {
  const therapist = await open('#/case-1/therapist')
  const entries = therapist.locator('.entries')
  await therapist.getByRole('button', { name: 'Set session 2 right' }).click()
  await form(therapist, /^Session 2, as/)
    .getByLabel('client')
    .uncheck()
  await form(therapist, /^Session 2, as/)
    .getByRole('button', { name: 'Set right' })
    .click()
  await expect.poll(() => entries.textContent()).toContain('Session 2: A session was held, with therapist present.')
  await therapist.getByRole('button', { name: 'Take back my last entry' }).click()
  await expect
    .poll(() => entries.textContent())
    .toContain('Session 2: A session was held, with therapist and client present.')
  // What one takes back oneself was not recorded elsewhere.
  const told = therapist.getByRole('region', { name: 'What the therapist sees' }).getByRole('alert').first()
  const alone = 'Session 2: A session was held, with therapist present.'
  const both = 'Session 2: A session was held, with therapist and client present.'
  await expect.poll(() => told.textContent()).toBe(`Recorded.It no longer says:${alone}It says:${both}`)
  await therapist.getByRole('button', { name: 'Take back my last entry' }).click()
  await expect.poll(() => told.textContent()).toBe(`Recorded.It no longer says:${both}It says:${alone}`)
  await therapist.getByRole('button', { name: 'Take back my last entry' }).click()
  await expect.poll(() => told.textContent()).toBe(`Recorded.It no longer says:${alone}It says:${both}`)
})

test('a double click takes back one act, also after a session with a wrong number', async () => {
  const [therapist, other] = [await open('#/case-1/therapist'), await open('#/case-1/therapist')]
  await form(therapist, /^A session was held/)
    .getByLabel('Session')
    .fill('22')
  await record(therapist, /^A session was held/)
  await says(therapist, /^Session 22: A session was held/)
  await other.getByRole('button', { name: 'Take back my last entry' }).dblclick()
  // It was open before session 22 was recorded, and that is no one else's news: it is gone.
  const side = other.getByRole('region', { name: 'What the therapist sees' })
  await expect
    .poll(() => side.getByRole('alert').first().textContent())
    .toBe('Recorded.It no longer says:Session 22: A session was held, with therapist and client present.')
  await therapist.reload()
  await says(therapist, /^Session 2: A session was held/)
  expect(await therapist.getByText(/^Session 22: A session/).count()).toBe(0)
})

test('the keyboard alone suffices', async () => {
  const page = await open('#/case-1/therapist')
  await form(page, /^A session was held/).waitFor()
  const isOn = (name: string): Promise<boolean> =>
    page.evaluate<boolean>(`(document.activeElement?.textContent ?? '') === '${name}' &&
      document.activeElement.closest('form')?.getAttribute('aria-label')?.startsWith('A session') === true`)
  for (let pressed = 0; !(await isOn('Record')); pressed += 1) {
    if (pressed > 60) throw new Error('the button is not reached')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await says(page, /^Session 3: A session was held/)
})

test('data survive the end of the program, in the middle of whatever it does', async () => {
  // What a window says of a program that was killed under it is no fault.
  for (const context of browser.contexts()) await context.close()
  await stop(clinic.process)
  clinic = await start()
  const therapist = await open('#/case-1/therapist')
  await says(therapist, /^Session 3: A session was held/)
})

test('it fits a phone, and on paper it is the record alone', async () => {
  const page = await open('#/case-1/therapist', 360)
  await says(page, /^Session 3/)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  // The drawing is scrolled rather than shrunk until it cannot be read.
  expect((await page.locator('.drawing svg').boundingBox())?.width).toBeGreaterThan(500)
  expect(await axeFindings(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await form(page, /^A session was held/).isVisible()).toBe(false)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText(/^Session 3: A session was held/).isVisible()).toBe(true)
})

test('no window reported an error or asked another host for anything', () => expect(wrong).toEqual([]))
