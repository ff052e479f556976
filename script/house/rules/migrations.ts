import type { House, Rule, Violation } from '../house.ts'
import { roomTable } from '../rooms.ts'

/** A table nobody protects leaks one organisation's rows to another. */
export const migrations: Rule = {
  name: 'migrations',
  sentence:
    'Every table is named after its room, begins its key with org_id and is protected by row-level security.',
  check: house => {
    const scripts = [...house.files].filter(([path]) => /^db\/migrations\/.*\.sql$/.test(path))
    return [
      ...misnumbered(scripts.map(([path]) => path)),
      ...scripts.flatMap(([path, sql]) => tablesOf(house, path, sql)),
    ]
  },
}

function misnumbered(paths: readonly string[]): Violation[] {
  return paths
    .toSorted()
    .filter((path, index) => !path.startsWith(`db/migrations/${String(index + 1).padStart(4, '0')}-`))
    .map(file => ({ file, message: 'migrations are numbered 0001, 0002, … without gaps or twins' }))
}

function tablesOf(house: House, file: string, sql: string): Violation[] {
  const prefixes = [
    'platform_',
    ...[...roomTable(house).values()].map(({ tables }) => tables.replace('*', '')),
  ].filter(prefix => prefix.endsWith('_'))
  return [...sql.matchAll(/^\s*create table (?:if not exists )?(\w+)/gim)].flatMap(({ 1: table = '' }) => [
    ...(prefixes.some(prefix => table.startsWith(prefix))
      ? []
      : [{ file, message: `${table} belongs to no room` }]),
    ...(sql.includes(`fairlead_protect('${table}'`) ? [] : [{ file, message: `${table} is not protected` }]),
  ])
}
