/** What the worked app answers, takes and refuses, each on an alliance of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { form, held, record, says, stamped, strained } from './clinic-acts.js'
import { clinicInBrowser } from './clinic-in-browser.js'

const clinic = clinicInBrowser()

test('only the app’s own pages, and the two people, are answered', async () => {
  await clinic.begun('case-1')
  const list = { _tag: 'List' }
  const status = async (headers: OutgoingHttpHeaders, asked: unknown = list) =>
    (await clinic.post(asked, headers)).status
  const { port } = new URL(clinic.origin())
  expect(await status({})).toBe(200)
  expect(await status({ origin: 'http://elsewhere.example' })).toBe(403)
  expect(await status({ origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403)
  expect(await status({ host: 'elsewhere.example', origin: 'http://elsewhere.example' })).toBe(403)
  expect(await status({ 'content-type': 'text/plain' })).toBe(415)
  expect(await status({}, { ...list, more: 'x'.repeat(100_000) })).toBe(413)
  expect((await clinic.post({ _tag: 'Open', alliance: 'case-1', reader: 'zed' })).body).toContain('No such person')
  const command = { ...held(1), stamp: { session: 1, by: { _tag: 'observer', id: 'therapist' } } }
  expect(await clinic.act('case-1', 'therapist', { _tag: 'Try', command })).toContain('in their own name')
})

test('only what the screen has fields for is taken: a place typed by hand tells of no hidden entry', async () => {
  await clinic.begun('case-2')
  expect(await clinic.act('case-2', 'client', { command: strained('client', 'aaaaaaaa', 'supervision') })).toContain(
    'Recorded',
  )
  expect(await clinic.act('case-2', 'therapist', { command: held(2) })).toContain('Recorded')
  const stamp = stamped('therapist', 2)
  const answers = new Set<string>()
  for (const entry of [1, 2, 3, 4, 5])
    for (const command of [
      { _tag: 'WithdrawEntry', stamp, entry },
      { _tag: 'AmendEntry', stamp, entry, instead: held(2, ['therapist']) },
      { _tag: 'CorrectEntries', stamp, corrections: [{ entry, instead: null }] },
    ])
      for (const _tag of ['Try', 'Record', 'SetRight'])
        answers.add(await clinic.act('case-2', 'therapist', { _tag, session: 2, command }))
  expect([...answers]).toEqual(['{_tag:Refused,why:The clinic has no form for this.}'])
  const { body } = await clinic.post({ _tag: 'Open', alliance: 'case-2', reader: 'therapist' })
  expect(body).toContain('"next":["HoldSession","ReportRupture"]')
})

test('an id that someone else gave their form tells nothing', async () => {
  await clinic.begun('case-3')
  const commandId = 'the-same'
  const command = strained('client', 'aaaaaaaa', 'supervision')
  expect(await clinic.act('case-3', 'client', { commandId, command })).toContain('Recorded')
  expect(await clinic.act('case-3', 'therapist', { commandId, command: held(2) })).toContain('sentences:[Session 2:')
})

test('what says the same as an earlier entry is shown before it is recorded, and once it is', async () => {
  await clinic.begun('case-4')
  const says = 'sentences:[Session 1: client reported a strain between therapist and client in session 1.]'
  expect(await clinic.act('case-4', 'client', { command: strained('client', 'aaaaaaaa') })).toContain(says)
  expect(await clinic.act('case-4', 'client', { _tag: 'Try', command: strained('client', 'bbbbbbbb') })).toContain(says)
  expect(await clinic.act('case-4', 'client', { command: strained('client', 'bbbbbbbb') })).toContain(says)
  const judged = (rating: number) => ({
    ...{ _tag: 'JudgeResolution', stamp: stamped('client', 1), episode: 'aaaaaaaa' },
    judgement: { rating },
  })
  for (const rating of [2, 3, 2])
    for (const _tag of ['Try', 'Record'])
      expect(await clinic.act('case-4', 'client', { _tag, command: judged(rating) })).toMatch(
        /sentences:\[[^,\]]*judged/,
      )
})

test('after a lost answer a form can be sent again as it is, and also with other words', async () => {
  await clinic.begun('case-5')
  const client = await clinic.open('#/case-5/client')
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
  await clinic.begun('case-6')
  expect(await clinic.act('case-6', 'client', { command: strained('client', 'aaaaaaaa') })).toContain('Recorded')
  for (const session of [2, 3])
    expect(await clinic.act('case-6', 'therapist', { command: held(session) })).toContain('Recorded')
  const therapist = await clinic.open('#/case-6/therapist')
  const entries = therapist.locator('.entries')
  await expect.poll(() => entries.getByRole('listitem').count()).toBe(5)
  await therapist.getByRole('button', { name: 'Set session 2 right' }).click()
  await form(therapist, /^Session 2, as/)
    .getByLabel('client')
    .uncheck()
  expect(await clinic.act('case-6', 'client', { _tag: 'Undo' })).toContain('Recorded')
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
      await clinic.act('case-6', reader, { _tag: 'SetRight', session, command: held(session, ['client'], reader) }),
    ).toContain(`You have no session ${session} on record that you could set right.`)
})

test('a port in use is said in one line', async () => {
  const { port } = new URL(clinic.origin())
  const child = spawn('node', ['examples/clinic/start.mjs', '--port', port, '--data', join(clinic.folder, 'other.db')])
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += String(text)
  })
  expect((await once(child, 'close'))[0]).toBe(1)
  expect(said).toBe(`Port ${port} is in use. Choose another with --port.\n`)
})

test('no window reported an error or asked another host for anything', () => expect(clinic.wrong).toEqual([]))
