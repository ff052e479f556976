import { isTest, type Rule } from '../house.ts'

/** Longest file in lines; a test is a table and may be longer. */
export const MAX_LINES = { code: 300, test: 400 }

/** One page to read is one idea to hold. */
export const sizes: Rule = {
  name: 'sizes',
  sentence: `No file over ${MAX_LINES.code} lines, no test over ${MAX_LINES.test}.`,
  check: house =>
    [...house.modules.values()]
      .filter(({ path, lines }) => lines > (isTest(path) ? MAX_LINES.test : MAX_LINES.code))
      .map(({ path, lines }) => ({ file: path, message: `${lines} lines` })),
}
