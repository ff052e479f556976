import { parseSync, Visitor } from 'oxc-parser'
import { handling, rejecting } from './handling.ts'

/** What the rules need to know about one TypeScript file. Lines count from 1. */
export interface Parsed {
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** Lines of `any` in a type. */
  readonly anys: readonly number[]
  /** Comments that switch a gate off. */
  readonly suppressions: readonly { readonly line: number; readonly text: string }[]
  /** Calls, as written: `vi.mock`, `new Date` (no arguments), `work.sql.selectFrom` as `.selectFrom`. */
  readonly calls: readonly { readonly line: number; readonly name: string }[]
  /** Tags of tagged templates, such as `sql`. */
  readonly tags: readonly { readonly line: number; readonly name: string }[]
  readonly strings: readonly { readonly line: number; readonly value: string }[]
  /** Handlers of `try … catch` and `.catch(…)`, by what they do with the error. */
  readonly catches: readonly { readonly line: number; readonly does: 'throws' | 'answers' | 'swallows' }[]
  /** Every statement hands on what another file exports. */
  readonly isBarrel: boolean
  /** Whether the file begins with a comment. */
  readonly hasHeader: boolean
}

export interface Import {
  readonly line: number
  readonly specifier: string
  /** Erased when the file runs. */
  readonly typeOnly: boolean
}

export interface Export {
  readonly line: number
  readonly name: string
  /** A `/** … *\/` stands directly above it. */
  readonly documented: boolean
}

/** Reads one file; throws when it does not parse, because a file that is not read is not checked. */
export function parse(path: string, source: string): Parsed {
  const { program, module, comments, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const lineAt = lineCounter(source)
  const found = { anys: [], calls: [], tags: [], strings: [], catches: [] } as {
    [K in 'anys' | 'calls' | 'tags' | 'strings' | 'catches']: Parsed[K][number][]
  }
  const typeImports: Import[] = []
  new Visitor({
    TSAnyKeyword: node => void found.anys.push(lineAt(node.start)),
    TSImportType: node =>
      void typeImports.push({ line: lineAt(node.start), specifier: node.source.value, typeOnly: true }),
    CallExpression: node => {
      const { callee } = node
      const line = lineAt(node.start)
      if (callee.type === 'Identifier') found.calls.push({ line, name: callee.name })
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const of = callee.object.type === 'Identifier' ? callee.object.name : ''
      found.calls.push({ line, name: `${of}.${callee.property.name}` })
      if (callee.property.name === 'catch')
        found.catches.push({ line: lineAt(callee.property.start), does: rejecting(node.arguments[0]) })
    },
    NewExpression: node => {
      if (node.callee.type === 'Identifier' && node.arguments.length === 0)
        found.calls.push({ line: lineAt(node.start), name: `new ${node.callee.name}` })
    },
    TaggedTemplateExpression: node => {
      if (node.tag.type === 'Identifier') found.tags.push({ line: lineAt(node.start), name: node.tag.name })
    },
    Literal: node => {
      if (typeof node.value === 'string') found.strings.push({ line: lineAt(node.start), value: node.value })
    },
    TemplateElement: node => void found.strings.push({ line: lineAt(node.start), value: node.value.raw }),
    TryStatement: node => {
      if (node.handler) found.catches.push({ line: lineAt(node.handler.start), does: handling(node) })
    },
  }).visit(program)

  const docEnds = comments.filter(c => c.type === 'Block' && c.value.startsWith('*')).map(c => c.end)
  return {
    ...found,
    imports: [
      ...module.staticImports.map(found => ({
        line: lineAt(found.start),
        specifier: found.moduleRequest.value,
        typeOnly: found.entries.length > 0 && found.entries.every(entry => entry.isType),
      })),
      ...module.staticExports.flatMap(statement =>
        statement.entries.slice(0, 1).flatMap(entry =>
          entry.moduleRequest
            ? [
                {
                  line: lineAt(statement.start),
                  specifier: entry.moduleRequest.value,
                  typeOnly: statement.entries.every(each => each.isType),
                },
              ]
            : [],
        ),
      ),
      ...module.dynamicImports.map(found => ({
        line: lineAt(found.start),
        specifier: source.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1),
        typeOnly: false,
      })),
      ...typeImports,
    ],
    exports: module.staticExports.flatMap(statement =>
      statement.entries
        .filter(entry => !entry.moduleRequest)
        .map(entry => ({
          line: lineAt(statement.start),
          name: entry.exportName.name ?? 'default',
          documented: docEnds.some(
            end => source.slice(end, statement.start).trim() === '' && end <= statement.start,
          ),
        })),
    ),
    suppressions: comments
      .filter(({ value }) => /^[\s*]*(@ts-|biome-ignore|eslint-disable)/.test(value))
      .map(({ value, start }) => ({ line: lineAt(start), text: value.trim() })),
    isBarrel:
      program.body.length > 0 &&
      program.body.every(
        node =>
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.source !== null),
      ),
    hasHeader: comments.some(({ start }) => source.slice(0, start).trim() === ''),
  }
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0, ...Array.from(source.matchAll(/\n/g), match => match.index + 1)]
  return offset => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
