import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const path = join(import.meta.dirname, '../../../../shared/reference/ami-transcript.txt')

export const hasRecording = existsSync(path)
if (!hasRecording)
  console.warn('The recording of a real Asterisk is not here: it is not replayed in this run.')

/** What a real Asterisk 20 sent, byte for byte, without what the client said. */
export function recordedBytes(): Buffer {
  const said: string[] = []
  let isServer = false
  for (const line of readFileSync(path, 'utf8').split(/(?<=\n)/u)) {
    const begins = /^([CS]): /u.exec(line)
    if (begins) isServer = begins[1] === 'S'
    if (isServer) said.push(begins ? line.slice(3) : line)
  }
  return Buffer.from(said.join(''))
}
