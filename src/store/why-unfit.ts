/** What SQLite says of rows that a store cannot hold: a value is missing, of another kind, or there twice; undefined for any other fault. */
export function whyUnfit(fault: unknown): string | undefined {
  if (!(fault instanceof Error && 'code' in fault && typeof fault.code === 'string')) return undefined
  const isUnfit = fault.code.startsWith('SQLITE_CONSTRAINT') || fault.code === 'SQLITE_MISMATCH'
  return isUnfit ? fault.message : undefined
}
