const mark = 'case:'

/** Under which a field of cases is kept: customers and cases have keys of their own. */
export function caseFieldId(key: string): string {
  return mark + key
}

/** The key of a field by the id under which it is kept. */
export function fieldKeyOf(id: string): string {
  return id.startsWith(mark) ? id.slice(mark.length) : id
}
