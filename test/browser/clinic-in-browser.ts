/** The worked app in a browser, started as its page says on a file of its own, for the tests of one file. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { beginning } from '../../examples/clinic/screen/commands.js'
import { skipLacking } from '../lacking.js'
import { held } from './clinic-acts.js'
import { noChromium, openBrowser } from './visit.js'

interface Started {
  readonly origin: string
  readonly process: ChildProcess
}

/** What is there once the tests run. */
export interface ClinicInBrowser {
  readonly folder: string
  /** What went wrong so far, in the app or in a window. */
  readonly wrong: readonly string[]
  readonly browser: () => Browser
  readonly origin: () => string
  /** Opens a window of its own on a place of the app; whatever goes wrong in it is kept. */
  readonly open: (place: string, width?: number) => Promise<Page>
  /** Asks the server as the app does, but for some headers. */
  readonly post: (
    asked: unknown,
    headers?: OutgoingHttpHeaders,
  ) => Promise<{ readonly status?: number; readonly body: string }>
  /** Gives the server an act, and its answer without the quotes of JSON. */
  readonly act: (alliance: string, reader: string, asked: Readonly<Record<string, unknown>>) => Promise<string>
  /** Begins an alliance, with one session held. */
  readonly begun: (alliance: string) => Promise<void>
  /** Kills the app in the middle of whatever it does, and starts it again on the same file. */
  readonly restart: () => Promise<void>
}

export const clinicInBrowser = (): ClinicInBrowser => {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-'))
  const wrong: string[] = []
  const lacking = noChromium()

  let browser: Browser
  let clinic: Started

  /** Starts the app and waits until it says where it is. */
  const start = (): Promise<Started> =>
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

  const open: ClinicInBrowser['open'] = async (place, width = 900) => {
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

  const post: ClinicInBrowser['post'] = (asked, headers = {}) =>
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

  const act: ClinicInBrowser['act'] = async (alliance, reader, asked) => {
    const { body } = await post({ _tag: 'Record', alliance, reader, commandId: randomUUID(), ...asked })
    return body.replaceAll('"', '')
  }

  const begun: ClinicInBrowser['begun'] = async (alliance) => {
    expect(await act(alliance, 'therapist', { command: beginning })).toContain('Recorded')
    expect(await act(alliance, 'therapist', { command: held(1) })).toContain('Recorded')
  }

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

  const restart = async (): Promise<void> => {
    await stop(clinic.process)
    clinic = await start()
  }

  return { folder, wrong, browser: () => browser, origin: () => clinic.origin, open, post, act, begun, restart }
}
