let address = 'http://localhost:3000'

/** Says where people reach this server (without a trailing slash), for the links in mails about surveys. */
export function provideSurveyAddress(url: string): void {
  address = url.replace(/\/$/, '')
}

/** The full address of a path. What stands after `#` never reaches a server, nor its logs. */
export function addressOf(path: string): string {
  return address + path
}
