import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { wordsOf } from './catalogue.ts'
import { locale, setLocale } from './locale.ts'
import { kitWords, t } from './words.ts'

const before = locale()
afterAll(() => setLocale(before))
beforeEach(() => setLocale({ tag: 'en-GB' }))

describe('a string', () => {
  test('is filled in, with numbers as the person writes them', () => {
    expect(t('work.of', { done: 1200, total: 10_000 })).toBe('1,200 of 10,000')
    setLocale({ tag: 'de' })
    expect(t('work.of', { done: 1200, total: 10_000 })).toBe('1.200 of 10.000')
  })
  test('has the plural of its language', () => {
    expect(t('form.left', { count: 1 })).toBe('1 character left')
    expect(t('form.left', { count: 0 })).toBe('0 characters left')
    const polish = wordsOf({ late: { one: 'dzień', few: 'dni', other: 'dnia' } })
    setLocale({ tag: 'pl' })
    expect(polish('late', { count: 3 })).toBe('dni')
  })
  test('keeps a name it is not given, so that the gap is seen', () => {
    expect(t('form.remove')).toBe('Remove {name}')
  })
})

test('no string of the kit shouts', () => {
  const all = Object.values(kitWords).flatMap(word =>
    typeof word === 'string' ? [word] : Object.values(word),
  )
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(word => word.includes('!'))).toEqual([])
})
