/** The version of what a device and a server say to each other; each request names it. */
export const protocolVersion = 1
