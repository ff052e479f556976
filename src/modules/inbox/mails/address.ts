let address = 'http://localhost:3000'

/** Says where people reach this server (without a trailing slash), for the links in mails that the worker writes. */
export function provideAddress(url: string): void {
  address = url.replace(/\/$/, '')
}

/** The full address of a path such as `/inbox`. */
export function addressOf(path: string): string {
  return address + path
}
