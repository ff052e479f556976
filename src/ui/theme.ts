import { createTheme, Menu, Popover, Tooltip } from '@mantine/core'

/** How the few Mantine parts of the kit behave; their colours and sizes come from `mantine.css`. */
export const theme = createTheme({
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 8,
  components: {
    Menu: Menu.extend({
      defaultProps: { shadow: 'none', position: 'bottom-end', offset: 6, transitionProps: { duration: 90 } },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'none', offset: 6, transitionProps: { duration: 90 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        transitionProps: { duration: 90 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})
