import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'

/** Quick and still a fifth of the size: the network of a branch is slower than this. */
const level = 1
/** Small parts go together. */
const highWaterMark = 64 * 1024

/** Sends parts as they are made, each a line of JSON, compressed; no faster than they are taken, and ends where nothing is taken for so long. */
export function sendLines(
  reply: FastifyReply,
  parts: AsyncIterable<unknown>,
  { standsStillMs }: { readonly standsStillMs: number },
): FastifyReply {
  const lines = Readable.from(linesOf(parts), { objectMode: false, highWaterMark })
  const packed = createGzip({ level })
  // Cut short on the way, the device goes on behind what came.
  lines.on('error', (fault) => packed.destroy(fault))
  packed.on('close', () => lines.destroy())
  reply.raw.setTimeout(standsStillMs, () => reply.raw.destroy())
  return reply
    .type('application/x-ndjson')
    .header('content-encoding', 'gzip')
    .header('cache-control', 'no-store')
    .send(lines.pipe(packed))
}

async function* linesOf(parts: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield Buffer.from(`${JSON.stringify(part)}\n`)
}
