import type { House, Rule, Violation } from '../house.ts'
import { placeOf } from '../rooms.ts'

const FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'services', 'types', 'lib', 'shared', 'misc']
const WORDS = ['helper', 'helpers', 'util', 'utils', 'data', 'info', 'item', 'process', 'index', 'misc']
// The entries of an error are called items in every answer of the API; the flag is called --data.
const ALLOWED = ['ErrorItem', 'DATA_FLAG']
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const CODE = /^(src|script|test|bench|db)\/.*\.(ts|tsx|mjs|sql|css)$/

/** Rule 6. `manager` is a person here, so only the floors without people ban it. */
export const names: Rule = {
  name: 'names',
  sentence:
    'No folder or file named after a kind of code; files are kebab-case; exports avoid words that say nothing.',
  check: house =>
    [...house.files.keys()]
      .filter(path => CODE.test(path))
      .flatMap(path => [...badPath(path), ...badExports(house, path)]),
}

function badPath(path: string): Violation[] {
  const folders = path.split('/').slice(0, -1)
  const name = path.split('/').at(-1) ?? ''
  const folder = folders.find(each => FOLDERS.includes(each))
  const word = wordsOf(name.replace(/\..*/, '')).find(each => isBanned(each, path))
  return [
    ...(folder ? [`a folder called ${folder} collects what belongs elsewhere`] : []),
    ...(word ? [`"${word}" in a file name says nothing about what is inside`] : []),
    ...(KEBAB.test(name) ? [] : ['file names are kebab-case']),
  ].map(message => ({ file: path, message }))
}

function badExports(house: House, path: string): Violation[] {
  return (house.modules.get(path)?.exports ?? []).flatMap(({ name, line }) => {
    const word = ALLOWED.includes(name) ? undefined : wordsOf(name).find(each => isBanned(each, path))
    return word ? [{ file: path, line, message: `"${word}" in ${name} says nothing` }] : []
  })
}

function isBanned(word: string, path: string): boolean {
  if (word === 'manager') return ['kernel', 'platform', 'ui'].includes(placeOf(path)?.wing ?? '')
  return WORDS.includes(word)
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/)
}
