import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { hasThreads, openThread, type Thread } from './thread.ts'

const PROGRAM = new URL('./sums.factory.ts', import.meta.url)

describe.runIf(hasThreads)('a thread', () => {
  const opened: Thread[] = []
  const sums = (idleMs = 60_000) => {
    const thread = openThread(PROGRAM, idleMs)
    opened.push(thread)
    return thread
  }

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(thread => thread.end()))
  })

  it('answers every call, however many are asked at once', async () => {
    const thread = sums()
    const answers = await Promise.all([1, 2, 3, 4].map(n => thread.call<number>('sum', [n, 10])))
    expect(answers).toEqual([11, 12, 13, 14])
  })

  it('says what a call threw, or that it knows none of that name, and goes on', async () => {
    const thread = sums()
    await expect(thread.call('fail', null)).rejects.toThrow(RangeError)
    await expect(thread.call('fail', null)).rejects.toThrow('There is nothing to sum.')
    await expect(thread.call('multiply', [2])).rejects.toThrow('knows no call multiply')
    expect(await thread.call('sum', [2])).toBe(2)
  })

  it('works on shared memory without a copy', async () => {
    const bytes = new Uint8Array(new SharedArrayBuffer(3))
    expect(await sums().call('shared', bytes)).toBe(3)
    expect([...bytes]).toEqual([7, 7, 7])
  })

  it('leaves nobody waiting when it ends, and begins anew with the next call', async () => {
    const thread = sums()
    await expect(thread.call('end', null)).rejects.toThrow('ended before it answered')
    expect(await thread.call('sum', [1, 1])).toBe(2)
    await thread.end()
    expect(await thread.call('sum', [2, 1])).toBe(3)
    const waiting = thread.call('sum', [4])
    await thread.end()
    await expect(waiting).rejects.toThrow('ended before it answered')
  })

  it('that cannot begin tells whoever called', async () => {
    const missing = openThread(new URL('./nobody.ts', import.meta.url), 60_000)
    await expect(missing.call('sum', [1])).rejects.toThrow('nobody.ts')
  })

  it('ends when nothing is asked any more, and not before it has answered', async () => {
    const thread = sums(0)
    expect(await thread.call('sum', [1])).toBe(1)
    await wait(30)
    expect(await thread.call('sum', [5])).toBe(5)
  })
})
