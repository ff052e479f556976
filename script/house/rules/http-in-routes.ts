import type { Rule } from '../house.ts'
import { placeOf, shipped } from '../rooms.ts'

/** Rule 5, second part: an action can be called by a route, a job, an import or a test, because it does not know HTTP. */
export const httpInRoutes: Rule = {
  name: 'http-in-routes',
  sentence: 'In a room only http.ts or http/*.ts knows HTTP.',
  check: house =>
    shipped(house).flatMap(({ path, edges }) => {
      const place = placeOf(path)
      if (place?.wing !== 'modules' || /(^|\/)http(\.ts$|\/)/.test(place.inside)) return []
      return edges
        .filter(
          ({ file = '', package: name = '' }) =>
            file.startsWith('src/platform/http/') || /^(fastify|@fastify\/.*|node:https?)$/.test(name),
        )
        .map(({ line, specifier }) => ({ file: path, line, message: `imports ${specifier} outside http.ts` }))
    }),
}
