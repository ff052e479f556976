/** Scripts that run inside the measured page, as text: they belong to the browser, not to this program. */

/** Notes when the map's data had arrived and when its first picture was on screen; the latter is `benchPaintedAt`. */
export const NOTE_FIRST_PAINT = `
  const look = () => {
    const canvas = document.querySelector('canvas.tree-map-canvas')
    if (canvas === null || canvas.width === 300) return requestAnimationFrame(look)
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const cards = document.querySelectorAll('.tree-map-sheet > *').length
    if (cards === 0 && !data.some(byte => byte !== 0)) return requestAnimationFrame(look)
    // The frame with the picture ends when the next one begins.
    requestAnimationFrame(() => { window.benchPaintedAt = performance.now() })
  }
  requestAnimationFrame(look)`

/** Milliseconds from the arrival of the map's data to its first picture, or null while there is none. */
export const FIRST_PAINT_MS = `(() => {
  const data = performance.getEntriesByType('resource').find(entry => entry.name.includes('/api/aims/map'))
  return window.benchPaintedAt && data ? window.benchPaintedAt - data.responseEnd : null
})()`

/** Drags the map for two seconds, a new place each frame, and answers the length of each frame in ms. Press first. */
export const PAN_FRAMES = `new Promise(resolve => {
  const frame = document.querySelector('.tree-map-frame')
  const box = frame.getBoundingClientRect()
  const frames = []
  const from = performance.now()
  let last = from
  const step = now => {
    if (now > last) frames.push(now - last)
    last = now
    const angle = (now - from) / 400
    frame.dispatchEvent(new PointerEvent('pointermove', {
      bubbles: true, pointerId: 1, pointerType: 'mouse', buttons: 1,
      clientX: box.x + box.width / 2 + 200 * Math.sin(angle), clientY: box.y + box.height / 2 + 120 * Math.sin(angle * 1.7),
    }))
    if (now - from < 2000) requestAnimationFrame(step)
    else resolve(frames.slice(1))
  }
  requestAnimationFrame(step)
})`
