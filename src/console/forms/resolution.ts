import { textField, type TextField } from '../components/text-field/text-field.ts'

/** A field for how a case was resolved. */
export function resolutionField(text: string): TextField {
  return textField({ text, isMultiline: true, maxLength: 20_000 })
}

/** The name that the draft of a case's resolution has beside that of a note on it. No case has such a ref. */
export function resolutionOf(ref: string): string {
  return `${ref}${suffix}`
}

/** The ref of the case whose resolution is kept under a name; null for any other draft. */
export function caseOfResolution(name: string): string | null {
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : null
}

const suffix = ' resolution'
