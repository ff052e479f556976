import { posix } from 'node:path'
import { type Import, type Parsed, parse } from './parse.ts'

/** Everything the rules look at: texts, and for each TypeScript file what it imports and exports. */
export interface House {
  /** Path from the root → text, of every file under version control that is text. */
  readonly files: ReadonlyMap<string, string>
  readonly modules: ReadonlyMap<string, Module>
}

export interface Module extends Parsed {
  readonly path: string
  readonly lines: number
  readonly edges: readonly Edge[]
}

/** One import with where it leads: a file of ours, a package (`zod`, `node:fs`), or nothing. */
export interface Edge extends Import {
  readonly file?: string
  readonly package?: string
}

/** One broken rule at one place. */
export interface Violation {
  readonly file: string
  readonly line?: number
  readonly message: string
}

/** A rule of the house: its sentence as people know it, and a pure function that finds where it is broken. */
export interface Rule {
  readonly name: string
  readonly sentence: string
  readonly check: (house: House) => Violation[]
}

/** Parses every TypeScript file and follows each import to the file it means. */
export function houseOf(files: ReadonlyMap<string, string>): House {
  const aliases = readAliases(files.get('package.json') ?? '{}')
  const modules = new Map<string, Module>()
  for (const [path, source] of files) {
    if (!isTypeScript(path)) continue
    const parsed = parse(path, source)
    const edges = parsed.imports.map(found => ({
      ...found,
      ...targetOf(path, found.specifier, aliases, files),
    }))
    modules.set(path, { ...parsed, path, lines: linesOf(source), edges })
  }
  return { files, modules }
}

/** TypeScript and the few plain scripts that run before TypeScript can. */
export function isTypeScript(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts')
}

/** Tests, and what exists only for them. */
export function isTest(path: string): boolean {
  return /\.(test|factory|gallery|journey)\.tsx?$/.test(path) || path.startsWith('test/')
}

/** Lines of a text, blank ones included. */
function linesOf(source: string): number {
  return source === '' ? 0 : source.split('\n').length - (source.endsWith('\n') ? 1 : 0)
}

type Aliases = readonly (readonly [prefix: string, target: string])[]

function readAliases(packageJson: string): Aliases {
  const imports = (JSON.parse(packageJson).imports ?? {}) as Record<string, string>
  return Object.entries(imports).map(([from, to]) => [
    from.replace('*', ''),
    to.replace('./', '').replace('*', ''),
  ])
}

function targetOf(
  from: string,
  specifier: string,
  aliases: Aliases,
  files: ReadonlyMap<string, string>,
): Pick<Edge, 'file' | 'package'> {
  const path = specifier.replace(/\?.*$/, '')
  const alias = aliases.find(([prefix]) => path.startsWith(prefix))
  if (!path.startsWith('.') && !path.startsWith('#')) return { package: packageOf(path) }
  const file = alias ? alias[1] + path.slice(alias[0].length) : posix.join(posix.dirname(from), path)
  return files.has(file) ? { file } : {}
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
