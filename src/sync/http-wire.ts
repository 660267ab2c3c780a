import type * as z from 'zod'
import { type Decision, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { bringAnswer } from '../protocol/bring.ts'
import { giveAnswer } from '../protocol/give.ts'
import { pullAnswer } from '../protocol/pull.ts'
import { pushAnswer } from '../protocol/push.ts'
import { type HttpLine, httpCall } from './http-call.ts'
import { witnessAnswer } from '../protocol/witness.ts'
import { getContent, putContent } from './http-content.ts'
import { httpParts } from './http-parts.ts'
import type { ServerFile } from './server-file.ts'
import type { Wire } from './wire.ts'

/** Whoever signed in first may no more: others on the device may. */
const ofGiver: ReadonlySet<Refusal['code']> = new Set(['sign-in-needed', 'agent-locked'])

/**
 * The way to a server by HTTP. What an agent gave goes with his own token; what the owner of the device or its program gave, with that of whoever
 * signed in first; and what is asked for, with the first that is let in.
 */
export function httpWire(line: HttpLine, { tokens }: Pick<ServerFile, 'tokens'>): Wire {
  const tokenOf = (actor: string | null): Decision<string> => {
    const isOwn = actor === null || actor === 'owner' || actor === 'system'
    const found = isOwn ? tokens[0] : tokens.find(({ agent }) => agent === actor)
    if (found) return { ok: true, value: found.token }
    if (isOwn || tokens.length === 0) return refuse({ code: 'sign-in-needed', server: line.address })
    return refuse({ code: 'agent-not-of-device', agent: actor, server: line.address })
  }
  const post = async <Answer>(
    actor: string | null,
    asked: { readonly path: string; readonly body: unknown; readonly answer: z.ZodType<Answer> },
  ): Promise<Decision<Answer>> => {
    const token = tokenOf(actor)
    return token.ok ? httpCall(line, { method: 'POST', token: token.value, ...asked }) : token
  }
  const asAnybody = async <Answer>(
    ask: (token: string) => Promise<Decision<Answer>>,
  ): Promise<Decision<Answer>> => {
    let refused: Decision<Answer> | undefined
    for (const { token } of tokens) {
      const answer = await ask(token)
      if (answer.ok || !ofGiver.has(answer.refusal.code)) return answer
      refused ??= answer
    }
    return refused ?? refuse({ code: 'sign-in-needed', server: line.address })
  }
  return {
    address: line.address,
    push: (body) => post(body.commands[0]?.actor ?? null, { path: 'v1/push', body, answer: pushAnswer }),
    give: (body) => post(body.actor, { path: 'v1/give', body, answer: giveAnswer }),
    witness: (body) =>
      asAnybody((token) =>
        httpCall(line, { method: 'POST', token, path: 'v1/witness', body, answer: witnessAnswer }),
      ),
    bring: (body) => post(null, { path: 'v1/bring', body, answer: bringAnswer }),
    // Also of who is locked or has left: the command that names it is put aside with all that it needs.
    sendContent: async (sent) => {
      const token = tokenOf(null)
      return token.ok ? putContent(line, { ...sent, token: token.value }) : token
    },
    fetchContent: (wanted) => asAnybody((token) => getContent(line, { ...wanted, token })),
    snapshot: (body) => asAnybody((token) => httpParts(line, { path: 'v1/snapshot', body, token })),
    pull: (body) =>
      asAnybody((token) =>
        httpCall(line, { method: 'POST', token, path: 'v1/pull', body, answer: pullAnswer }),
      ),
  }
}
