import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../script/test/find-chromium.ts'
import { FIRST_PAINT_MS, NOTE_FIRST_PAINT, PAN_FRAMES } from './in-page.ts'
import type { Program } from './program.ts'
import { type Figure, median, quantile, shown } from './report.ts'
import type { World } from './world.ts'

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url))
const ROUNDS = 3

/** What a browser meets: the weight of the first page, and the map of 5,000 aims, as the head of the company. */
export async function measureBrowser(product: Program, world: World): Promise<Figure[]> {
  const path = findChromium()
  const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
  const figures = [await weighHome(browser, product, world), ...(await drawMap(browser, product, world))]
  await browser.close()
  return figures
}

async function weighHome(browser: Browser, product: Program, world: World): Promise<Figure> {
  const page = await signedIn(browser, product, world)
  const loaded = new Set<string>()
  page.on('response', answer => {
    const { pathname } = new URL(answer.url())
    if (/\.(js|css)$/.test(pathname)) loaded.add(pathname)
  })
  await page.goto(`${product.url}/`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.context().close()
  const bytes = [...loaded].map(path => gzipSync(readFileSync(WEB + path)).length)
  return {
    part: 'first load',
    what: 'JS and CSS of home, gzip',
    value: bytes.reduce((sum, each) => sum + each, 0) / 1000,
    unit: 'kB',
    bound: { at: 'most', value: 250 },
    against: `${loaded.size} files`,
  }
}

async function drawMap(browser: Browser, product: Program, world: World): Promise<Figure[]> {
  const paints: number[] = []
  const whole: number[][] = []
  const near: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await signedIn(browser, product, world)
    await page.addInitScript(NOTE_FIRST_PAINT)
    await page.goto(`${product.url}/direction?view=map`)
    paints.push(await firstPaint(page))
    whole.push(await pan(page))
    await zoomIn(page)
    near.push(await pan(page))
    await page.context().close()
  }
  return [
    {
      part: 'map in Chromium',
      what: `${world.direction.rows.aimsAims.length} aims: first paint after the data`,
      value: median(paints),
      unit: 'ms',
      bound: { at: 'most', value: 1000 },
      against: `slowest ${shown(Math.max(...paints))} ms`,
    },
    framesOf('pan over the whole map', whole),
    framesOf('pan near, cards as elements', near),
  ]
}

async function signedIn(browser: Browser, product: Program, world: World): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = world.readers[0]?.cookie.split('=') ?? []
  await context.addCookies([{ name, value, url: product.url }])
  return await context.newPage()
}

// The page's own policy forbids the waiting of Playwright, which evaluates text inside the page.
async function firstPaint(page: Page): Promise<number> {
  for (let tries = 0; tries < 600; tries++) {
    const ms = await page.evaluate<number | null>(FIRST_PAINT_MS)
    if (ms !== null) return ms
    await page.waitForTimeout(100)
  }
  throw new Error('The map shows nothing after a minute.')
}

async function pan(page: Page): Promise<number[]> {
  const box = await page.locator('.tree-map-frame').boundingBox()
  if (box === null) throw new Error('There is no map to pan.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  const frames = await page.evaluate<number[]>(PAN_FRAMES)
  await page.mouse.up()
  return frames
}

async function zoomIn(page: Page): Promise<void> {
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, -200)
    await page.waitForTimeout(30)
  }
  await page.waitForTimeout(300)
}

function framesOf(what: string, rounds: readonly number[][]): Figure {
  const rate = (frames: readonly number[]) =>
    (1000 * frames.length) / frames.reduce((sum, each) => sum + each, 0)
  return {
    part: 'map in Chromium',
    what,
    value: median(rounds.map(rate)),
    unit: 'frames/s',
    bound: { at: 'least', value: 30 },
    against: `slowest run ${shown(Math.min(...rounds.map(rate)))}, p95 of a frame ${shown(quantile(rounds.flat(), 0.95))} ms`,
  }
}
