import { bind } from '#platform/http/bind.ts'
import { homeContract } from './contract.ts'
import { readHome } from './read-home.ts'
import { search } from './search/search.ts'
import { teamContract } from './team/contract.ts'
import { readTeam } from './team/read-team.ts'
import { readTeams } from './team/read-teams.ts'

/** The endpoints of home. */
export const homeRoutes = [
  ...bind(homeContract, {
    readHome: work => readHome(work),
    search: async (work, { query }) => ({ found: await search(work, query.q) }),
  }),
  ...bind(teamContract, {
    readTeam: work => readTeam(work),
    readTeams: work => readTeams(work),
  }),
]
