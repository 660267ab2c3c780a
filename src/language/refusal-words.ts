import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import type { Message } from './message.ts'

/** What is so, and what to do about it. Places in braces are fields of the refusal; `n` is its count where it has one. */
export type RefusalWords = { readonly message: Message; readonly hint: Message }

/** The words of every refusal: a code without words does not compile. */
export type RefusalTable = { readonly [Code in RefusalCode]: RefusalWords }

/** The words of one part of the refusals, and of no other: each part has its own file here as in the domain. */
export type WordsOf<Part extends Refusal> = { readonly [Code in Part['code']]: RefusalWords }
