import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A screen and a machine behind it: a desktop as it is, a phone that is four times slower on a mobile network. */
export type Form = 'desktop' | 'mobile'

/** What we read of a report. */
export interface Report {
  readonly finalDisplayedUrl: string
  /** Scores from 0 to 1; null when something went wrong. */
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
  /** How fast Lighthouse finds this machine; a laptop of 2024 has about 2000. */
  readonly environment: { readonly benchmarkIndex: number }
}

/** Lighthouse, ready to judge a page in a Chromium that listens on `port`. */
export interface Lighthouse {
  judge(
    url: string,
    how: {
      readonly port: number
      readonly form: Form
      readonly cookie: string | undefined
      readonly categories: readonly string[]
    },
  ): Promise<Report>
}

const VERSION = '13.5.0'

interface Library {
  default(url: string, flags: object, config?: object): Promise<{ lhr: Report } | undefined>
  readonly desktopConfig: object
}

/**
 * Lighthouse of one version. It is 176 MB, too much for everybody who works on Fairlead, so only this part of the bench
 * installs it, by npm, without running its scripts, into the user's cache folder.
 */
export async function provideLighthouse(): Promise<Lighthouse> {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  const folder = join(cache, 'fairlead', `lighthouse-${VERSION}`)
  const entry = join(folder, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(entry)) install(folder)
  // No types come with it here: what we use of it is written out above.
  const library = (await import(pathToFileURL(entry).href)) as Library
  return {
    judge: async (url, { port, form, cookie, categories }) => {
      const headers = cookie === undefined ? {} : { extraHeaders: { cookie } }
      const flags = { port, logLevel: 'error', onlyCategories: categories, ...headers }
      const judged = await library.default(url, flags, form === 'desktop' ? library.desktopConfig : undefined)
      if (judged === undefined) throw new Error(`Lighthouse says nothing of ${url}.`)
      return judged.lhr
    },
  }
}

function install(folder: string): void {
  console.error(
    `Installing lighthouse ${VERSION} by npm into ${folder} (176 MB, outside of this repository) …`,
  )
  mkdirSync(folder, { recursive: true })
  const words = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `lighthouse@${VERSION}`,
  ]
  const { status } = spawnSync('npm', words, { stdio: ['ignore', 2, 2] })
  if (status === 0) return
  throw new Error('Lighthouse could not be installed. Its part of the bench needs npm and a registry, once.')
}
