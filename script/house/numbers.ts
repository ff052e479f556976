import { type House, isTest, type Module } from './house.ts'
import { placeOf } from './rooms.ts'
import { importCycles } from './rules/cycles.ts'
import { MAX_LINES } from './rules/sizes.ts'
import { widestFeature } from './widest-feature.ts'

/** One number the house holds itself to. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly bound: number
  readonly within: 'at most' | 'at least'
  /** Where the value comes from, when one file or feature makes it. */
  readonly from?: string
}

/** Whether a measure keeps its bound. */
export function keepsBound({ value, bound, within }: Measure): boolean {
  return within === 'at most' ? value <= bound : value >= bound
}

/** The numbers of house.md, counted over every TypeScript file; lines include blank ones. */
export function numbersOf(house: House): readonly Measure[] {
  const all = [...house.modules.values()]
  const code = bySize(all.filter(({ path }) => !isTest(path)))
  const tests = bySize(all.filter(({ path }) => isTest(path)))
  const kloc = linesIn(all) / 1000
  const mocks = all.flatMap(({ calls }) =>
    calls.filter(({ name }) => /^(vi|jest)\.(mock|doMock|hoisted)$/.test(name)),
  )
  const widest = widestFeature(house)
  return [
    atMost('median lines of a file', quantile(code, 0.5), 60),
    atMost('p95 lines of a file', quantile(code, 0.95), 250),
    atMost('longest file', code.at(-1)?.lines ?? 0, MAX_LINES.code, code.at(-1)?.path),
    atMost('longest test', tests.at(-1)?.lines ?? 0, MAX_LINES.test, tests.at(-1)?.path),
    atMost('any', sum(all.map(({ anys }) => anys.length)), 0),
    atMost('suppressions per 1,000 lines', round(sum(all.map(file => file.suppressions.length)) / kloc), 0.2),
    atMost('import cycles', importCycles(house).length, 0),
    { name: 'server test lines per line', value: serverRatio(all), bound: 1, within: 'at least' },
    atMost('module mocks', mocks.length, 0),
    atMost('files of one feature', widest.files.length, 10, widest.name),
    atMost('folders of one feature', widest.rooms, 1, widest.name),
  ]
}

/** Tests, their factories and `test/support`, per line of the server that ships; browser code and journeys count on neither side. */
function serverRatio(all: readonly Module[]): number {
  const server = all.filter(
    ({ path }) => /^src\/(kernel|platform|modules|app)\//.test(path) && !/\.tsx$|\/ui\/|\/web\//.test(path),
  )
  const tests = server.filter(({ path }) => isTest(path))
  const shared = all.filter(
    ({ path }) => /^test\/(support\/)?[^/]+\.ts$/.test(path) && !/house|journey/.test(path),
  )
  const code = server.filter(({ path }) => placeOf(path) && !isTest(path))
  return round((linesIn(tests) + linesIn(shared)) / Math.max(1, linesIn(code)))
}

function atMost(name: string, value: number, bound: number, from?: string): Measure {
  return { name, value, bound, within: 'at most', ...(from === undefined ? {} : { from }) }
}

function bySize(files: readonly Module[]): readonly Module[] {
  return files.toSorted((a, b) => a.lines - b.lines)
}

/** Nearest rank over files sorted by lines. */
function quantile(sorted: readonly Module[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]?.lines ?? 0
}

function linesIn(files: readonly Module[]): number {
  return sum(files.map(({ lines }) => lines))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
