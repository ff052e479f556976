import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Counts, crash, settled } from './counts.ts'
import { readPlaywright, readVitest } from './read-report.ts'

/** Runs one Vitest project of `vitest.config.ts`. */
export async function runVitest(root: string, project: 'embedded' | 'postgres'): Promise<Counts> {
  const report = freshReport(root, project)
  const args = [
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const code = await runScript(root, args)
  return existsSync(report)
    ? settled(readVitest(readFileSync(report, 'utf8')), code)
    : crash(`it left no report (${code})`)
}

/** Runs the journeys against the built app. */
export async function runJourneys(root: string): Promise<Counts> {
  const report = freshReport(root, 'journeys')
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const code = await runScript(root, ['@playwright/test/cli.js', 'test', '--reporter=list,json'], env)
  return existsSync(report)
    ? settled(readPlaywright(readFileSync(report, 'utf8')), code)
    : crash(`it left no report (${code})`)
}

/** Runs the gates of `npm run check`, without the house test, which the embedded suite contains. */
export async function runGates(root: string): Promise<Counts> {
  const code = await runProgram(root, [join(root, 'script/check/main.ts'), '--no-house'])
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Builds what the journeys walk through; false when that fails. */
export async function buildWebApp(root: string): Promise<boolean> {
  return (await runProgram(root, [join(root, 'script/build-web/main.mjs')])) === 0
}

function freshReport(root: string, suite: string): string {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const report = join(folder, `${suite}.json`)
  rmSync(report, { force: true })
  return report
}

function runScript(
  root: string,
  [script = '', ...args]: readonly string[],
  env: Record<string, string> = {},
) {
  return runProgram(root, [join(root, 'node_modules', script), ...args], env)
}

function runProgram(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number | null> {
  // What is not read on a terminal ends in a log, which shows colours as noise.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...plain, ...env },
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}
