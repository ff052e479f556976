import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { ErrorState } from './error-state.tsx'
import { HatTag } from './hat.tsx'
import { ProgressBar } from './progress-bar.tsx'
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

test('a progress bar says its value and what was expected, and draws no further than its ends', () => {
  const html = renderToStaticMarkup(<ProgressBar label="Result" value={1.4} expected={0.5} />)
  expect(html).toContain('aria-valuenow="100"')
  expect(html).toMatch(/aria-valuetext="140\s?%, expected 50\s?% today"/)
  expect(renderToStaticMarkup(<ProgressBar label="Result" value={null} />)).toContain(
    'aria-valuetext="no data"',
  )
})

test('a failure says what happened and what to do, and does not talk of keeping for what is not there', () => {
  const item = { field: '', code: 'c', message: 'It broke.', fix: 'Try later.' }
  const failed = renderToStaticMarkup(<ErrorState error={new ApiError('internal', 500, [item])} />)
  expect(failed).toContain('It broke.')
  expect(failed).toContain('Try later. Nothing you saved is lost.')
  expect(renderToStaticMarkup(<ErrorState error={new ApiError('not_found', 404, [item])} />)).not.toContain(
    'Nothing you saved',
  )
})
