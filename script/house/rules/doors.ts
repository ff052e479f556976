import { isTest, type Rule, type Violation } from '../house.ts'
import { isScreen, placeOf } from '../rooms.ts'

/** Rule 2. A contract carries shapes only, so screens of other rooms and the roof may read it. */
export const doors: Rule = {
  name: 'doors',
  sentence: 'A room is entered only through public.ts (server) or public-ui.tsx (screens).',
  check: house =>
    [...house.modules.values()].flatMap(({ path, edges }) => {
      const from = placeOf(path)
      if (!from) return []
      return edges.flatMap(({ line, file }): Violation[] => {
        const to = file ? placeOf(file) : undefined
        if (!file || !to?.room || to.room === from.room) return []
        const open = isScreen(path)
          ? ['public-ui.tsx', 'contract.ts']
          : from.wing === 'app'
            ? ['public.ts', 'contract.ts']
            : ['public.ts']
        if (open.includes(to.inside) || (isTest(path) && isTest(file))) return []
        return [
          {
            file: path,
            line,
            message: `enters ${to.room} through ${to.inside}; its doors here: ${open.join(', ')}`,
          },
        ]
      })
    }),
}
