import type { Rule } from '../house.ts'

const REASON = /^\*?\s*(biome-ignore(-all)?\s+\S+:\s*(?!<)\S.{8,}|@ts-expect-error\s+\S.{8,})/

/** A gate that is switched off says why, or it is a hole. */
export const honestTypes: Rule = {
  name: 'honest-types',
  sentence: 'No any; a suppression carries its reason.',
  check: house =>
    [...house.modules.values()].flatMap(({ path, anys, suppressions }) => [
      ...anys.map(line => ({ file: path, line, message: 'any switches the type checker off' })),
      ...suppressions
        .filter(({ text }) => !REASON.test(text))
        .map(({ line, text }) => ({ file: path, line, message: `no reason given: ${text.slice(0, 60)}` })),
    ]),
}
