import type { FooterKey } from '../components/footer-line.ts'
import type { Look } from '../look.ts'

/** A key that the footer names whatever the keymap says. */
export function namedKey(key: string, label: string): FooterKey {
  return { key, label, isBlocked: false }
}

/** The keys of what is answered and closed. */
export function acceptOrClose({ say }: Look): readonly FooterKey[] {
  return [namedKey('Enter', say('keys.accept')), namedKey('Esc', say('keys.close'))]
}
