import { findGroupOf } from '#ui/offered.ts'
import type { CommandSource } from '#ui/palette/command.ts'
import { home } from './queries.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K finds in all rooms: one question to the server, in groups that the rooms name. */
export const searchSource: CommandSource = {
  group: t('search.group'),
  search: async (text, signal) => {
    const { found } = await home.search({ query: { q: text.trim() } }, signal)
    return found.map(({ kind, id, label, hint, link }) => {
      const { group = t('search.group'), icon = 'right' as const } = findGroupOf(kind) ?? {}
      return { id: `${kind} ${id}`, label, group, icon, to: link, ...(hint === null ? {} : { hint }) }
    })
  },
}
