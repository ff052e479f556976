import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A package that only the bench needs, in one version. */
export interface Wanted {
  readonly name: string
  readonly version: string
  /** The file to load, within the package. */
  readonly entry: string
  readonly megabytes: number
}

/**
 * Loads a package that is too much for everybody who works on Fairlead. The first time it is installed by npm, without running its
 * scripts, into the user's cache folder. No types come with it: the caller writes out what it uses.
 */
export async function providePackage({ name, version, entry, megabytes }: Wanted): Promise<unknown> {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  const folder = join(cache, 'fairlead', `${name.replace(/^@/, '').replace('/', '-')}-${version}`)
  const file = join(folder, 'node_modules', name, entry)
  if (!existsSync(file)) install(`${name}@${version}`, folder, megabytes)
  return await import(pathToFileURL(file).href)
}

function install(asked: string, folder: string, megabytes: number): void {
  console.error(`Installing ${asked} by npm into ${folder} (${megabytes} MB, outside of this repository) …`)
  mkdirSync(folder, { recursive: true })
  const words = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', asked]
  const { status } = spawnSync('npm', words, { stdio: ['ignore', 2, 2] })
  if (status !== 0)
    throw new Error(`${asked} could not be installed. Its part of the bench needs npm and a registry, once.`)
}
