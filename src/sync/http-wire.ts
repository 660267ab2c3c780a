import type * as z from 'zod'
import { type Decision, refuse } from '../domain/decision.ts'
import { bringAnswer } from '../protocol/bring.ts'
import { giveAnswer } from '../protocol/give.ts'
import { pullAnswer } from '../protocol/pull.ts'
import { pushAnswer } from '../protocol/push.ts'
import { type HttpLine, httpCall } from './http-call.ts'
import { witnessAnswer } from '../protocol/witness.ts'
import { httpParts } from './http-parts.ts'
import type { ServerFile } from './server-file.ts'
import type { Wire } from './wire.ts'

/**
 * The way to a server by HTTP. What an agent gave goes with his own token; what the owner of the device or its program gave, and what is
 * asked for, with that of whoever signed in first.
 */
export function httpWire(line: HttpLine, { tokens }: Pick<ServerFile, 'tokens'>): Wire {
  const tokenOf = (actor: string | null): Decision<string> => {
    const isOwn = actor === null || actor === 'owner' || actor === 'system'
    const found = isOwn ? tokens[0] : tokens.find(({ agent }) => agent === actor)
    if (found) return { ok: true, value: found.token }
    return refuse({ code: 'sign-in-needed', server: line.address })
  }
  const post = async <Answer>(
    actor: string | null,
    asked: { readonly path: string; readonly body: unknown; readonly answer: z.ZodType<Answer> },
  ): Promise<Decision<Answer>> => {
    const token = tokenOf(actor)
    return token.ok ? httpCall(line, { method: 'POST', token: token.value, ...asked }) : token
  }
  return {
    push: (body) => post(body.commands[0]?.actor ?? null, { path: 'v1/push', body, answer: pushAnswer }),
    give: (body) => post(body.actor, { path: 'v1/give', body, answer: giveAnswer }),
    witness: (body) => post(null, { path: 'v1/witness', body, answer: witnessAnswer }),
    bring: (body) => post(null, { path: 'v1/bring', body, answer: bringAnswer }),
    async snapshot(body) {
      const token = tokenOf(null)
      return token.ok ? httpParts(line, { path: 'v1/snapshot', body, token: token.value }) : token
    },
    pull: (body) => post(null, { path: 'v1/pull', body, answer: pullAnswer }),
  }
}
