import { run } from './bootstrap.mjs'

run({
  program: 'src/main.ts',
  args: ['start'],
  webApp: true,
  help: `npm start [-- --data DIR]
Runs Fairlead: the web server and the background worker in one process.
The data lives in DIR (default ./data) or in the PostgreSQL at DATABASE_URL; settings such as PORT: docs/hosting/install.md.`,
})
