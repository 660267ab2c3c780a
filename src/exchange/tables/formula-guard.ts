/** What a spreadsheet takes for the beginning of a formula. Source: OWASP, "CSV Injection". */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
/** A phone with its country code, or a number: these calculate nothing. */
const harmless = /^\+?\d[\d\s().\-/]*$|^-?\d+([.,]\d+)?$/

/** A cell that a spreadsheet shows and does not calculate: what looks like a formula gets an apostrophe before it; `+48 600 100 200` stays. */
export function guarded(cell: string): string {
  return formula.test(cell) && !harmless.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
