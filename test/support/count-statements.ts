import type { KyselyPlugin } from 'kysely'
import type { Work } from '#platform/work.ts'

/** How many statements an action sends to the database. Publishing is one that does not pass through Kysely's plugins. */
export async function countStatements(work: Work, act: (work: Work) => Promise<unknown>): Promise<number> {
  let count = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const publish: Work['publish'] = (...events) => {
    count += 1
    return work.publish(...events)
  }
  await act({ ...work, sql: work.sql.withPlugin(counting), publish })
  return count
}
