import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { houseOf, isTypeScript } from '../script/house/house.ts'
import { keepsBound, numbersOf } from '../script/house/numbers.ts'
import { readFiles } from '../script/house/read-files.ts'
import { RULES } from '../script/house/rules.ts'
import { SOUND } from './support/sound-house.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = houseOf(readFiles(root))

describe('this house', () => {
  test.each(RULES)('$name: $sentence', ({ check }) => {
    expect(check(house).map(({ file, line, message }) => `${file}:${line ?? 1} ${message}`)).toEqual([])
  })

  test('every TypeScript file under version control was read, and its imports were followed', () => {
    const listed = execFileSync('git', ['ls-files', 'src', 'test', 'script', 'bench'], {
      cwd: root,
      encoding: 'utf8',
    })
    const tracked = listed.split('\n').filter(isTypeScript)
    const unread = tracked.filter(path => !house.modules.has(path))
    expect(unread).toEqual([])
    const edges = [...house.modules.values()].flatMap(module => module.edges)
    expect(edges.filter(({ file }) => file).length).toBeGreaterThan(tracked.length)
    expect(edges.filter(edge => !edge.file && !edge.package)).toEqual([])
  })
})

/** Each line plants what the rule forbids: rule, where it must be found, and the files that differ from the sound house. */
const PLANTED: readonly (readonly [rule: string, found: string, files: Record<string, string>])[] = [
  ['floors', 'src/kernel/day.ts', { 'src/kernel/day.ts': "import '#platform/http/bind.ts'\n" }],
  [
    'floors',
    'src/platform/http/bind.ts',
    { 'src/platform/http/bind.ts': "import '#modules/aims/public.ts'\n" },
  ],
  ['floors', 'src/platform/http/bind.ts', { 'src/platform/http/bind.ts': "import '#ui/card.tsx'\n" }],
  ['floors', 'src/ui/card.tsx', { 'src/ui/card.tsx': "type T = import('../platform/http/bind.ts').T\n" }],
  [
    'floors',
    'src/modules/aims/http.ts',
    { 'src/modules/aims/http.ts': "export * from '../../app/start.ts'\n" },
  ],
  ['floors', 'src/kernel/day.ts', { 'src/kernel/day.ts': "import 'node:fs'\n" }],
  ['floors', 'src/app/start.ts', { 'src/app/start.ts': "import '#test/world.ts'\n" }],
  ['floors', 'src/app/start.ts', { 'src/app/start.ts': "await import('./gone.ts')\n" }],
  [
    'doors',
    'src/modules/aims/close-aim.ts',
    { 'src/modules/aims/close-aim.ts': "import '../people/rule.ts'\n" },
  ],
  ['doors', 'src/app/start.ts', { 'src/app/start.ts': "import '#modules/people/store.ts'\n" }],
  [
    'doors',
    'src/modules/aims/ui/page.tsx',
    { 'src/modules/aims/ui/page.tsx': "import '#modules/people/public.ts'\n" },
  ],
  [
    'room-order',
    'src/modules/people/rule.ts',
    { 'src/modules/people/rule.ts': "import '#modules/aims/public.ts'\n" },
  ],
  [
    'room-order',
    'ARCHITECTURE.md',
    { 'ARCHITECTURE.md': '## Rooms\n| people | x | y | aims |\n| aims | x | y | people |\n' },
  ],
  [
    'screens',
    'src/modules/aims/ui/page.tsx',
    { 'src/modules/aims/ui/page.tsx': "import '../close-aim.ts'\n" },
  ],
  ['screens', 'src/ui/card.tsx', { 'src/ui/card.tsx': "import 'node:fs'\n" }],
  [
    'screens',
    'src/modules/aims/ui/page.tsx',
    { 'src/modules/aims/contract.ts': "import './store.ts'\n", 'src/modules/aims/store.ts': '' },
  ],
  [
    'sql-in-stores',
    'src/modules/people/rule.ts',
    { 'src/modules/people/rule.ts': 'export const r = (w) => w.sql.selectFrom("x")\n' },
  ],
  [
    'sql-in-stores',
    'src/modules/people/rule.ts',
    { 'src/modules/people/rule.ts': 'export const r = sql`select 1`\n' },
  ],
  ['sql-in-stores', 'src/app/start.ts', { 'src/app/start.ts': "run('delete from people_persons')\n" }],
  [
    'http-in-routes',
    'src/modules/people/rule.ts',
    { 'src/modules/people/rule.ts': "import '#platform/http/bind.ts'\n" },
  ],
  ['vendors', 'src/modules/people/rule.ts', { 'src/modules/people/rule.ts': "import 'nodemailer'\n" }],
  ['vendors', 'src/platform/http/bind.ts', { 'src/platform/http/bind.ts': "import 'pg'\n" }],
  ['names', 'src/kernel/utils/day.ts', { 'src/kernel/utils/day.ts': '' }],
  ['names', 'src/kernel/day-helper.ts', { 'src/kernel/day-helper.ts': '' }],
  ['names', 'src/kernel/theDay.ts', { 'src/kernel/theDay.ts': '' }],
  ['names', 'src/kernel/day.ts', { 'src/kernel/day.ts': 'export const dayInfo = 1\n' }],
  ['barrels', 'src/kernel/all.ts', { 'src/kernel/all.ts': "export * from './day.ts'\n" }],
  ['catches', 'src/kernel/day.ts', { 'src/kernel/day.ts': 'try { a() } catch (e) { log(e) }\n' }],
  ['catches', 'src/kernel/day.ts', { 'src/kernel/day.ts': 'a().catch(() => {})\n' }],
  [
    'one-clock',
    'src/modules/people/rule.ts',
    { 'src/modules/people/rule.ts': 'export const now = new Date()\n' },
  ],
  ['honest-types', 'src/kernel/day.ts', { 'src/kernel/day.ts': 'export const a = (b as any)\n' }],
  ['honest-types', 'src/kernel/day.ts', { 'src/kernel/day.ts': '// @ts-ignore\nexport const a = b\n' }],
  [
    'honest-types',
    'src/kernel/day.ts',
    { 'src/kernel/day.ts': '// biome-ignore lint/x: <explanation>\nexport const a = b\n' },
  ],
  [
    'real-tests',
    'src/modules/aims/close-aim.test.ts',
    { 'src/modules/aims/close-aim.test.ts': "vi.mock('./rule.ts')\n" },
  ],
  [
    'real-tests',
    'src/modules/aims/close-aim.test.ts',
    { 'src/modules/aims/close-aim.test.ts': "test.skip('x', () => {})\n" },
  ],
  [
    'cycles',
    'src/modules/people/store.ts',
    {
      'src/modules/people/rule.ts': "import './store.ts'\n",
      'src/modules/people/store.ts': "import './rule.ts'\n",
    },
  ],
  ['docstrings', 'src/kernel/day.ts', { 'src/kernel/day.ts': '// A day.\nexport type Day = string\n' }],
  [
    'docstrings',
    'src/modules/aims/public.ts',
    { 'src/modules/aims/public.ts': "export { close } from './close-aim.ts'\n" },
  ],
  ['sizes', 'src/kernel/day.ts', { 'src/kernel/day.ts': '\n'.repeat(301) }],
  ['sizes', 'src/kernel/day.test.ts', { 'src/kernel/day.test.ts': '\n'.repeat(401) }],
  [
    'migrations',
    'db/migrations/0001-people.sql',
    { 'db/migrations/0001-people.sql': 'create table people_persons (org_id uuid);\n' },
  ],
  [
    'migrations',
    'db/migrations/0001-people.sql',
    { 'db/migrations/0001-people.sql': "create table misc (a int);\nselect fairlead_protect('misc');\n" },
  ],
  ['migrations', 'db/migrations/0003-aims.sql', { 'db/migrations/0003-aims.sql': '' }],
  [
    'supply',
    'package-lock.json',
    { 'package-lock.json': '{ "resolved": "https://registry.example.org/a.tgz" }' },
  ],
  ['supply', '.npmrc', { '.npmrc': 'registry=https://registry.example.org\n' }],
  ['supply', 'package.json', { 'package.json': '{ "dependencies": { "zod": "^4.0.0" } }' }],
  ['pages', 'ARCHITECTURE.md', { 'src/modules/hats/rule.ts': '' }],
  ['pages', 'ARCHITECTURE.md', { 'bench/main.ts': '' }],
  ['pages', 'README.md', { 'README.md': 'npm run fly\n' }],
  ['pages', 'README.md', { 'README.md': './bin/fairlead fly\n' }],
  ['pages', 'ARCHITECTURE.md', { 'src/app/cli/verbs.ts': 'export const VERBS = {\n  fly: 1,\n}\n' }],
  ['pages', 'README.md', { 'README.md': '[how](docs/how.md)\n' }],
  ['pages', 'docs/hosting/install.md', { 'docs/hosting/install.md': '| `HOST` | where |\n' }],
  ['pages', 'docs/decisions/0001-plain.md', { 'docs/decisions/0001-plain.md': 'Date: x\n' }],
]

describe('a rule can fail', () => {
  const soundHouse = houseOf(new Map(Object.entries(SOUND)))

  test.each(RULES)('$name finds nothing in a house that keeps every rule', ({ check }) => {
    expect(check(soundHouse)).toEqual([])
  })

  test.each(PLANTED)('%s finds what is planted in %s %#', (name, found, files) => {
    const planted = houseOf(new Map(Object.entries({ ...SOUND, ...files })))
    const rule = RULES.find(each => each.name === name)
    expect(rule?.check(planted).map(({ file }) => file)).toContain(found)
  })

  test('every rule has a planted violation', () => {
    const planted = new Set(PLANTED.map(([name]) => name))
    expect(RULES.map(({ name }) => name).filter(name => !planted.has(name))).toEqual([])
  })

  test('a file that does not parse is an error, not a file without imports', () => {
    expect(() => houseOf(new Map([...Object.entries(SOUND), ['src/kernel/day.ts', 'import {']]))).toThrow(
      'does not parse',
    )
  })
})

describe('the numbers', () => {
  test('each one leaves its bound when the house is bad enough', () => {
    const long = `${'const a: any = 1 // x\n'.repeat(450)}`
    const bad = {
      ...Object.fromEntries(
        Object.keys(SOUND)
          .filter(isTypeScript)
          .map(path => [path, long]),
      ),
      'package.json': '{}',
      'src/kernel/a.ts': `${'// @ts-expect-error because it is planted here\n'.repeat(9)}import './a.ts'\n`,
      'src/kernel/a.test.ts': "vi.mock('./a.ts')\n",
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [`src/modules/aims/ui/close-aim-${i}.tsx`, '']),
      ),
      'src/modules/people/close-aim-row.ts': '',
    }
    const numbers = numbersOf(houseOf(new Map(Object.entries(bad))))
    expect(numbers.filter(keepsBound).map(({ name }) => name)).toEqual([])
  })
})
