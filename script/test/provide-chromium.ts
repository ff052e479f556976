import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

/** Finds a Chromium, or installs Debian's when this is root on Debian. Says what to do when there is none. */
export function provideChromium(): boolean {
  if (findChromium()) return true
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (
    mayInstall &&
    apt('update') &&
    apt('install', '-y', '--no-install-recommends', 'chromium') &&
    findChromium()
  )
    return true
  console.error(
    'The journeys need Chromium, and none was found.\n' +
      'Install it (Debian and Ubuntu: sudo apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  )
  return false
}

function apt(...args: string[]): boolean {
  console.error(`apt-get ${args.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
