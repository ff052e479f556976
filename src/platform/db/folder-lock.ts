import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#kernel/errors.ts'

/** Holds a data folder for this process; PGlite takes no lock itself and two processes would corrupt it. */
export interface FolderLock {
  release(): void
}

/** Takes the lock of `folder` (made when missing), or throws `unavailable` naming the process that holds it. */
export function lockFolder(folder: string): FolderLock {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw inTheWay(folder)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fairlead.lock')
  const holder = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (holder !== '' && isRunning(holder)) throw held(folder, holder)
  rmSync(file, { force: true })
  writeFileSync(file, birthmark(process.pid), { flag: 'wx' })
  return { release: () => rmSync(file, { force: true }) }
}

function isRunning(holder: string): boolean {
  const pid = Number(holder.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && birthmark(pid) === holder && exists(pid)
}

// A process id is used again after a restart; the start time tells two processes of one id apart where the system gives it.
function birthmark(pid: number): string {
  const file = `/proc/${pid}/stat`
  const started = existsSync(file) ? readFileSync(file, 'utf8').split(') ')[1]?.split(' ')[19] : ''
  return `${pid} ${started ?? ''}`.trim()
}

function exists(pid: number): boolean {
  if (existsSync('/proc/self')) return existsSync(`/proc/${pid}`)
  return signalled(pid)
}

function signalled(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // no such process: signal 0 has no other way to say so
  }
}

function inTheWay(folder: string): AppError {
  const message = `${folder} is a file; data is kept in a folder.`
  const fix = 'Give a folder with --data; one that is not there yet is made.'
  return new AppError('unavailable', { items: [{ field: 'data', code: 'no_folder', message, fix }] })
}

function held(folder: string, holder: string): AppError {
  const message = `The data folder ${folder} is in use by process ${holder.split(' ')[0]}.`
  const fix =
    'Stop that process, or give another folder with --data. Two processes on one folder would damage it.'
  return new AppError('unavailable', { items: [{ field: 'data', code: 'folder_in_use', message, fix }] })
}
