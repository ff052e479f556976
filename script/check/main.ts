import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Gate, runGate } from './gate.ts'
import { printNumbers } from './print-numbers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const args = process.argv.slice(2)
const started = performance.now()

/** In the order of what is cheapest to repair. */
const GATES: readonly Gate[] = [
  {
    name: 'format and lint',
    command: [
      '@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      ...(args.includes('--fix') ? ['--write'] : []),
    ],
  },
  { name: 'types of the server', command: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the screens', command: ['typescript/bin/tsc', '-p', 'tsconfig.web.json'] },
  { name: 'dead code', command: ['knip/bin/knip.js'] },
  ...(args.includes('--no-house')
    ? []
    : [
        {
          name: 'house rules',
          command: [
            'vitest/vitest.mjs',
            'run',
            '--project',
            'embedded',
            'test/house.test.ts',
            '--reporter=minimal',
          ],
        },
      ]),
]

const waiting = [...GATES]
const failed: string[] = []
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
if (!printNumbers(root)) failed.push('numbers')
console.log(
  `${GATES.length + 1 - failed.length} of ${GATES.length + 1} gates passed in ${seconds(started)}${failed.length ? `; failed: ${failed.join(', ')}` : ''}`,
)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    const from = performance.now()
    const { passed, output } = await runGate(root, gate)
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${gate.name} (${seconds(from)})`)
    if (passed) continue
    console.log(output.trimEnd())
    failed.push(gate.name)
  }
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
