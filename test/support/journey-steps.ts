import { expect, type Page } from './journey.ts'
import type { JourneyServer } from './journey-server.ts'

/** The first run: opens the one-time link from the console and names organisation and first administrator. */
export async function setUp(page: Page, server: JourneyServer, name = 'Harbour Works'): Promise<void> {
  await expect.poll(() => server.said()).toContain('/setup?key=')
  const key = /\/setup\?key=(\S+)/.exec(server.said())?.[1]
  await page.goto(`${server.url}/setup?key=${key}`)
  await page.getByLabel('Name of your organisation').fill(name)
  await page.getByLabel('Time zone').selectOption({ label: 'Europe/London' })
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('Your e-mail address').fill('ada@harbour.example')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
