import type { Server } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { networkOf } from '../access/network-of.ts'
import { atOnce } from './at-once.ts'

/** Lets each network have so many connections, and ends what is more as soon as it comes; proxies that are believed have those of everybody behind them. */
export function boundConnections(
  server: Server,
  { most, proxies }: { readonly most: number; readonly proxies: readonly string[] },
): void {
  const believed = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    if (bits === undefined) believed.addAddress(address, familyOf(address))
    else believed.addSubnet(address, Number(bits), familyOf(address))
  }
  const open = atOnce(most)
  server.on('connection', (socket) => {
    const { remoteAddress: address } = socket
    if (address === undefined || believed.check(address, familyOf(address))) return
    const end = open.begin(networkOf(address))
    if (end) socket.once('close', end)
    else socket.destroy()
  })
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}
