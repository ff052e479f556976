import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A change in any of these makes the built app stale; of rooms everything, because a contract may read any pure file. */
const sources = ['src/ui', 'src/app/web', 'src/kernel', 'src/modules', 'vite.config.ts', 'package-lock.json']

/** Builds `dist/web` unless it was built from exactly these sources. */
export function buildWebApp(root, node) {
  const stampFile = join(root, 'dist/web-sources')
  const hash = hashOf(root)
  if (
    existsSync(join(root, 'dist/web/index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hash
  )
    return
  console.error('Building the web app …')
  const started = Date.now()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const build = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (build.status !== 0) {
    console.error('The web app could not be built; what Vite said is above.')
    process.exit(1)
  }
  writeFileSync(stampFile, hash)
  console.error(`Built the web app in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

function hashOf(root) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(path => filesUnder(root, path)).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesUnder(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isDirectory())
    return readdirSync(join(root, path)).flatMap(name => filesUnder(root, `${path}/${name}`))
  return /\.test\.tsx?$/.test(path) ? [] : [path]
}
