/** Nobody reads the output any more (`linia queues | head -1`): what only looks stops without a word, what changes the store in bulk says how far it came. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}
