/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The same server, another database, signed in as `role` whose password is its name. */
export function asRole(url: string, database: string, role: string): string {
  const changed = new URL(onDatabase(url, database))
  changed.username = role
  changed.password = role
  return changed.href
}
