import { hash, verify } from '@node-rs/argon2'

/** Source: OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id, in the PHC string format; off the thread that answers. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), settings)
}

/** Whether a password is the one of a hash. */
export function isPasswordOf(password: string, kept: string): Promise<boolean> {
  return verify(kept, password.normalize('NFC'))
}
