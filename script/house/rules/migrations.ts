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
  const numbers = paths.toSorted().map(file => ({ file, number: Number(/\/(\d{4})-/.exec(file)?.[1]) }))
  return numbers
    .filter(({ number }, index) => number !== (numbers[index - 1]?.number ?? 0) + 1)
    .map(({ file }) => ({ file, message: 'migrations are numbered 0001, 0002, … without gaps or twins' }))
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
