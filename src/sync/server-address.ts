import { isThisMachine } from '../domain/this-machine.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'

/**
 * Reads the address of a server as people type it. Without encryption only this machine is spoken to: a token that went over a network
 * in the open is anybody's.
 * Refuses: address-wrong.
 */
export function serverAddress(typed: string): Decision<string> {
  const wrong = (problem: 'no-address' | 'not-http' | 'unencrypted'): Decision<never> =>
    refuse({ code: 'address-wrong', address: typed, problem })
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url || url.hostname === '' || url.username !== '' || url.search !== '' || url.hash !== '') {
    return wrong('no-address')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return wrong('not-http')
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) return wrong('unencrypted')
  return accept(url.href.replace(/\/+$/, ''))
}
