import type { CommandSource } from '#ui/palette/command.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K can do in this room: my week, and adding a task. */
export const taskCommands: CommandSource = {
  group: t('commands.group'),
  entries: [
    { id: 'tasks week', label: t('commands.week'), icon: 'work', to: '/tasks' },
    { id: 'tasks add', label: t('commands.add'), icon: 'plus', to: '/tasks?add=1' },
  ],
}
