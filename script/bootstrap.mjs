// Runs on the oldest Node we accept (20) and imports no package: it is what makes the packages available.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildWebApp } from './build-web/build-web.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const lockFile = `${root}package-lock.json`
const installedFile = `${root}node_modules/.package-lock.json`
const stampFile = `${root}node_modules/.fairlead.json`

/**
 * Runs one verb: installs the dependencies of this package-lock when they are not there, then hands over to a
 * TypeScript program under a Node that can run it. Never returns; leaves with the program's exit code.
 * @param {{ help: string, program: string, args?: string[], webApp?: boolean }} verb
 */
export function run(verb) {
  const args = process.argv.slice(2)
  if (args[0] === '--help' || args[0] === '-h') return void console.log(verb.help)
  handOver(verb.program, [...(verb.args ?? []), ...args], verb.webApp ?? false)
}

/** Like `run`, for a program that prints its own help. */
export function handOver(program, args, webApp) {
  const node = nodeWithDependencies()
  if (webApp) buildWebApp(root, node)
  const child = spawn(node, [`${root}${program}`, ...args], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to the whole group; only signals aimed at this process alone are passed on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm that is told to stop leaves without telling us; then nobody else would stop the server.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref()
  child.on('error', error => stop(`Could not start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === 'SIGINT' ? 2 : 15)
  })
}

function nodeWithDependencies() {
  const lock = readFileSync(lockFile)
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = readJson(stampFile)
  if (stamp?.lock === hash && existsSync(stamp.node)) return stamp.node
  if (!isInstalled(JSON.parse(lock))) install()
  const node = usableNode()
  writeFileSync(stampFile, JSON.stringify({ lock: hash, node }))
  return node
}

/** Compares with npm's own record, so that a correct `npm ci` or `npm install` by hand is not repeated. */
function isInstalled(lock) {
  const installed = readJson(installedFile)?.packages ?? {}
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  )
}

function install() {
  console.error('Installing dependencies (once per version, about half a minute) …')
  const started = Date.now()
  // `ci` and never `install`: only the lock file decides, whichever npm this is. Development packages build the web app.
  const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const npm = spawnSync('npm', args, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (npm.error?.code === 'ENOENT')
    stop('npm is not on the PATH. Install Node with npm from https://nodejs.org, then try again.')
  if (npm.status === 0)
    return console.error(`Installed them in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
  // After this line npm prints its whole manual.
  console.error(npm.stderr?.split('npm error Clean install a project')[0])
  stop(
    'Installing the dependencies failed; what npm said is above. Most often one of these helps:\n' +
      '  no network, or no registry in reach: npm ping\n' +
      '  package.json and package-lock.json differ: git status, and bring back both\n' +
      '  this folder is not writable, or the disk is full',
  )
}

/** Our own pinned Node when npm could install it; else the Node that runs this, when it runs TypeScript unbuilt. */
function usableNode() {
  const pinned = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return stop(
    `Fairlead needs Node 22.18 or newer; this is ${process.versions.node}, and its own copy (the npm package "node") is not usable here.\n` +
      'Either install Node 24 from https://nodejs.org, or allow the install script of that package and try again:\n' +
      '  rm -rf node_modules && npm ci --ignore-scripts=false',
  )
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
