import { createTheme } from '@mantine/core'

/** How the few Mantine parts of the kit behave; their colours and sizes come from `mantine.css`. */
export const theme = createTheme({
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 8,
})
