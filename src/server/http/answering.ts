import type { FastifyReply } from 'fastify'
import type { Decision } from '../../domain/decision.ts'
import { refusedAnswerOf, type SayRefusal } from './refused-answer.ts'

/** Sends what was decided: the value, or the refusal with its status. */
export function answering<Value>(
  reply: FastifyReply,
  decision: Decision<Value>,
  say: SayRefusal,
): FastifyReply {
  if (decision.ok) return reply.send(decision.value)
  const { status, body } = refusedAnswerOf(decision.refusal, say)
  if ('waitSeconds' in decision.refusal) void reply.header('retry-after', decision.refusal.waitSeconds)
  return reply.code(status).send(body)
}
