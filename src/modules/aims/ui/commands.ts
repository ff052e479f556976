import type { CommandSource } from '#ui/palette/command.ts'
import { standingOf } from './standing.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K finds among aims, and what it can do with them. */
export const searchCommands: CommandSource = {
  group: t('commands.group'),
  entries: [
    { id: 'aims mine', label: t('commands.mine'), icon: 'compass', to: '/direction/mine' },
    { id: 'aims propose', label: t('commands.propose'), icon: 'plus', to: '/aims/new' },
  ],
  search: async (text, signal) => {
    const { aims } = await import('./queries.ts')
    const found = await aims.searchAims({ query: { q: text, limit: 8 } }, signal)
    return found.aims.map(aim => ({
      id: `aim ${aim.id}`,
      label: aim.title,
      hint: [t(`kind.${aim.kind}`), standingOf(aim).word, aim.owner?.name].filter(Boolean).join(' · '),
      icon: 'compass',
      to: `/aims/${aim.id}`,
    }))
  },
}
