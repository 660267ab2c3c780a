import type { Socket } from 'node:net'
import type { Refusal } from '../../domain/refusal.ts'
import { type SayRefusal, refusedAnswerOf } from './refused-answer.ts'

/** Refuses what is no request at all, or does not come, as any other request is refused; whoever is gone is told nothing. */
export function refuseNoRequest(fault: { readonly code?: string }, socket: Socket, say: SayRefusal): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const isSlow = fault.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const problem = isSlow ? 'it does not come' : 'it is no request'
  const refusal: Refusal = { code: 'request-invalid', path: 'head', problem }
  const text = JSON.stringify(refusedAnswerOf(refusal, say).body)
  const status = isSlow ? '408 Request Timeout' : '400 Bad Request'
  const head = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}`
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${head}\r\n\r\n${text}`)
}
