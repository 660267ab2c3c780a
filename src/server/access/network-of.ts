import { isIPv6 } from 'node:net'

/** Groups of an address of IPv6 that say whose network it is in: whoever has one has all addresses in it. */
const groupsOfNetwork = 4
const groupsInAll = 8

/** Where somebody asks from: his address, and of IPv6 the network that his provider gave him (`2001:db8:1:2::/64`). */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  const [, mapped] = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(plain) ?? []
  if (mapped !== undefined || !isIPv6(plain)) return mapped ?? plain
  const canonical = new URL(`http://[${plain}]/`).hostname.slice(1, -1)
  const [before = '', behind] = canonical.split('::')
  const [head, tail] = [before, behind ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const gap = behind === undefined ? 0 : groupsInAll - (head?.length ?? 0) - (tail?.length ?? 0)
  const groups = [...(head ?? []), ...Array.from({ length: gap }, () => '0'), ...(tail ?? [])]
  return `${groups.slice(0, groupsOfNetwork).join(':')}::/64`
}
