import { isIP, isIPv4 } from 'node:net'

/** Whether a text is the address of a proxy, or a network of them as `10.0.0.0/8`; one that everybody is in would be believed whatever anybody says. */
export function isProxyAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  if (isIP(address) === 0 || more.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (isIPv4(address) ? 32 : 128)
}
