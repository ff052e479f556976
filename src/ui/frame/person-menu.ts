import { useMantineColorScheme } from '@mantine/core'
import type { MenuLine } from '../overlay/menu.tsx'
import type { NavEntry } from '../room-screens.ts'
import { t } from '../words/words.ts'

const THEMES = [
  { scheme: 'auto', word: 'frame.theme.auto', icon: 'device' },
  { scheme: 'light', word: 'frame.theme.light', icon: 'sun' },
  { scheme: 'dark', word: 'frame.theme.dark', icon: 'moon' },
] as const

/** The lines of the person's menu: settings, the theme (kept on this device), signing out. */
export function usePersonMenu(settings: readonly NavEntry[], onSignOut: () => void): readonly MenuLine[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return [
    ...settings.map(entry => ({ label: entry.label, icon: entry.icon, to: entry.to })),
    { heading: t('frame.theme') },
    ...THEMES.map(({ scheme, word, icon }) => ({
      label: t(word),
      icon,
      current: colorScheme === scheme,
      run: () => setColorScheme(scheme),
    })),
    { heading: ' ' },
    { label: t('frame.signOut'), icon: 'leave', run: onSignOut },
  ]
}
