import type { Refusal } from '../domain/refusal.ts'

/** The refusal of an answer that no server of this protocol gives; `why` says in a few words what is wrong with it. */
export function notOfProtocol(server: string, why: string): Refusal {
  return { code: 'server-unreachable', server, detail: `${notIts}: ${why}` }
}

const notIts = 'its answer is not one of this protocol'

/** Whether it is such a refusal: no line can be at fault. */
export function isNotOfProtocol(refusal: Refusal): boolean {
  return refusal.code === 'server-unreachable' && refusal.detail.startsWith(notIts)
}
