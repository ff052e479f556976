import type { Rule } from '../house.ts'

/** The lock says which bytes; where they come from is the choice of whoever installs. */
export const supply: Rule = {
  name: 'supply',
  sentence: 'Dependencies are pinned exactly, and neither lock nor settings name a registry.',
  check: house => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(house.files.get('package.json') ?? '{}')
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    return [
      ...loose.map(([name, version]) => ({
        file: 'package.json',
        message: `${name} is not pinned: ${version}`,
      })),
      ...(/"resolved"\s*:/.test(house.files.get('package-lock.json') ?? '')
        ? [{ file: 'package-lock.json', message: 'names where packages were downloaded from' }]
        : []),
      ...(/^\s*(@[\w-]+:)?registry\s*=/m.test(house.files.get('.npmrc') ?? '')
        ? [{ file: '.npmrc', message: 'names a registry' }]
        : []),
    ]
  },
}
