import { run } from './bootstrap.mjs'

run({
  program: 'src/main.ts',
  args: ['demo'],
  webApp: true,
  help: `npm run demo [-- --data DIR]
Runs Fairlead with the demo organisation, Tidewell Instruments, and prints the address to open.
Every person of the demo signs in with one click. Nothing leaves this machine.`,
})
