// Runs before anything is drawn, in every browser: sets the saved theme, so that no wrong colour flashes up,
// and tells people with a browser too old for us, without standing in their way.
;(() => {
  const root = document.documentElement
  let theme = 'auto'
  try {
    theme = localStorage.getItem('mantine-color-scheme-value') || 'auto'
  } catch {
    // Storage can be forbidden; then the device decides.
  }
  if (theme === 'auto') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  root.setAttribute('data-mantine-color-scheme', theme)

  const able =
    typeof HTMLDialogElement === 'function' &&
    'showPopover' in HTMLElement.prototype &&
    typeof Array.prototype.toSorted === 'function' &&
    CSS.supports('selector(:has(a))') &&
    CSS.supports('color', 'color-mix(in srgb, red, blue)')
  if (able) return
  addEventListener('DOMContentLoaded', () => {
    const note = document.createElement('p')
    note.setAttribute('role', 'status')
    note.style.cssText =
      'margin:0;padding:10px 16px;background:#FBF0D5;color:#1E2430;font:15px/1.5 system-ui,sans-serif'
    note.textContent =
      'Your browser is older than Fairlead expects. Some things may not work. Please update it when you can.'
    document.body.insertBefore(note, document.body.firstChild)
  })
})()
