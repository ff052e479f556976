import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../script/test/find-chromium.ts'
import { type Program, startProduct } from './program.ts'
import { type Form, type Lighthouse, provideLighthouse, type Report } from './provide-lighthouse.ts'
import { type Figure, median } from './report.ts'

/** What a page must reach in each category. */
const LEAST = 95
/** Runs of a page on a desktop, whose median counts. */
const RUNS = 3
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

interface Page {
  readonly what: string
  readonly path: string
  readonly cookie?: string
}

/** How Lighthouse judges four pages of the demo, as a head of the company: on a desktop with a bound, on a phone with a goal. */
export async function measureLighthouse(): Promise<Figure[]> {
  const lighthouse = await provideLighthouse()
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-bench-demo-'))
  const product = await startProduct({ LOG_LEVEL: 'silent' }, ['demo', '--data', folder])
  const port = await freePort()
  const path = findChromium()
  const browser = await chromium.launch({
    args: [`--remote-debugging-port=${port}`],
    ...(path === undefined ? {} : { executablePath: path }),
  })
  const figures: Figure[] = []
  for (const page of await pagesOf(product)) {
    figures.push(...(await judged(lighthouse, page, product, port, 'desktop')))
    figures.push(...(await judged(lighthouse, page, product, port, 'mobile')))
  }
  await browser.close()
  await product.stop()
  await rm(folder, { recursive: true })
  return figures
}

async function pagesOf({ url }: Program): Promise<Page[]> {
  const { personas } = await json<{ personas: { personId: string; title: string }[] }>(
    `${url}/api/demo/personas`,
  )
  const head = personas.find(persona => /chief executive/i.test(persona.title)) ?? personas[0]
  const entered = await fetch(`${url}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fairlead': '1' },
    body: JSON.stringify({ personId: head?.personId }),
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { owned } = await json<{ owned: { id: string }[] }>(`${url}/api/home`, cookie)
  return [
    { what: 'sign-in', path: '/sign-in' },
    { what: 'home', path: '/', cookie },
    { what: 'direction', path: '/direction', cookie },
    { what: 'aim page', path: `/aims/${owned[0]?.id}`, cookie },
  ]
}

async function judged(
  lighthouse: Lighthouse,
  page: Page,
  { url }: Program,
  port: number,
  form: Form,
): Promise<Figure[]> {
  const reports: Report[] = []
  for (let run = 0; run < (form === 'desktop' ? RUNS : 1); run++) {
    const report = await lighthouse.judge(url + page.path, {
      port,
      form,
      cookie: page.cookie,
      categories: CATEGORIES,
    })
    if (new URL(report.finalDisplayedUrl).pathname !== page.path)
      throw new Error(`${page.path} led to ${report.finalDisplayedUrl}: that is another page.`)
    reports.push(report)
  }
  return CATEGORIES.map(category => ({
    part: `lighthouse, ${form}`,
    what: `${page.what}: ${category}`,
    value: Math.round(100 * median(reports.map(report => report.categories[category]?.score ?? 0))),
    unit: '',
    bound: { at: 'least', value: LEAST, kind: form === 'desktop' ? 'bound' : 'goal' },
    ...(category === 'performance' ? { against: timesOf(reports) } : {}),
  }))
}

function timesOf(reports: readonly Report[]): string {
  const of = (audit: string) => median(reports.map(report => report.audits[audit]?.numericValue ?? 0))
  const speed = median(reports.map(report => report.environment.benchmarkIndex))
  const shift = of('cumulative-layout-shift').toFixed(3)
  const [first, largest, blocked] = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
  ]
    .map(of)
    .map(Math.round)
  return `first paint ${first} ms, largest ${largest} ms, blocked ${blocked} ms, shift ${shift}, machine ${Math.round(speed)}`
}

async function json<T>(url: string, cookie = ''): Promise<T> {
  const answer = await fetch(url, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return (await answer.json()) as T
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
