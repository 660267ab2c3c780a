import { createInterface } from 'node:readline'

/** Lines of a stream without their ends. */
export function readLines(input: NodeJS.ReadableStream): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}
