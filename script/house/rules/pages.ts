import { posix } from 'node:path'
import type { House, Rule, Violation } from '../house.ts'
import { roomTable } from '../rooms.ts'

/** A page that nobody checks is wrong within a month; these parts of ours can be checked. */
export const pages: Rule = {
  name: 'pages',
  sentence: 'What the pages say about folders, rooms, commands, settings and each other is true.',
  check: house => [
    ...treeAgainstFolders(house),
    ...tableAgainstRooms(house),
    ...verbsAgainstProgram(house),
    ...commands(house),
    ...settings(house),
    ...links(house),
    ...decisions(house),
  ],
}

/** Verbs of `./bin/fairlead`, as the first line of ARCHITECTURE.md's tree lists them. */
function verbsOf(house: House): readonly string[] {
  const line = /^src\/main\.ts\s+front door: (.+)$/m.exec(house.files.get('ARCHITECTURE.md') ?? '')?.[1] ?? ''
  return line.split('|').map(verb => verb.trim())
}

function treeAgainstFolders(house: House): Violation[] {
  const tree = /```\n([\s\S]*?)```/.exec(house.files.get('ARCHITECTURE.md') ?? '')?.[1] ?? ''
  const named = tree
    .split('\n')
    .flatMap(line => [...(line.split(/\s{2,}/)[0] ?? '').split(' ')].filter(Boolean))
  const paths = [...house.files.keys()]
  const missing = named.filter(
    each => !paths.some(path => path === each || (each.endsWith('/') && path.startsWith(each))),
  )
  const wings = new Set(
    paths.flatMap(path => /^(src\/[^/]+\/|test\/[^/]+\/|db\/[^/]+\/|script\/|bench\/)/.exec(path)?.[1] ?? []),
  )
  const untold = [...wings].filter(wing => !named.includes(wing))
  return [
    ...missing.map(path => `the tree names ${path}, which does not exist`),
    ...untold.map(path => `the tree does not name ${path}`),
  ].map(message => ({ file: 'ARCHITECTURE.md', message }))
}

function tableAgainstRooms(house: House): Violation[] {
  const table = roomTable(house)
  const rooms = new Set(
    [...house.files.keys()].flatMap(path => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []),
  )
  return [
    ...[...rooms].filter(room => !table.has(room)).map(room => `the room table does not name ${room}`),
    ...[...table.keys()]
      .filter(room => !rooms.has(room))
      .map(room => `the room table names ${room}, which does not exist`),
  ].map(message => ({ file: 'ARCHITECTURE.md', message }))
}

function verbsAgainstProgram(house: House): Violation[] {
  const program = house.files.get('src/app/cli/verbs.ts') ?? ''
  const known = Array.from(program.matchAll(/^ {2}([a-z]+)(?:: |,)/gm), ({ 1: verb = '' }) => verb)
  const told = verbsOf(house)
  const differing = [
    ...known.filter(verb => !told.includes(verb)),
    ...told.filter(verb => !known.includes(verb)),
  ]
  return differing.map(verb => ({
    file: 'ARCHITECTURE.md',
    message: `the verb ${verb} is told or known, not both`,
  }))
}

function commands(house: House): Violation[] {
  const scripts = Object.keys(JSON.parse(house.files.get('package.json') ?? '{}').scripts ?? {})
  const verbs = verbsOf(house)
  return pagesOf(house).flatMap(([file, text]) => [
    ...[...text.matchAll(/\bnpm run ([\w-]+)/g)]
      .filter(({ 1: name = '' }) => !scripts.includes(name))
      .map(({ 1: name }) => ({ file, message: `npm run ${name} does not exist` })),
    ...[...text.matchAll(/bin\/fairlead ([a-z]+)/g)]
      .filter(({ 1: verb = '' }) => !verbs.includes(verb))
      .map(({ 1: verb }) => ({ file, message: `bin/fairlead has no verb ${verb}` })),
  ])
}

function settings(house: House): Violation[] {
  const config = house.files.get('src/platform/config/config.ts') ?? ''
  const table = /SETTINGS = \{([\s\S]*?)\n\}/.exec(config)?.[1] ?? ''
  const read = Array.from(table.matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm), ({ 1: name = '' }) => name)
  const file = 'docs/hosting/install.md'
  const told = Array.from(
    (house.files.get(file) ?? '').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm),
    ({ 1: name = '' }) => name,
  )
  return [
    ...(read.length === 0 ? ['found no setting in src/platform/config/config.ts'] : []),
    ...read.filter(name => !told.includes(name)).map(name => `does not tell the setting ${name}`),
    ...told.filter(name => !read.includes(name)).map(name => `tells a setting ${name} that nothing reads`),
  ].map(message => ({ file, message }))
}

function links(house: House): Violation[] {
  const paths = [...house.files.keys()]
  return pagesOf(house).flatMap(([file, text]) =>
    [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].flatMap(({ 1: link = '' }) => {
      const target = posix.join(posix.dirname(file), link)
      const exists = paths.some(path => path === target || path.startsWith(`${target.replace(/\/$/, '')}/`))
      return exists ? [] : [{ file, message: `the link to ${link} leads nowhere` }]
    }),
  )
}

function decisions(house: House): Violation[] {
  const records = pagesOf(house).filter(([path]) => path.startsWith('docs/decisions/'))
  return records.flatMap(([file, text], index) => [
    ...(file.startsWith(`docs/decisions/${String(index + 1).padStart(4, '0')}-`)
      ? []
      : [{ file, message: 'decisions are numbered without gaps' }]),
    ...['Date:', 'Status:', '## Context', '## Decision', '## Consequences']
      .filter(part => !text.includes(part))
      .map(part => ({ file, message: `a decision has a part "${part}"` })),
  ])
}

function pagesOf(house: House): (readonly [string, string])[] {
  return [...house.files].filter(([path]) => path.endsWith('.md'))
}
