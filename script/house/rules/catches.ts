import type { Rule } from '../house.ts'
import { shipped } from '../rooms.ts'

const EDGES =
  /^src\/(platform\/(http|jobs|vendors)\/|ui\/server\/(client|use-action)\.ts|app\/cli\/run-command\.ts)/

/**
 * A swallowed error is a lie told later; at the edges one place decides what a crash becomes.
 * In the browser that place is the client and the hook that shows a refusal; on the command line, the front door.
 */
export const catches: Rule = {
  name: 'catches',
  sentence:
    'Errors are caught in platform/http, platform/jobs and vendor adapters; elsewhere a catch throws on, or answers a one-call question with null or false.',
  check: house =>
    shipped(house).flatMap(({ path, catches: handlers }) => {
      if (EDGES.test(path)) return []
      return handlers
        .filter(({ does }) => does === 'swallows')
        .map(({ line }) => ({ file: path, line, message: 'swallows an error' }))
    }),
}
