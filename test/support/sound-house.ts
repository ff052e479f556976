/** A tiny house that keeps every rule: the ground on which the tests plant one violation at a time. */
export const SOUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    scripts: { demo: 'node script/demo.mjs' },
    imports: {
      '#kernel/*': './src/kernel/*',
      '#platform/*': './src/platform/*',
      '#ui/*': './src/ui/*',
      '#modules/*': './src/modules/*',
      '#test/*': './test/support/*',
    },
    dependencies: { zod: '4.0.0' },
  }),
  'package-lock.json': '{}',
  '.npmrc': 'save-exact=true\n',
  'ARCHITECTURE.md': `
\`\`\`
src/main.ts       front door: start | demo
src/app/          roof
src/modules/      rooms
src/platform/     services
src/ui/           services
src/kernel/       ground
db/migrations/    plain SQL
test/support/     the story
\`\`\`
## Rooms
| room | owns | tables | may import |
|---|---|---|---|
| people | Person | \`people_*\` | – |
| aims | Aim | \`aims_*\` | people |
`,
  'README.md': 'Run `npm run demo` or `./bin/fairlead start`; read [how](ARCHITECTURE.md).\n',
  'docs/hosting/install.md': '| `PORT` | where to listen |\n',
  'docs/decisions/0001-plain.md': 'Date: x\nStatus: accepted\n## Context\n## Decision\n## Consequences\n',
  'db/migrations/0001-people.sql':
    "create table people_persons (org_id uuid);\nselect fairlead_protect('people_persons');\n",
  'src/main.ts': "import '#modules/aims/public.ts'\n",
  'src/app/start.ts': "import { close } from '#modules/aims/public.ts'\nclose()\n",
  'src/app/cli/verbs.ts': 'export const VERBS = {\n  start: 1,\n  demo: 1,\n}\n',
  'src/kernel/day.ts': '/** A day. */\nexport type Day = string\n',
  'src/platform/config/config.ts': '/** All settings. */\nexport const SETTINGS = {\n  PORT: {},\n}\n',
  'src/platform/http/bind.ts': '/** Binds. */\nexport const bind = 1\n',
  'src/ui/card.tsx': '/** A card. */\nexport const Card = () => null\n',
  'src/modules/people/public.ts': "/** Owns people. */\nexport { load } from './store.ts'\n",
  'src/modules/people/public-ui.tsx': 'export const Face = () => null\n',
  'src/modules/people/store.ts': "import { sql } from 'kysely'\nexport const load = () => sql`select 1`\n",
  'src/modules/people/rule.ts': 'export const rule = 1\n',
  'src/modules/aims/public.ts': "/** Owns aims. */\nexport { close } from './close-aim.ts'\n",
  'src/modules/aims/contract.ts': "import { z } from 'zod'\nexport const contract = z\n",
  'src/modules/aims/close-aim.ts':
    "import { load } from '#modules/people/public.ts'\nexport const close = load\n",
  'src/modules/aims/close-aim.test.ts':
    "import { close } from './close-aim.ts'\nimport '#test/world.ts'\nclose()\n",
  'src/modules/aims/http.ts': "import { bind } from '#platform/http/bind.ts'\nexport const routes = bind\n",
  'src/modules/aims/ui/page.tsx':
    "import { Card } from '#ui/card.tsx'\nimport { Face } from '#modules/people/public-ui.tsx'\nimport { contract } from '../contract.ts'\nexport const Page = [Card, Face, contract]\n",
  'test/support/world.ts': "import { close } from '#modules/aims/public.ts'\nexport const world = close\n",
}
