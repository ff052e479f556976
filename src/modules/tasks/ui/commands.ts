import type { CommandSource } from '#ui/palette/command.ts'
import { dueText } from './due-text.ts'
import { tasks } from './queries.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K finds in this room: open tasks by title, my week, and adding one. */
export const taskCommands: CommandSource = {
  group: t('commands.group'),
  entries: [
    { id: 'tasks week', label: t('commands.week'), icon: 'work', to: '/tasks' },
    { id: 'tasks add', label: t('commands.add'), icon: 'plus', to: '/tasks?add=1' },
  ],
  search: async (text, signal) => {
    const { entries } = await tasks.listTasks({ query: { text, limit: 6 } }, signal)
    return entries.map(({ id, title, assignee, dueOn }) => ({
      id: `task ${id}`,
      label: title,
      hint: [assignee?.name ?? t('row.nobody'), dueText(dueOn)].join(' · '),
      icon: 'check' as const,
      to: `/tasks/${id}`,
    }))
  },
}
