/** How people call a command of a device: `KX+7`, the seventh of the device KX; by its id where only others saw it. */
export function commandNumber({
  id,
  device,
  number,
}: {
  readonly id: string
  readonly device: string
  readonly number: number
}): string {
  return number === 0 ? id : `${device}+${number}`
}
