/** Nobody reads the output any more (`linia queues | head -1`): the shell stops, and says nothing about it. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}
