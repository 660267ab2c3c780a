/** How many columns of a label stand left of its line. */
export function leftOf(width: number): number {
  return Math.floor((width - 1) / 2)
}
