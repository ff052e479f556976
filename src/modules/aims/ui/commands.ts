import type { CommandSource } from '#ui/palette/command.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K can do with aims; what it finds among them comes from the search of the whole house. */
export const aimCommands: CommandSource = {
  group: t('commands.group'),
  entries: [
    { id: 'aims mine', label: t('commands.mine'), icon: 'compass', to: '/direction/mine' },
    { id: 'aims propose', label: t('commands.propose'), icon: 'plus', to: '/aims/new' },
  ],
}
