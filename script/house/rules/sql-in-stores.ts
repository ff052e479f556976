import type { Rule } from '../house.ts'
import { placeOf, shipped } from '../rooms.ts'

const QUERIES = /^[^.]*\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|selectNoFrom)$/
const STATEMENT =
  /^\s*(select\b[\s\S]+\bfrom\b|insert\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|create\s+table\b)/i

/** Rule 5, first part. Platform and migrations are services that know PostgreSQL; tests may look at rows. */
export const sqlInStores: Rule = {
  name: 'sql-in-stores',
  sentence:
    'In a room only store.ts or store/*.ts (also of a group inside it) writes SQL, and the roof writes none.',
  check: house =>
    shipped(house).flatMap(({ path, calls, tags, strings }) => {
      const place = placeOf(path)
      const mayWrite = place?.wing === 'platform' || /(^|\/)store(\.ts$|\/)/.test(place?.inside ?? '')
      if (mayWrite) return []
      return [
        ...calls.filter(({ name }) => QUERIES.test(name)),
        ...tags.filter(({ name }) => name === 'sql'),
        ...strings.filter(({ value }) => STATEMENT.test(value)),
      ].map(({ line }) => ({ file: path, line, message: 'writes SQL outside a store' }))
    }),
}
