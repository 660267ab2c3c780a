const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/

/** Whether a host names the machine itself, so that what is said to it goes over no line. */
export function isThisMachine(host: string): boolean {
  return loopback.test(host)
}
