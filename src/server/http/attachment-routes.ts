import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accept, refuse } from '../../domain/decision.ts'
import {
  attachmentChunk,
  attachmentFrom,
  attachmentKept,
  attachmentPlace,
  attachmentSize,
} from '../../protocol/attachment.ts'
import { refusedAnswer } from '../../protocol/refused.ts'
import type { ContentPart } from '../../store/attachments/served-attachments.ts'
import { answering } from './answering.ts'
import { type BytesADay, bytesADay } from './bytes-a-day.ts'
import type { ServedSite, ServerSurroundings } from './site.ts'
import type { DoorOf } from './site-doors.ts'

/** An archive of mail comes along in some days; a disk is not filled in one. */
const mostADay = 4 * 1024 * attachmentChunk
/** Of somebody who may no more only what commands name that he gave before. */
const mostOfWhoMayNoMore = 64 * attachmentChunk

/** What lies there of a device and no command names: a hundred commands go together, each with what is attached to it. */
const usualUnnamed = 8 * 1024 * attachmentChunk
const waitForNames = 3600

/** What is attached, by its hash and in chunks: sent before the command that names it, fetched when somebody opens it. */
export function attachmentRoutes(
  doorOf: DoorOf,
  { now, say, mostUnnamed = usualUnnamed }: Pick<ServerSurroundings, 'now' | 'say' | 'mostUnnamed'>,
): FastifyPluginAsyncZod {
  const days = new WeakMap<ServedSite, BytesADay>()
  const dayAt = (site: ServedSite): BytesADay => {
    const day = days.get(site) ?? bytesADay(now)
    days.set(site, day)
    return day
  }
  const refusals = { '4xx': refusedAnswer, '5xx': refusedAnswer }
  return async (routes) => {
    routes.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })
    routes.get(
      '/v1/attachments/:hash',
      {
        schema: {
          summary: 'A chunk of a content; the whole length stands in x-length',
          params: attachmentPlace,
          querystring: attachmentFrom,
          response: refusals,
        },
      },
      async (request, reply) => {
        const asking = await doorOf(request).gate.admitted(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { hash } = request.params
        const { from } = request.query
        const range = { from, length: attachmentChunk }
        const found = await asking.value.site.attachments.part(hash, range)
        if (!found) return answering(reply, refuse({ code: 'content-not-found', hash }), say)
        return sendChunk(reply, found)
      },
    )
    routes.put(
      '/v1/attachments/:hash',
      {
        bodyLimit: attachmentChunk + 1024,
        schema: {
          summary: 'Takes a chunk of a content behind what came before',
          params: attachmentPlace,
          querystring: attachmentSize,
          response: { 200: attachmentKept, ...refusals },
        },
      },
      async (request, reply) => {
        // Also of who is locked or has left: the command that names it is put aside with all that it needs.
        const asking = await doorOf(request).gate.known(request.headers.authorization)
        if (!asking.ok) return answering(reply, asking, say)
        const { hash } = request.params
        const { device, site, isRevoked, shutOut } = asking.value
        if (isRevoked) return answering(reply, refuse({ code: 'device-revoked', device }), say)
        const part = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const most = shutOut === null ? mostADay : mostOfWhoMayNoMore
        const waitMs = dayAt(site).waitMs({ sender: device, bytes: part.length, most })
        if (waitMs > 0) {
          const waitSeconds = Math.ceil(waitMs / 1000)
          return answering(reply, refuse({ code: 'too-many-requests', waitSeconds }), say)
        }
        const isBegun = request.query.from === 0
        const lies = isBegun ? await site.attachments.unnamedOf(device) : 0
        const isMore = lies + request.query.size > mostUnnamed
        if (isMore && (await site.attachments.part(hash, { from: 0, length: 0 })) === undefined) {
          return answering(reply, refuse({ code: 'too-many-requests', waitSeconds: waitForNames }), say)
        }
        const arrived = await site.attachments.take({
          isToBeNamed: true,
          contentHash: hash,
          sender: device,
          part,
          ...request.query,
        })
        if (arrived) return answering(reply, accept(arrived), say)
        const problem = 'the content is not what its hash says'
        return answering(reply, refuse({ code: 'request-invalid', path: 'hash', problem }), say)
      },
    )
  }
}

function sendChunk(reply: FastifyReply, { size, part }: ContentPart): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('cache-control', 'no-store')
    .header('x-length', size)
    .send(Buffer.from(part))
}
