import { run } from './bootstrap.mjs'

run({
  program: 'bench/main.ts',
  webApp: true,
  help: `npm run bench [-- --json] [-- NAME …]
Measures speed and size against peers in the same run (bench/README.md) and prints ratios with their bounds.
Server figures need a PostgreSQL at DATABASE_URL that may be emptied.`,
})
