import { isTest, type Rule, type Violation } from '../house.ts'
import { placeOf } from '../rooms.ts'

/** What many rooms lean on is explained where it is defined; an editor shows it at every use. */
export const docstrings: Rule = {
  name: 'docstrings',
  sentence:
    'Every export of kernel, platform, ui and each public.ts has a docstring; a door begins with what its room owns.',
  check: house =>
    [...house.modules.values()].flatMap(({ path, exports, hasHeader }): Violation[] => {
      const place = placeOf(path)
      if (!place || isTest(path)) return []
      const isDoor = place.inside === 'public.ts' && place.room !== undefined
      const header =
        isDoor && !hasHeader
          ? [{ file: path, line: 1, message: 'says nothing about what this room owns' }]
          : []
      if (place.wing === 'app' || (place.wing === 'modules' && !isDoor)) return []
      return [
        ...header,
        ...exports
          .filter(({ documented }) => !documented)
          .map(({ name, line }) => ({ file: path, line, message: `${name} has no docstring` })),
      ]
    }),
}
