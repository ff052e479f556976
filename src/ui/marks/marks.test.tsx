import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { HatTag } from './hat.tsx'
import { Status, type StatusKind } from './status.tsx'

describe('a status', () => {
  const kinds: readonly StatusKind[] = [
    'on-track',
    'at-risk',
    'off-track',
    'no-data',
    'stale',
    'draft',
    'closed',
    'achieved',
  ]
  test.each(kinds)('%s has a shape and a word, not only a hue', kind => {
    const html = renderToStaticMarkup(<Status kind={kind} />)
    expect(html).toContain('<svg')
    expect(html.replace(/<[^>]+>/g, '').trim()).not.toBe('')
  })
  test('keeps its word for screen readers when it is bare', () => {
    expect(renderToStaticMarkup(<Status kind="at-risk" bare />)).toContain(
      '<span class="fl-hidden">at risk</span>',
    )
  })
  test('has a shape of its own for each kind', () => {
    const shapes = kinds.map(kind =>
      renderToStaticMarkup(
        <Status kind={kind} bare>
          {' '}
        </Status>,
      )
        .match(/<svg.*<\/svg>/)?.[0]
        .replace(/data-tone="\w+"/, ''),
    )
    expect(new Set(shapes).size).toBe(kinds.length)
  })
})

test('a hat is told by word and icon as well as hue', () => {
  const html = renderToStaticMarkup(<HatTag hat="lead" />)
  expect(html).toContain('Lead')
  expect(html).toContain('<svg')
})
