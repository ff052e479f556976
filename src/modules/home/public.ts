/**
 * Home: what a person sees first, and the search over all rooms. Owns no table; it asks the rooms below through their doors.
 */
export { homeRoutes } from './http.ts'
