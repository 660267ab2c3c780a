import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs'

/** Gives a file its rights and makes its content durable. */
export function syncFile(path: string, mode: number): void {
  chmodSync(path, mode)
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
