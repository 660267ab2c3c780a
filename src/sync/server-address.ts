import { type Decision, accept, refuse } from '../domain/decision.ts'

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

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
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) return wrong('unencrypted')
  return accept(url.href.replace(/\/+$/, ''))
}
