import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Kept } from './kept.ts'

const IDLE = 60_000
const words = (most: number) => new Kept<string>({ most, sizeOf: word => word.length, idleMs: IDLE })

describe('what is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is found by its key, and nothing else is', () => {
    const kept = words(10)
    kept.set('a', 'quay')
    expect(kept.get('a')).toBe('quay')
    expect(kept.get('b')).toBeUndefined()
  })

  it('is let go in the order in which it was asked for last, as soon as there is too much', () => {
    const kept = words(9)
    kept.set('a', 'quay')
    kept.set('b', 'boat')
    expect(kept.get('a')).toBe('quay')
    kept.set('c', 'rope')
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['quay', undefined, 'rope'])
  })

  it('stays when it is the latest, whatever its size', () => {
    const kept = words(3)
    kept.set('a', 'quay')
    kept.set('b', 'harbour')
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'harbour'])
  })

  it('counts once when it is set anew', () => {
    const kept = words(8)
    kept.set('a', 'quay')
    kept.set('a', 'pier')
    kept.set('b', 'boat')
    expect([kept.get('a'), kept.get('b')]).toEqual(['pier', 'boat'])
  })

  it('is let go when nobody asks any more, and not a moment before', () => {
    const kept = words(10)
    kept.set('a', 'quay')
    vi.advanceTimersByTime(IDLE - 1)
    expect(kept.get('a')).toBe('quay')
    vi.advanceTimersByTime(IDLE - 1)
    expect(kept.get('a')).toBe('quay')
    vi.advanceTimersByTime(IDLE)
    expect(kept.get('a')).toBeUndefined()
  })

  it('is let go when it is told to', () => {
    const kept = words(4)
    kept.set('a', 'quay')
    kept.clear()
    kept.set('b', 'boat')
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'boat'])
  })
})
