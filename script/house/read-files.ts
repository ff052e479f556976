import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TEXT =
  /\.(ts|tsx|mjs|json|sql|css|html|md|yml|yaml|svg)$|(^|\/)(\.ci\/run|bin\/fairlead|\.npmrc|LICENSE)$/

/**
 * Every file of the checkout that is under version control or about to be (not ignored), by path from the root.
 * What is not text is listed with an empty text.
 */
export function readFiles(root: string): ReadonlyMap<string, string> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const paths = [...new Set(listed.split('\0'))].filter(path => path !== '' && existsSync(join(root, path)))
  return new Map(
    paths.sort().map(path => [path, TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '']),
  )
}
