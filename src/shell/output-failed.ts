/** The output cannot be written, though somebody may read it: a full disk, a device that takes nothing. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed'
  /** What the system says, such as `ENOSPC`. */
  readonly problem: string

  constructor(problem: string, cause: unknown) {
    super(`the output could not be written: ${problem}`, { cause })
    this.problem = problem
  }
}
