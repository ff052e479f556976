import { describe, expect, it } from 'vitest'
import { fitView, holdInside, revealBox, seenBox, viewBetween, zoomAt } from './map-view.ts'

const limits = { least: 0.2, most: 40 }
const port = { w: 1000, h: 600 }

describe('the view of a map', () => {
  it('shows a whole box, centred, and never larger than life unless asked', () => {
    expect(fitView({ x: 0, y: 0, w: 1920, h: 400 }, port)).toEqual({ k: 0.5, x: 20, y: 20 })
    expect(fitView({ x: 0, y: 0, w: 100, h: 100 }, port).k).toBe(1)
    expect(fitView({ x: 0, y: 0, w: 100, h: 100 }, port, 4).k).toBe(4)
  })

  it('keeps the point under the pointer where it is while zooming', () => {
    const before = { x: 30, y: -10, k: 0.5 }
    const after = zoomAt(before, 400, 300, 2, limits)
    expect(after.k).toBe(1)
    expect((400 - after.x) / after.k).toBeCloseTo((400 - before.x) / before.k)
    expect((300 - after.y) / after.k).toBeCloseTo((300 - before.y) / before.k)
  })

  it.each([
    ['the least', 0.001, 0.2],
    ['the most', 100_000, 40],
  ])('stops zooming at %s', (_, factor, k) => {
    expect(zoomAt({ x: 0, y: 0, k: 1 }, 0, 0, factor, limits).k).toBe(k)
  })

  it('cannot be dragged until the map is out of sight', () => {
    const box = { x: 0, y: 0, w: 2000, h: 2000 }
    expect(holdInside({ x: 90_000, y: -90_000, k: 1 }, box, port)).toEqual({
      k: 1,
      x: 1000 - 1000 / 3,
      y: 200 - 2000,
    })
  })

  it('leaves the view alone when a box is already readable and inside', () => {
    const view = { x: 0, y: 0, k: 1 }
    expect(revealBox(view, { x: 100, y: 100, w: 200, h: 80 }, port, 150)).toEqual(view)
  })

  it('moves the least way to a box that is outside, and zooms to one too small to read', () => {
    expect(revealBox({ x: 0, y: 0, k: 1 }, { x: 900, y: 100, w: 200, h: 80 }, port, 150)).toEqual({
      k: 1,
      x: -120,
      y: 0,
    })
    const near = revealBox({ x: 0, y: 0, k: 1 }, { x: 900, y: 100, w: 20, h: 8 }, port, 150)
    expect(near.k).toBe(7.5)
    expect(seenBox(near, port).x + seenBox(near, port).w / 2).toBeCloseTo(910)
  })

  it('glides from the first view to the last', () => {
    const from = { x: 0, y: 0, k: 0.25 }
    const to = { x: -300, y: -80, k: 4 }
    for (const [t, view] of [
      [0, from],
      [1, to],
    ] as const) {
      const at = viewBetween(from, to, t, port)
      expect(at.k).toBeCloseTo(view.k)
      expect(at.x).toBeCloseTo(view.x)
      expect(at.y).toBeCloseTo(view.y)
    }
    expect(viewBetween(from, to, 0.5, port).k).toBeCloseTo(1)
  })
})
