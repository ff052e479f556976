import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '#ui/look/contrast.ts'

// Here and not beside the file: the browser's half knows no files.
const css = readFileSync(new URL('../src/ui/look/tokens.css', import.meta.url), 'utf8')
const themes = { light: tokensOf('light'), dark: tokensOf('dark') }

// Every pair of tokens that stands as text on a ground somewhere in the kit.
const GROUNDS = ['paper', 'card', 'sunk', 'none2']
const TEXT = [
  ...GROUNDS.flatMap(ground => ['ink', 'ink2'].map(text => [text, ground] as const)),
  ...['paper', 'card', 'sunk'].flatMap(ground =>
    ['ink3', 'none', 'ok', 'risk', 'off', 'lead', 'manage'].map(text => [text, ground] as const),
  ),
  ...[1, 2, 3, 4, 5].map(tint => ['ink2', `tint${tint}`] as const),
  ['lead', 'lead2'],
  ['manage', 'manage2'],
  ['ok', 'ok2'],
  ['risk', 'risk2'],
  ['off', 'off2'],
  ['none', 'none2'],
  ['ink', 'focus2'],
  ['ink2', 'focus2'],
  ['ink', 'lead2'],
  ['paper', 'ink'],
] as const
// Edges of controls and the focus ring: 3 : 1 against what they stand on (WCAG 1.4.11).
const EDGES = [
  ...['paper', 'card', 'sunk'].map(ground => ['focus', ground] as const),
  ['edge', 'card'],
  ['edge', 'paper'],
  ['edge', 'sunk'],
] as const

describe.each(['light', 'dark'] as const)('in the %s theme', theme => {
  const colour = (name: string) => themes[theme].get(name) ?? `no token ${name}`
  test.each(TEXT)('%s on %s is readable: 4.5 or more', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(GROUNDS)('body text on %s has 7 or more', ground => {
    expect(contrast(colour('ink'), colour(ground))).toBeGreaterThanOrEqual(7)
  })
  test.each(EDGES)('%s against %s can be seen: 3 or more', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('both themes name the same colours', () => {
  expect(themes.light.size).toBeGreaterThan(25)
  expect([...themes.dark.keys()].toSorted()).toEqual([...themes.light.keys()].toSorted())
})

test('contrast is 21 between black and white, 1 between a colour and itself, and 4.48 for #777 on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#a34a07', '#a34a07')).toBe(1)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

function tokensOf(theme: string): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-mantine-color-scheme="${theme}"]`))
  const body = block.slice(block.indexOf('{'), block.indexOf('}'))
  return new Map(
    [...body.matchAll(/--([\w]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
