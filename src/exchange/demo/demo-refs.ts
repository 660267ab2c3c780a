/** The refs that a new store will draw, known before its commands are given: it counts them from one. */
export class DemoRefs {
  readonly #prefix: string
  readonly #named = new Map<string, string>()
  #count = 0

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  /** The next ref; with a name it is found again. */
  draw(name?: string): string {
    const ref = `${this.#prefix}-${++this.#count}`
    if (name !== undefined) this.name(name, ref)
    return ref
  }

  /** Gives a ref another name; the first who had the name keeps it. */
  name(name: string, ref: string): void {
    if (!this.#named.has(name)) this.#named.set(name, ref)
  }

  find(name: string): string | undefined {
    return this.#named.get(name)
  }
}
