import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium that can drive the journeys: `CHROMIUM_PATH`, then the PATH, then where installers put it. */
export function findChromium(environment = process.env): string | undefined {
  const named = environment['CHROMIUM_PATH']
  if (named) return named
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = COMMANDS.flatMap(command => folders.map(folder => join(folder, command)))
  return [...onPath, ...PLACES].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
