import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ApiError } from '../server/api-error.ts'
import { ErrorState } from './error-state.tsx'
import { LoadedPage, type LoadedPageProps } from './loaded-page.tsx'
import { ProgressBar } from './progress-bar.tsx'

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

test('a page that could not be loaded keeps a heading above the error; one that was loaded once keeps its content', () => {
  const item = { field: '', code: 'c', message: 'It broke.', fix: 'Try later.' }
  const failed = { isError: true, error: new ApiError('internal', 500, [item]), refetch: () => {} }
  const page = (data: string | undefined) => {
    const query = { ...failed, data } as unknown as LoadedPageProps<string>['query']
    return renderToStaticMarkup(
      <LoadedPage title="Survey" query={query}>
        {words => <p>{words}</p>}
      </LoadedPage>,
    )
  }
  expect(page(undefined)).toMatch(/<h1[^>]*>Survey<\/h1>[\s\S]*It broke\./)
  expect(page('Spring tides')).toBe('<p>Spring tides</p>')
})
