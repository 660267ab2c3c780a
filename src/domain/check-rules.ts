/** Numbers and addresses whose form the program knows; a site's own field may name one of them. */
export const checkRules = ['pesel', 'nip', 'regon', 'iban', 'ppe', 'krs', 'phone', 'email'] as const
export type CheckRule = (typeof checkRules)[number]

/** What is wrong with a value that should be one. */
export type WhyNotChecked =
  'wrong-length' | 'wrong-characters' | 'wrong-check-digit' | 'wrong-date' | 'wrong-beginning' | 'wrong-form'
