import { providePackage } from './provide-package.ts'

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

/** Lighthouse of one version, for the one part of the bench that needs it. */
export async function provideLighthouse(): Promise<Lighthouse> {
  const library = (await providePackage({
    ...{ name: 'lighthouse', version: VERSION, entry: 'core/index.js', megabytes: 176 },
  })) as Library
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
