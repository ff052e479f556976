import { run } from './bootstrap.mjs'

run({
  program: 'script/build-web/main.mjs',
  help: `npm run build
Builds the web app into dist/web, unless it was built from exactly these sources.
npm start, npm run demo and npm test do this by themselves.`,
})
