import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'

const every = ['src/**/*.test.{ts,tsx}', 'test/*.test.ts', 'script/**/*.test.ts', 'bench/**/*.test.ts']
const embedded = suite('embedded', 'pglite', every)

/** The suite runs on the embedded engine; the part of it that uses the database runs again on a real server. */
export default defineConfig({
  test: {
    // Two workers: the machines that run this have two cores, and an embedded database in each.
    maxWorkers: 2,
    // Generous: those machines are busy at times, and no test asserts a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: process.env['DATABASE_URL']
      ? [embedded, suite('postgres', 'postgres', filesUsingTheDatabase())]
      : [embedded],
  },
})

function suite(name: string, engine: 'pglite' | 'postgres', include: string[]) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      globalSetup: ['test/support/global-setup.ts'],
      pool: 'forks' as const,
      isolate: false,
      env: { FAIRLEAD_TEST_ENGINE: engine, ...(engine === 'pglite' ? { DATABASE_URL: '' } : {}) },
    },
  }
}

/** Tests reach a database only through `#test/`, so reading the imports tells which files must run on both engines. */
function filesUsingTheDatabase(): string[] {
  return every.flatMap(pattern => globSync(pattern)).filter(usesTheDatabase)
}

// Directly, or through a factory beside it.
function usesTheDatabase(file: string): boolean {
  const source = readFileSync(file, 'utf8')
  if (source.includes("from '#test/")) return true
  const factories = Array.from(source.matchAll(/from '(\.[^']+\.factory\.ts)'/g), ([, path = '']) =>
    join(dirname(file), path),
  )
  return factories.some(factory => readFileSync(factory, 'utf8').includes("from '#test/"))
}
