import { bind } from '#platform/http/bind.ts'
import { homeContract } from './contract.ts'
import { readHome } from './read-home.ts'

/** The endpoint of home. */
export const homeRoutes = bind(homeContract, { readHome: work => readHome(work) })
