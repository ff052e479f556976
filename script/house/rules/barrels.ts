import type { Rule } from '../house.ts'
import { placeOf } from '../rooms.ts'

/** Rule 6, second part. A room's two doors are the only files that may hand on. */
export const barrels: Rule = {
  name: 'barrels',
  sentence: 'No barrels: a file that only hands on what others export hides where things are.',
  check: house =>
    [...house.modules.values()]
      .filter(({ path, isBarrel }) => isBarrel && !isDoor(path))
      .map(({ path }) => ({ file: path, message: 'only hands on what other files export' })),
}

function isDoor(path: string): boolean {
  return ['public.ts', 'public-ui.tsx'].includes(placeOf(path)?.inside ?? '')
}
