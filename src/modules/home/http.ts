import { bind } from '#platform/http/bind.ts'
import { homeContract } from './contract.ts'
import { readHome } from './read-home.ts'
import { search } from './search/search.ts'

/** The endpoints of home. */
export const homeRoutes = bind(homeContract, {
  readHome: work => readHome(work),
  search: async (work, { query }) => ({ found: await search(work, query.q) }),
})
