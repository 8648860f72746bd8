import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from './server/start-server.ts'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...usualPlaces].find((file) => file !== undefined && isProgram(file))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

test('the reference page draws itself in Vietnamese and in English without asking anybody but its own server', { timeout: 90_000 }, async ({
  skip,
}) => {
  const executablePath = findChromium()
  if (executablePath === undefined) return skip('no Chromium here: install the package chromium, or name one by CHROMIUM=/path/to/it')

  const folder = await mkdtemp(path.join(os.tmpdir(), 'caunoi-docs-test-'))
  const server = await startServer(path.join(folder, 'docs.db'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  onTestFinished(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const elsewhere: string[] = []
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  page.on('response', (response) => response.status() >= 400 && failures.push(`${response.status()} ${response.url()}`))
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(`${server.url}/`) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue()
    elsewhere.push(url)
    return route.abort()
  })
  await page.goto(`${server.url}/docs`)
  for (const name of ['Chuyển gửi', 'Đối tượng']) await page.getByText(name, { exact: true }).first().waitFor({ timeout: 60_000 })
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT })

  await page.getByText('Tiếng Việt', { exact: true }).first().click()
  await page.getByText('English', { exact: true }).first().click()
  for (const name of ['Referral', 'Beneficiary']) await page.getByText(name, { exact: true }).first().waitFor({ timeout: 60_000 })

  expect(elsewhere).toEqual([])
  expect(failures).toEqual([])
  expect(await page.title()).toContain('Cầu Nối')
  for (const elsewhereToGo of ['Ask AI', 'Generate MCP', 'Deploy']) expect(await page.getByText(elsewhereToGo).count()).toBe(0)
})
