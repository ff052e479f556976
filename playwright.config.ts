import { defineConfig } from '@playwright/test'
import { findChromium } from './script/test/find-chromium.ts'

const chromium = findChromium()

/** Journeys walk through the built app, as people of the demo organisation do, in a real browser. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.journey.ts',
  outputDir: 'test-results',
  globalSetup: './test/support/journey-setup.ts',
  // Each worker has a server and a copy of the demo organisation of its own. A retry would hide a race.
  workers: 2,
  retries: 0,
  // Generous: the machines that run this are small and busy, and no journey asserts a time.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: chromium ? { executablePath: chromium } : {},
  },
})
