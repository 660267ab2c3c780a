/** Reads `HOST:PORT`, `[::1]:PORT`, or a port alone; null where it is none of them. */
export function readListen(text: string): { readonly host: string; readonly port: number } | null {
  const [, bracketed, plain, digits] =
    /^(?:\[([0-9a-f:]+)\]:|([^:\s[\]]+):)?(\d{1,5})$/i.exec(text.trim()) ?? []
  const port = Number(digits)
  if (digits === undefined || port > 65_535) return null
  return { host: bracketed ?? plain ?? '127.0.0.1', port }
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
