/** One alliance in the worked app, from its beginning to a page on paper. */
import { expect, test } from 'vitest'
import { ruptureReported } from '../../examples/clinic/screen/commands.js'
import { form, record, says } from './clinic-acts.js'
import { clinicInBrowser } from './clinic-in-browser.js'
import { axeFindings, overflow } from './visit.js'

const clinic = clinicInBrowser()

test('an alliance is begun, a session recorded, a rupture reported in one’s own words, and a repair walked', async () => {
  const therapist = await clinic.open('')
  expect(await axeFindings(therapist)).toEqual([])
  await therapist.getByLabel('Its name').fill('case-1')
  await therapist.getByRole('button', { name: 'Begin' }).click()
  await record(therapist, /^A session was held/)
  await says(therapist, /^Session 1: A session was held/)

  const client = await clinic.open('#/case-1/client')
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
  const client = await clinic.open('#/case-1/client')
  const report = form(client, /^Something is strained/)
  await report.getByLabel('In your own words').fill('I do not trust this.')
  await report.getByLabel('Who may see this').selectOption('supervision and I')
  await record(client, /^Something is strained/)
  await says(client, 'I do not trust this.')
  const both = await clinic.open('#/case-1/both', 1400)
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
  const answers = async (): Promise<readonly string[]> => [
    (await clinic.post(asked[0])).body,
    (await clinic.post(asked[1])).body,
  ]
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
  expect(await clinic.act('case-1', 'client', report)).toContain('Recorded')
  expect(await answers()).toEqual(before)
  // Sent again, it is the same report: its id comes from the form.
  expect(ruptureReported({ commandId: 'another-1', reader: 'client', session: 1, fields })).toEqual(command)
  expect(await clinic.act('case-1', 'client', report)).toContain('Recorded')
})

test('of two windows that record one session the second hears why it is refused, and what the first one wrote', async () => {
  const [one, other] = [await clinic.open('#/case-1/therapist'), await clinic.open('#/case-1/therapist')]
  await form(other, /^A session was held/).waitFor()
  await record(one, /^A session was held/)
  await says(one, /^Session 2: A session was held/)
  await record(other, /^A session was held/)
  const told = form(other, /^A session was held/).getByRole('alert')
  await expect.poll(() => told.textContent()).toContain('Session 2 does not come after session 2')
  expect(await told.textContent()).toContain('this page, elsewhere:Session 2: A session was held')
})

test('a wrong session is set right, and the act taken back', async () => {
  const therapist = await clinic.open('#/case-1/therapist')
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
  const [therapist, other] = [await clinic.open('#/case-1/therapist'), await clinic.open('#/case-1/therapist')]
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
  const page = await clinic.open('#/case-1/therapist')
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
  for (const context of clinic.browser().contexts()) await context.close()
  await clinic.restart()
  const therapist = await clinic.open('#/case-1/therapist')
  await says(therapist, /^Session 3: A session was held/)
})

test('it fits a phone, and on paper it is the record alone', async () => {
  const page = await clinic.open('#/case-1/therapist', 360)
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

test('no window reported an error or asked another host for anything', () => expect(clinic.wrong).toEqual([]))
