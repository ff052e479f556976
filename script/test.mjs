import { run } from './bootstrap.mjs'

run({
  program: 'script/test/main.ts',
  help: `npm test [-- --no-check] [-- --only embedded,postgres,journeys]
Runs the gates of "npm run check", the tests on the embedded engine, on the PostgreSQL at DATABASE_URL when
that is set, and the journeys in Chromium (CHROMIUM_PATH, when it is not found by itself).
The last line counts what passed and failed; leaves with 1 unless everything passed.`,
})
