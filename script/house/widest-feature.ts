import type { House } from './house.ts'
import { placeOf } from './rooms.ts'

/** A feature and the files one holds to change it. */
export interface Feature {
  readonly name: string
  readonly files: readonly string[]
  readonly rooms: number
}

/**
 * A feature is a write: a file `verb-noun.ts` at the top of a room. Its files are those named after it anywhere
 * (`close-aim.test.ts`, `ui/close-aim-form.tsx`). A count far over ten means one change is spread thin.
 */
export function widestFeature(house: House): Feature {
  const paths = [...house.modules.keys()].filter(path => path.startsWith('src/'))
  const features = paths.flatMap(path => {
    const place = placeOf(path)
    const name = /^([a-z0-9]+(?:-[a-z0-9]+)+)\.ts$/.exec(place?.inside ?? '')?.[1]
    if (!name || place?.wing !== 'modules') return []
    const files = paths.filter(each => isNamedAfter(each, name))
    return [{ name, files, rooms: new Set(files.map(each => placeOf(each)?.room ?? 'elsewhere')).size }]
  })
  const wider = (a: Feature, b: Feature) => b.rooms - a.rooms || b.files.length - a.files.length
  return features.toSorted(wider)[0] ?? { name: '', files: [], rooms: 0 }
}

function isNamedAfter(path: string, name: string): boolean {
  const base = path.split('/').at(-1)?.replace(/\..*/, '') ?? ''
  return `-${base}-`.includes(`-${name}-`)
}
