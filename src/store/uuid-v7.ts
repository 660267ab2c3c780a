import { hash } from 'node:crypto'
import type { EpochMs, Id } from '../domain/ids.ts'

/** A UUIDv7 of a moment and ten bytes of randomness. Source: RFC 9562, section 5.7. */
export function uuidV7(at: EpochMs, random: Uint8Array): Id {
  return idOf(at, Buffer.from(random).toString('hex').padEnd(20, '0'))
}

/**
 * The n-th id that a command makes: the same for every run of the same command, on whichever machine,
 * and in the order in which the command asked for them.
 */
export function idOfCommand(commandId: string, at: EpochMs, n: number): Id {
  const digest = hash('sha256', `${commandId}:${n}`, 'hex')
  return idOf(at, (n & 0xfff).toString(16).padStart(4, '0') + digest.slice(0, 16))
}

/**
 * The id of a record that comes from another store, told by its ref alone: another line can name it before it is here. Ids of
 * higher refs sort behind, and all of them before any that is made here.
 */
export function idOfRef(ref: string): Id {
  const number = Number(/\d+$/.exec(ref)?.[0] ?? 0)
  return idOf(number, hash('sha256', `ref ${ref}`, 'hex').slice(0, 20))
}

const length = 26

/**
 * The 128 bits in 26 characters of base32hex, which sort as the bits do: a row of history names five ids, and at 36
 * characters each these were half of it. `random` is 20 hexadecimal digits; version and variant are laid over it.
 * Source: RFC 4648, section 7.
 */
function idOf(at: EpochMs, random: string): Id {
  const variant = ((Number.parseInt(random.slice(4, 5), 16) & 0x3) | 0x8).toString(16)
  const bits = `${at.toString(16).padStart(12, '0')}7${random.slice(1, 4)}${variant}${random.slice(5, 20)}`
  return BigInt(`0x${bits}`).toString(32).padStart(length, '0') as Id
}
