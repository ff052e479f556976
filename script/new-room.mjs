import { run } from './bootstrap.mjs'

run({
  program: 'script/new-room/main.ts',
  help: `npm run new-room -- NAME "what it owns"
Adds src/modules/NAME with its door, contract, rule, store, action, routes and tests, a migration,
and its line in ARCHITECTURE.md. What is written passes "npm run check".`,
})
