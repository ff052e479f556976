import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './script/test/find-chromium.ts'

const port = Number(process.env['JOURNEY_PORT'] ?? 3977)
const chromium = findChromium()
// Playwright reads this file again in each worker; only the first one starts the server.
const data = process.env['JOURNEY_DATA'] ?? mkdtempSync(join(tmpdir(), 'fairlead-journeys-'))
process.env['JOURNEY_DATA'] = data

/** Journeys walk through the built app, as people of the demo organisation do, in a real browser. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results',
  // One organisation, one server: journeys follow each other. One retry would hide a race.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: chromium ? { executablePath: chromium } : {},
  },
  webServer: {
    command: `node bin/fairlead demo --data ${data}`,
    url: `http://127.0.0.1:${port}/readyz`,
    env: { PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'warn' },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
