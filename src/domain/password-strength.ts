/** Source: NIST SP 800-63B-4, 3.1.1.2: length matters, rules of composition do not. */
const shortest = 12
/** Longer ones only cost time. */
const longest = 200

/** Passwords that every list of guesses begins with, and that are long enough otherwise. */
const guessed = /^(?:(.)\1*|(?:password|haslo|hasło|qwerty|linia|12345678)[\d!]*)$/iu

/** Why a password is not taken; null when it is. `names` are the agent's, which it must not be made of. */
export function passwordProblem(
  password: string,
  names: readonly string[],
): 'too-short' | 'too-long' | 'guessed' | null {
  const length = [...password].length
  if (length < shortest) return 'too-short'
  if (length > longest) return 'too-long'
  const folded = password.toLowerCase()
  const rest = names.reduce((left, name) => left.replaceAll(name.toLowerCase(), ''), folded)
  if (guessed.test(folded) || rest.length < shortest / 2) return 'guessed'
  return null
}
