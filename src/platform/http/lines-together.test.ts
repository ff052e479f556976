import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { linesTogether } from './lines-together.ts'

/** A log and what was written of it; what runs when the program ends is kept from it. */
function logged() {
  const known = new Set(process.listeners('exit'))
  const written: string[] = []
  const to = new Writable({ decodeStrings: false, write: (text, _, done) => done(void written.push(text)) })
  const log = linesTogether(to)
  const [atExit] = process.listeners('exit').filter(listener => !known.has(listener))
  if (atExit === undefined) throw new Error('Nothing runs at the end.')
  process.removeListener('exit', atExit)
  return { log, to, written, end: () => atExit(0) }
}

test('lines of one turn are written at once, in order, and those of the next by themselves', async () => {
  const { log, written } = logged()
  for (const line of ['one\n', 'two\n']) log.write(line)
  expect(written).toEqual([])
  await nextTurn()
  log.write('three\n')
  await nextTurn()
  await nextTurn()
  expect(written).toEqual(['one\ntwo\n', 'three\n'])
})

test('what was not written yet is written when the program ends, and only then', async () => {
  const { log, written, end } = logged()
  log.write('last words\n')
  end()
  expect(written).toEqual(['last words\n'])
  await nextTurn()
  end()
  expect(written).toEqual(['last words\n'])
})

test('a reader that is gone stops nothing', async () => {
  const { log, to } = logged()
  to.destroy(new Error('EPIPE'))
  log.write('to nobody\n')
  await nextTurn()
  await nextTurn()
  expect(to.errored?.message).toBe('EPIPE')
})
