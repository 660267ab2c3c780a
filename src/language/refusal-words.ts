import type { RefusalCode } from '../domain/refusal.ts'
import type { Message } from './message.ts'

/** What is so, and what to do about it. Places in braces are fields of the refusal; `n` is its count where it has one. */
export type RefusalWords = { readonly message: Message; readonly hint: Message }

/** The words of every refusal: a code without words does not compile. */
export type RefusalTable = { readonly [Code in RefusalCode]: RefusalWords }
