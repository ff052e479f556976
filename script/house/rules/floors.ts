import type { Rule, Violation } from '../house.ts'
import { isTest } from '../house.ts'
import { placeOf } from '../rooms.ts'

const GROUND_PACKAGES = ['zod', 'ml-matrix', 'vitest', 'fast-check']

/** Rule 1. Tests may stand on `#test/`; nothing that ships may. */
export const floors: Rule = {
  name: 'floors',
  sentence: 'A floor imports only lower floors; platform and ui never import each other.',
  check: house =>
    [...house.modules.values()].flatMap(({ path, edges }) => {
      const from = placeOf(path)
      if (!from) return []
      return edges.flatMap(({ line, file, package: name, specifier }): Violation[] => {
        const broken = (message: string) => [{ file: path, line, message }]
        if (name) {
          const allowed = from.wing !== 'kernel' || GROUND_PACKAGES.includes(name)
          return allowed ? [] : broken(`the kernel has no input or output: ${name} does not belong here`)
        }
        if (!file) return broken(`${specifier} leads to no file`)
        const to = placeOf(file)
        if (!to) {
          if (isTest(path) && file.startsWith('test/')) return []
          return broken(`src/ does not import ${file}, which is outside src/`)
        }
        if (to.floor > from.floor)
          return broken(`${from.wing} (floor ${from.floor}) imports ${to.wing} (floor ${to.floor})`)
        if (to.floor === from.floor && to.wing !== from.wing)
          return broken(`${from.wing} and ${to.wing} do not import each other`)
        if (isTest(file) && !isTest(path)) return broken(`${file} exists only for tests`)
        return []
      })
    }),
}
