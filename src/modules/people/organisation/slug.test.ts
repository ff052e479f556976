import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug.ts'

test.each([
  ['Harbour Works', 'harbour-works'],
  ['  Água & Søn, Ltd. ', 'agua-s-n-ltd'],
  ['日本', 'org'],
  ['X', 'org-x'],
  ['---', 'org'],
  ['A very long name of an organisation that goes on', 'a-very-long-name-of-an-organisation-that'],
])('the slug of "%s" is "%s"', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  expect(slug).toMatch(/^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])$/)
})

test('a slug that is taken gets the first free number', () => {
  expect(freeSlug('Harbour', [])).toBe('harbour')
  expect(freeSlug('Harbour', ['harbour', 'harbour-2'])).toBe('harbour-3')
})
