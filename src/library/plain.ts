/** A type with nothing of the program's own in it: brands become the texts that they stand for, aliases their shapes. */
export type Plain<T> = unknown extends T ? unknown : Words<Extract<T, string>> | Shape<Exclude<T, string>>

/** Looked up in a record of themselves, words come out without the name of the union that they were. */
type Words<T extends string> = [T] extends [never]
  ? never
  : [T] extends [{ readonly __brand: string }]
    ? string
    : string extends T
      ? string
      : { readonly [Word in T]: Word }[T]

type Shape<T> = T extends number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : { readonly [Key in keyof T]: Plain<T[Key]> }
