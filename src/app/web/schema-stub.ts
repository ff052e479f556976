/**
 * Stands in for zod in the browser. A page reads only method and path from a contract; the server and the tests
 * parse. Without zod the first load is 21 kB gz smaller and no code is made at run time, which the content
 * security policy forbids. Anything can be called or read on a shell and gives a shell again, except what would
 * give a wrong answer: parsing throws.
 */
export const z: unknown = shell()

/** zod's default export, the same. */
export default z

const FORBIDDEN = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'decode', 'encode'])

function shell(options?: readonly unknown[]): unknown {
  return new Proxy(() => undefined, {
    apply: (_target, _self, values: unknown[]) => shell(listOf(values[0])),
    get: (_target, name) => {
      if (name === 'options' && options !== undefined) return options
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (FORBIDDEN.has(name)) throw new Error('A screen cannot parse: only the server has the schemas.')
      return shell(options)
    },
  })
}

// `z.enum([...])` keeps its list, so that a select can offer `Schema.options`.
function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}
