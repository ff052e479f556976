const PATHS = {
  home: 'M3 11l9-7 9 7v9H3z',
  compass: 'M12 3a9 9 0 100 18 9 9 0 000-18zM15.5 8.5l-2 5-5 2 2-5z',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5c0 4 6 4 6 0h5',
  bell: 'M6 17V11a6 6 0 0112 0v6l2 2H4zM10 21h4',
  work: 'M4 6h16M4 12h16M4 18h10',
  people: 'M9 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM3 20c0-4 12-4 12 0M16 5a3 3 0 010 6M21 19c0-2-1-3-3-3.5',
  talk: 'M4 5h16v11H9l-5 4z',
  announce: 'M4 10v4l11 5V5zM15 9a3 3 0 010 6M7 15.500V19h3',
  thanks: 'M12 20C4 14 3 10 5.500 7.500 8 5 11 6.500 12 9c1-2.500 4-4 6.500-1.500C21 10 20 14 12 20z',
  change: 'M4 9h15l-4-4M20 15H5l4 4',
  role: 'M5 4h14v16H5zM12 8a2 2 0 100 4 2 2 0 000-4zM8.500 16.500c1-2.500 6-2.500 7 0',
  branch: 'M12 3v6M12 9l-7 5v7M12 9l7 5v7',
  listen: 'M5 12a7 7 0 0114 0v5M5 12v5M19 17a2 2 0 01-2 2h-1v-6h3M5 17a2 2 0 002 2h1v-6H5',
  grow: 'M12 21V10M12 10C12 6 8 4 4 4c0 5 4 6 8 6zM12 14c0-4 4-5 8-5 0 4-3 5-8 5z',
  hat: 'M3 16c3 3 15 3 18 0M6 15c0-12 12-12 12 0',
  manage: 'M5 19L12 5l7 14M8 14h8',
  settings:
    'M12 9a3 3 0 100 6 3 3 0 000-6zM19 12a7 7 0 00-.1-1.2l2-1.5-2-3.4-2.3 1a7 7 0 00-2-1.2L14.2 3h-4l-.4 2.7a7 7 0 00-2 1.2l-2.4-1-2 3.4 2 1.5a7 7 0 000 2.4l-2 1.5 2 3.4 2.4-1a7 7 0 002 1.2l.4 2.7h4l.4-2.7a7 7 0 002-1.2l2.3 1 2-3.4-2-1.5c.1-.4.1-.8.1-1.2z',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM20 20l-4-4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  upload: 'M12 16V5M7 9l5-5 5 5M4 20h16',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 016 0v3',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2',
  flag: 'M6 21V4h12l-2 4 2 4H6',
  bulb: 'M9.500 16c0-2-3.500-3.500-3.500-7a6 6 0 0112 0c0 3.500-3.500 5-3.500 7zM10 19h4M11 22h2',
  link: 'M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.300l-1 1M14 10a4 4 0 00-5.700 0l-3 3A4 4 0 0011 18.700l1-1',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  filter: 'M4 6h16M7 12h10M10 18h4',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.500 1.500M17.500 17.500L19 19M5 19l1.500-1.500M17.500 6.500L19 5',
  moon: 'M20 14A8 8 0 0110 4a8 8 0 1010 10z',
  device: 'M4 5h16v11H4zM9 20h6M12 16v4',
  leave: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  board: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v11h-4z',
  tree: 'M5 5h6M9 12h6M9 19h6M6 5v14h3M6 12h3',
  drag: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  admin: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6z',
} as const

/** The icons of the kit. */
export type IconName = keyof typeof PATHS

/** A line icon in the colour of its text; decorative, so a word must stand beside it or name its button. Size in px. */
export function Icon({ name, size = 17 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="fl-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'drag' ? 3 : 1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
