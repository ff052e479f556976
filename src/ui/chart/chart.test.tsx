import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { chartGeometry } from './chart-geometry.ts'
import { ForecastFan } from './chart-parts.tsx'
import { SmallBars } from './small-bars.tsx'

test('a part that is missing is drawn as missing, the others are not', () => {
  const bars = [
    { id: 'north', label: 'North', value: 9, of: 12, words: '9 of 12' },
    { id: 'nobody', label: 'Promised by nobody', value: 3, words: '3', missing: true },
  ]
  const html = renderToStaticMarkup(<SmallBars label="Who brings what" bars={bars} />)
  expect(html.match(/data-missing/g)).toHaveLength(1)
  expect(html).toMatch(/<li data-missing="true"><span[^>]*>Promised by nobody/)
})

test.each(['ok', 'risk', 'off'] as const)('a forecast takes the hue of what it leads to: %s', tone => {
  const at = { on: '2026-03-02', value: 10 }
  const forecast = { from: at, on: '2026-06-01', low: 12, middle: 14, high: 16, label: '12–16', tone }
  const content = { fromOn: at.on, toOn: forecast.on, runs: [[at]], forecast }
  const geometry = chartGeometry(content, 600, 200, String)
  const html = renderToStaticMarkup(<ForecastFan forecast={forecast} geometry={geometry} />)
  expect(html).toContain(`data-tone="${tone}"`)
})
