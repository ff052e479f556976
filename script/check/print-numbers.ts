import { houseOf } from '../house/house.ts'
import { keepsBound, numbersOf } from '../house/numbers.ts'
import { readFiles } from '../house/read-files.ts'

/** Prints each number with its bound; false when one is out of it. */
export function printNumbers(root: string): boolean {
  const house = houseOf(readFiles(root))
  const numbers = numbersOf(house)
  console.log(`\n${house.modules.size} TypeScript files`)
  for (const measure of numbers) {
    const { name, value, bound, within, from = '' } = measure
    const verdict = keepsBound(measure) ? 'ok    ' : 'FAILED'
    console.log(
      `${verdict} ${name.padEnd(30)} ${String(value).padStart(6)}   ${within} ${String(bound).padEnd(4)} ${from}`.trimEnd(),
    )
  }
  console.log('')
  return numbers.every(keepsBound)
}
