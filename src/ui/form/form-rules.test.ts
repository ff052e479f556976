import { describe, expect, test } from 'vitest'
import { differing, firstSide, merge } from './conflict.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { concerns } from './use-form.ts'

const item = (field: string) => ({ field, code: 'c', message: 'm', fix: 'f' })

describe('an error', () => {
  test.each([
    ['title', 'title', true],
    ['measure.target', 'measure', true],
    ['milestones[2].dueOn', 'milestones', true],
    ['titles', 'title', false],
    ['', 'title', false],
  ])('at %j concerns the field %s: %s', (field, name, yes) => expect(concerns(item(field), name)).toBe(yes))
})

describe('a draft', () => {
  test('is read as it was kept, until it is dropped', () => {
    const storage = memory()
    keepDraft('aim:1', { title: 'Berths' }, storage)
    expect(readDraft('aim:1', storage)).toEqual({ title: 'Berths' })
    expect(readDraft('aim:2', storage)).toBeNull()
    dropDraft('aim:1', storage)
    expect(readDraft('aim:1', storage)).toBeNull()
  })
  test('that cannot be read is as good as none', () => {
    const storage = memory()
    storage.setItem('fairlead.draft.aim:1', '{half')
    expect(readDraft('aim:1', storage)).toBeNull()
  })
})

describe('settling a conflict', () => {
  const yours = { title: 'A', why: 'mine', rev: 1 }
  const theirs = { title: 'B', why: 'theirs', rev: 2 }
  test('takes each field from its side, and theirs for what was not compared', () => {
    expect(merge(yours, theirs, { title: 'yours', why: 'theirs' })).toEqual({
      title: 'A',
      why: 'theirs',
      rev: 2,
    })
  })
  test.each([
    ['yours where you changed it', 'before', 'mine', 'yours'],
    ['yours where you emptied it', 'before', '', 'yours'],
    ['theirs where you left it as it was', 'before', 'before', 'theirs'],
    ['theirs where you left a list as it was', ['a'], ['a'], 'theirs'],
  ] as const)('begins with %s', (_case, start, mine, side) => {
    expect(firstSide(start, mine)).toBe(side)
  })
  test('compares lists by content', () => {
    expect(differing(['a'], ['a'])).toBe(false)
    expect(differing(undefined, null)).toBe(false)
    expect(differing('a', 'b')).toBe(true)
  })
})

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  }
}
