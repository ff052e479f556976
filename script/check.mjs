import { run } from './bootstrap.mjs'

run({
  program: 'script/check/main.ts',
  help: `npm run check [-- --fix]
Format, lint, types, dead code, house rules and the numbers the house holds itself to, each with its bound.
--fix lets Biome write what it can repair by itself. Leaves with 1 when a gate fails or a number is out of bound.`,
})
