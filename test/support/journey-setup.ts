import { spawnSync } from 'node:child_process'
import { forgetDemo, prepareDemo } from './journey-server.ts'

/** Once per run: the built app, and one sample organisation that every worker copies. */
export default async function prepare(): Promise<() => void> {
  const build = spawnSync(process.execPath, ['script/build-web/main.mjs'], { stdio: 'inherit' })
  if (build.status !== 0) throw new Error('The web app could not be built.')
  await prepareDemo()
  return forgetDemo
}
