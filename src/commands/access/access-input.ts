import * as z from 'zod'

/** The open part of a token, by which it is found. */
export const tokenId = z.string().regex(/^[a-z0-9]{8,20}$/)

/** SHA-256 of the secret part. */
export const secretHash = z.string().regex(/^[0-9a-f]{64}$/)

/** The prefix of the refs of a device, which is its name. */
export const deviceId = z.string().regex(/^[A-Z]{2,6}$/)
