/**
 * Home: what a person sees first. Owns no table; it asks the rooms below through their doors.
 */
export { homeRoutes } from './http.ts'
